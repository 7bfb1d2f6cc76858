import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { type Pence, subtract } from '#shared/language/money.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import { AccountName } from './account-name.tsx';

interface Account {
  accountId: string;
  kind: AccountKind;
  owner: string | null;
  debitsPence: Pence;
  creditsPence: Pence;
}

/** The accounts of one kind, each leading to its entries. */
export const AccountsTable = ({ caption, accounts }: { caption: string; accounts: readonly Account[] }) => {
  const { t } = useTranslation('ledger');
  if (accounts.length === 0) return <p>{t('noAccounts')}</p>;
  const columns: Column<Account>[] = [
    { name: t('trial.account'), cell: (account) => <AccountName of={account} /> },
    { name: t('trial.debits'), figures: true, cell: (account) => <Money of={account.debitsPence} /> },
    { name: t('trial.credits'), figures: true, cell: (account) => <Money of={account.creditsPence} /> },
    {
      name: t('trial.balance'),
      figures: true,
      cell: (account) => <Money of={subtract(account.debitsPence, account.creditsPence)} />,
    },
  ];
  return (
    <RowsTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={accounts}
      keyOf={(one) => one.accountId}
    />
  );
};
