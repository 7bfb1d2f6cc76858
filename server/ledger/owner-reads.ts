import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { members } from '#db/schema/index.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { kindOfAccount, ownerOfAccount } from '#shared/ledger/accounts.ts';
import type { Entry } from '#shared/ledger/schema.ts';
import type { EntryRow } from './entry-reads.ts';

export type OwnerNames = ReadonlyMap<string, string>;

/** The names behind accounts, so that people can read them; the mutual's own accounts have none. */
export const ownersOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  accountIds: readonly string[],
): Promise<OwnerNames> => {
  const owners = [...new Set(accountIds.map(ownerOfAccount))].filter((id) => isId('member', id));
  if (owners.length === 0) return new Map();
  const rows = await handle
    .select({ memberId: members.memberId, name: members.name })
    .from(members)
    .where(and(eq(members.mutualId, mutualId), inArray(members.memberId, owners)));
  return new Map(rows.map((row) => [row.memberId, row.name]));
};

export const named = (accountId: string, names: OwnerNames) => ({
  accountId,
  kind: kindOfAccount(accountId),
  owner: names.get(ownerOfAccount(accountId)) ?? null,
});

/** Entries as people read them: whose account was debited, whose credited. */
export const readableEntries = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  rows: readonly EntryRow[],
): Promise<Entry[]> => {
  const names = await ownersOf(
    handle,
    mutualId,
    rows.flatMap((row) => [row.debitAccountId, row.creditAccountId]),
  );
  return rows.map((row) => ({
    ...row,
    debit: named(row.debitAccountId, names),
    credit: named(row.creditAccountId, names),
  }));
};
