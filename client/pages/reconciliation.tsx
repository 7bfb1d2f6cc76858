import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { BreakSheet } from '#client/features/ledger/break-sheet.tsx';
import { useReconciliations } from '#client/features/ledger/comparing-queries.ts';
import { EndedBreaks } from '#client/features/ledger/ended-breaks.tsx';
import { HeldPart } from '#client/features/ledger/held-part.tsx';
import { InsideTable } from '#client/features/ledger/inside-table.tsx';
import { ReconciliationPart } from '#client/features/ledger/reconciliation-part.tsx';
import { RunsTable } from '#client/features/ledger/runs-table.tsx';
import { ClaimsPart } from '#client/features/payments/claims-part.tsx';
import { RefundsPart } from '#client/features/payments/refunds-part.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** The books beside the payment service: what agrees, what does not, what banks took back, how long money lies. */
const Reconciliation = () => {
  const { t } = useTranslation('comparing');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Answered to={useReconciliations()}>
        {({ open, frozen }) =>
          frozen && (
            <>
              <Title order={2}>{t('open', { count: open.length })}</Title>
              <p>{t('frozen')}</p>
              {open.map((one) => (
                <BreakSheet key={one.breakId} of={one} />
              ))}
            </>
          )
        }
      </Answered>
      <ClaimsPart />
      <ReconciliationPart />
      <RefundsPart />
      <Answered to={useReconciliations()}>
        {({ held, inside, runs, ended }) => (
          <>
            <HeldPart held={held} />
            <InsideTable kinds={inside} />
            {runs.length > 0 ? <RunsTable runs={runs} /> : <p>{t('runs.none')}</p>}
            <EndedBreaks ended={ended} />
          </>
        )}
      </Answered>
      <div className="row">
        <Go to={paths.moneyToExplain} variant="default">
          {t('toExplain')}
        </Go>
        <Go to={paths.entries} variant="subtle">
          {t('ledger')}
        </Go>
      </div>
    </>
  );
};
export default Reconciliation;
