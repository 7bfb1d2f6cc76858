import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { When } from '#client/ui/when.tsx';
import type { ReconciliationBreak } from '#shared/ledger/reconcile-endpoints.ts';

/** What the books expect and what was found, of one thing. */
export const BreakFacts = ({ of }: { of: ReconciliationBreak }) => {
  const { t } = useTranslation('comparing');
  const facts: [string, ReactNode][] = [
    [t('facts.expected'), <Money key="expected" of={of.expectedPence} />],
    [t('facts.found'), <Money key="found" of={of.foundPence} />],
    [t('facts.difference'), <Money key="difference" of={of.differencePence} />],
    [
      t('facts.about'),
      <span key="about" lang="en">
        {of.about}
      </span>,
    ],
    [t('facts.since'), <When key="since" at={of.foundAt} />],
  ];
  return <FactsTable facts={facts} />;
};
