import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { FundEntry } from '#shared/common-fund/schema.ts';
import { useFundEntries } from './queries.ts';

/** In plain words what an entry was. */
const EntryWords = ({ entry }: { entry: FundEntry }) => {
  const { t } = useTranslation('common-fund');
  const { what, weekOn, contributionPence, feesPence, reserve } = entry;
  if (what === 'fed' && weekOn) return <>{t('entries.fed', { day: weekOn, contributionPence, feesPence })}</>;
  if (what === 'released' && reserve)
    return <>{t('entries.released', { what: reserve.what, payee: reserve.payee })}</>;
  return <>{t('entries.corrected')}</>;
};

/** Every entry of the fund, oldest first, open to every member. */
export const EntriesTable = () => {
  const { t } = useTranslation('common-fund');
  return (
    <Paged of={useFundEntries()}>
      {(items) =>
        items.length === 0 ? (
          <p>{t('entries.none')}</p>
        ) : (
          <RowsTable<FundEntry>
            caption={t('entries.title')}
            columns={[
              { name: t('entries.what'), cell: (entry) => <EntryWords entry={entry} /> },
              { name: t('entries.when'), cell: ({ at }) => <When at={at} /> },
              {
                name: t('entries.amount'),
                figures: true,
                cell: ({ amountPence }) => <Money of={amountPence} />,
              },
            ]}
            rows={items}
            keyOf={({ entryId }) => entryId}
          />
        )
      }
    </Paged>
  );
};
