import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import type { Pence } from '#shared/language/money.ts';
import type { Running } from '#shared/purchases/schema.ts';

/** Who takes part and their money: what whoever runs it needs, and nothing of anybody’s plan. */
export const RunningPeople = ({ running }: { running: Running }) => {
  const { t } = useTranslation('purchases');
  const money = (amount: Pence | null) => (amount === null ? '' : <Money of={amount} />);
  return (
    <RowsTable
      caption={t('running.people')}
      columns={[
        { name: t('running.name'), cell: ({ name }) => name },
        { name: t('running.standing'), cell: ({ status }) => t(`pledges.${status}`) },
        { name: t('running.pledged'), figures: true, cell: ({ pledgedPence }) => money(pledgedPence) },
        { name: t('running.units'), figures: true, cell: ({ units }) => units ?? '' },
        { name: t('running.came'), cell: ({ answer }) => (answer ? t(`running.said.${answer}`) : '') },
        { name: t('running.share'), figures: true, cell: ({ sharePence }) => money(sharePence) },
        { name: t('running.back'), figures: true, cell: ({ givenBackPence }) => money(givenBackPence) },
      ]}
      rows={running.people}
      keyOf={({ memberId }) => memberId}
    />
  );
};
