import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Entry } from '#shared/ledger/schema.ts';
import { AccountName } from './account-name.tsx';

const marks: Record<Entry['state'], Status> = { pending: 'waiting', posted: 'good', voided: 'over' };

/** Entries of the ledger: what happened, from which account to which, and whether it stands. */
export const EntriesTable = ({ caption, entries }: { caption: string; entries: readonly Entry[] }) => {
  const { t } = useTranslation('ledger');
  if (entries.length === 0) return <p>{t('noEntries')}</p>;
  const columns: Column<Entry>[] = [
    { name: t('entry.what'), cell: (entry) => t(`transfers.${entry.kind}`) },
    { name: t('entry.debit'), cell: (entry) => <AccountName of={entry.debit} /> },
    { name: t('entry.credit'), cell: (entry) => <AccountName of={entry.credit} /> },
    { name: t('entry.amount'), figures: true, cell: (entry) => <Money of={entry.amountPence} /> },
    {
      name: t('entry.state'),
      cell: (entry) => <StatusMark is={marks[entry.state]}>{t(`states.${entry.state}`)}</StatusMark>,
    },
    { name: t('entry.at'), cell: (entry) => <When at={entry.at} /> },
  ];
  return <RowsTable caption={caption} columns={columns} rows={entries} keyOf={(entry) => entry.transferId} />;
};
