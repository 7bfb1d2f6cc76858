/** The books as coordinators read them: all kinds of account, one kind, one account. */
import { Refusal } from '#shared/contract/problem.ts';
import { sum } from '#shared/language/money.ts';
import { cutPage, type PageQuery } from '#shared/language/pages.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { entriesOf } from './entry-reads.ts';
import { named, ownersOf, readableEntries } from './owner-reads.ts';
import { accountsOfKind, balancesByKind, findAccount } from './reads.ts';

export const trialBalance = async (call: Call) => {
  const kinds = await balancesByKind(call.deps.db.read, call.actor.mutualId);
  const debitsPence = sum(kinds.map((kind) => kind.debitsPence));
  const creditsPence = sum(kinds.map((kind) => kind.creditsPence));
  return { kinds, debitsPence, creditsPence, balances: debitsPence === creditsPence };
};

export const listAccounts = async (call: Call, { kind, after, limit }: PageQuery & { kind: AccountKind }) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const rows = await accountsOfKind(read, mutualId, kind, after, limit + 1);
  const cut = cutPage(rows, limit, (row) => row.accountId);
  const names = await ownersOf(
    read,
    mutualId,
    cut.items.map((row) => row.accountId),
  );
  const items = cut.items.map((row) => ({
    ...named(row.accountId, names),
    debitsPence: row.debitsPostedPence,
    creditsPence: row.creditsPostedPence,
    pendingDebitsPence: row.debitsPendingPence,
    pendingCreditsPence: row.creditsPendingPence,
  }));
  return { ...cut, items };
};

export const accountEntries = async (call: Call, accountId: string, page: PageQuery) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  if (!(await findAccount(read, mutualId, accountId))) throw new Refusal('not-found');
  const cut = cutPage(
    await entriesOf(read, { mutualId, accountId, ...page }),
    page.limit,
    (row) => row.transferId,
  );
  return { ...cut, items: await readableEntries(read, mutualId, cut.items) };
};
