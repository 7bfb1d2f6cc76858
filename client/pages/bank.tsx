import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { BringForm } from '#client/features/ledger/bank/bring-form.tsx';
import { StatementLines } from '#client/features/ledger/bank/statement-lines.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** The mutual’s own bank statement beside its books. */
const Bank = () => {
  const { t } = useTranslation('bank');
  return (
    <>
      <PageTitle lead={t('lead.mutual')}>{t('title.mutual')}</PageTitle>
      <BringForm whose="mutual" />
      <StatementLines whose="mutual" />
      <div className="row">
        <Go to={paths.entries} variant="subtle">
          {t('back.mutual')}
        </Go>
      </div>
    </>
  );
};
export default Bank;
