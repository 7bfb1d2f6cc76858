import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { EntriesTable } from '#client/features/ledger/entries-table.tsx';
import { useAccountEntries } from '#client/features/ledger/queries.ts';
import { StatementForm } from '#client/features/ledger/statement-form.tsx';
import { StatementPart } from '#client/features/ledger/statement-part.tsx';
import { searchOf, spanIn } from '#client/features/ledger/statement-span.ts';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { kindOfAccount } from '#shared/ledger/accounts.ts';
import type { Entry } from '#shared/ledger/schema.ts';

const ownerIn = (entries: readonly Entry[], accountId: string): string | null =>
  entries.flatMap(({ debit, credit }) => [debit, credit]).find((account) => account.accountId === accountId)
    ?.owner ?? null;

/** One account, entry by entry. */
const Account = () => {
  const { t } = useTranslation('ledger');
  const { accountId = '' } = useParams();
  const [search] = useSearchParams();
  const span = spanIn(search);
  const kind = kindOfAccount(accountId);
  const entries = useAccountEntries(accountId);
  const owner = ownerIn(entries.data?.pages[0]?.items ?? [], accountId);
  const name = t(`kinds.${kind}`);
  return (
    <>
      <PageTitle lead={t(`means.${kind}`)}>{owner ? t('accountOf', { kind: name, owner }) : name}</PageTitle>
      <StatementForm key={searchOf(span)} span={span} />
      <StatementPart accountId={accountId} span={span} />
      <Sheet>
        <Paged of={entries}>{(items) => <EntriesTable caption={t('entriesOldest')} entries={items} />}</Paged>
      </Sheet>
      <div className="row">
        <Go to={paths.accountsOf(kind)} variant="subtle">
          {t('backToKind')}
        </Go>
      </div>
    </>
  );
};
export default Account;
