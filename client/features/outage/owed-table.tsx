import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Owed, OwedPerson } from '#shared/outage/schema.ts';

type Row = Owed & { name: string };

/** Who is owed what, week by week; what is under way stands out, because it must not be paid by hand. */
export const OwedTable = ({ of, people }: { of: 'carers' | 'holders'; people: readonly OwedPerson[] }) => {
  const { t } = useTranslation('outage');
  const say = useSayWhen();
  if (people.length === 0) return <p>{t(`owed.${of}.none`)}</p>;
  const rows: Row[] = people.flatMap(({ name, items }) => items.map((item) => ({ ...item, name })));
  return (
    <RowsTable
      caption={t(`owed.${of}.title`)}
      captionHidden
      rows={rows}
      keyOf={(row) => row.forId ?? `${row.name} ${row.settlementId}`}
      columns={[
        { name: t('owed.who'), cell: ({ name }) => name },
        { name: t('owed.amount'), figures: true, cell: ({ amountPence }) => <Money of={amountPence} /> },
        {
          name: t('owed.week'),
          cell: ({ weekOn }) => say({ from: weekOn, through: addDays(weekOn, 6) }),
        },
        {
          name: t('owed.state'),
          cell: ({ state }) => (
            <StatusMark is={state === 'under-way' ? 'attention' : 'good'}>
              {t(`owed.states.${state}`)}
            </StatusMark>
          ),
        },
      ]}
    />
  );
};
