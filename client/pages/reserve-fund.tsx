import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useFund } from '#client/features/common-fund/queries.ts';
import { ReserveForm } from '#client/features/common-fund/reserve-form.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const ReserveFund = () => {
  const { t } = useTranslation('common-fund');
  const navigate = useNavigate();
  return (
    <Answered page to={useFund()}>
      {({ freePence }) => (
        <>
          <PageTitle lead={t('lead', { freePence })}>{t('form.title')}</PageTitle>
          <Sheet>
            <ReserveForm onReserved={() => void navigate(paths.commonFund)} />
          </Sheet>
        </>
      )}
    </Answered>
  );
};
export default ReserveFund;
