import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { AccountsTable } from '#client/features/ledger/accounts-table.tsx';
import { useAccounts } from '#client/features/ledger/queries.ts';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import type { AccountKind } from '#shared/ledger/accounts.ts';

/** All accounts of one kind. */
const Accounts = () => {
  const { t } = useTranslation('ledger');
  const kind = useParams()['kind'] as AccountKind;
  const title = t(`kinds.${kind}`);
  return (
    <>
      <PageTitle lead={t(`means.${kind}`)}>{title}</PageTitle>
      <Paged of={useAccounts(kind)}>{(items) => <AccountsTable caption={title} accounts={items} />}</Paged>
      <div className="row">
        <Go to={paths.entries} variant="subtle">
          {t('back')}
        </Go>
      </div>
    </>
  );
};
export default Accounts;
