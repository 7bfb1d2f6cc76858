import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { BringForm } from '#client/features/ledger/bank/bring-form.tsx';
import { StatementLines } from '#client/features/ledger/bank/statement-lines.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** My own bank statement beside my books. */
const MyBank = () => {
  const { t } = useTranslation('bank');
  return (
    <>
      <PageTitle lead={t('lead.own')}>{t('title.own')}</PageTitle>
      <BringForm whose="own" />
      <StatementLines whose="own" />
      <div className="row">
        <Go to={paths.myBooks} variant="subtle">
          {t('back.own')}
        </Go>
      </div>
    </>
  );
};
export default MyBank;
