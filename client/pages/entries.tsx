import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useTrialBalance } from '#client/features/ledger/queries.ts';
import { ReconciliationPart } from '#client/features/ledger/reconciliation-part.tsx';
import { TrialBalance } from '#client/features/ledger/trial-balance.tsx';
import { TrialOnPart } from '#client/features/ledger/trial-on-part.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** The books of the mutual, and whether the payment service says the same. */
const Entries = () => {
  const { t } = useTranslation(['ledger', 'books']);
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ReconciliationPart />
      <div className="row page-actions">
        <Go to={paths.moneyToExplain} variant="default">
          {t('toExplain')}
        </Go>
        <Go to={paths.reconciliation} variant="default">
          {t('comparings')}
        </Go>
        <Go to={paths.months} variant="default">
          {t('books:months.title')}
        </Go>
        <Go to={paths.bank} variant="default">
          {t('books:links.bank')}
        </Go>
        <Go to={paths.booksChart} variant="default">
          {t('books:chart.title')}
        </Go>
        <Go to={paths.takeBooks} variant="default">
          {t('books:export.title')}
        </Go>
      </div>
      <Sheet title={t('trial.title')}>
        <p>{t('trial.why')}</p>
        <Answered to={useTrialBalance()}>{(trial) => <TrialBalance trial={trial} />}</Answered>
      </Sheet>
      <TrialOnPart />
    </>
  );
};
export default Entries;
