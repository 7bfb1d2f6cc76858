import { useTranslation } from 'react-i18next';
import { useTrialBalance } from '#client/features/ledger/queries.ts';
import { ReconciliationPart } from '#client/features/ledger/reconciliation-part.tsx';
import { TrialBalance } from '#client/features/ledger/trial-balance.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** The books of the mutual, and whether the payment service says the same. */
const Entries = () => {
  const { t } = useTranslation('ledger');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ReconciliationPart />
      <Sheet title={t('trial.title')}>
        <p>{t('trial.why')}</p>
        <Answered to={useTrialBalance()}>{(trial) => <TrialBalance trial={trial} />}</Answered>
      </Sheet>
    </>
  );
};
export default Entries;
