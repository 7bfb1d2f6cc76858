import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useFund } from '#client/features/common-fund/queries.ts';
import { PutBackForm, ReleaseForm } from '#client/features/common-fund/release-form.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** Showing the evidence of what was spent, or putting it back. */
const ReleaseFund = () => {
  const { t } = useTranslation('common-fund');
  const { reserveId = '' } = useParams();
  const navigate = useNavigate();
  const done = () => void navigate(paths.commonFund);
  return (
    <Answered page to={useFund()}>
      {({ reserves }) => {
        const reserve = reserves.find((one) => one.reserveId === reserveId);
        const isOpen = reserve?.status === 'reserved' || reserve?.status === 'asked';
        return (
          <>
            <PageTitle above={reserve?.what} lead={t('form.releaseLead')}>
              {t('form.releaseTitle')}
            </PageTitle>
            {reserve && isOpen ? (
              <>
                <Sheet>
                  <ReleaseForm reserve={reserve} onAsked={done} />
                </Sheet>
                <Sheet title={t('form.putBackTitle')}>
                  <PutBackForm reserve={reserve} onBack={done} />
                </Sheet>
              </>
            ) : (
              <EmptyTeach title={t('form.over')} action={<Go to={paths.commonFund}>{t('title')}</Go>}>
                {t('form.overWhy')}
              </EmptyTeach>
            )}
          </>
        );
      }}
    </Answered>
  );
};
export default ReleaseFund;
