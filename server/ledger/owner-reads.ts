import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { members, suppliers } from '#db/schema/index.ts';
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
  const owners = [...new Set(accountIds.map(ownerOfAccount))];
  const ofMembers = owners.filter((id) => isId('member', id));
  const ofSuppliers = owners.filter((id) => isId('supplier', id));
  const people = ofMembers.length
    ? await handle
        .select({ id: members.memberId, name: members.name })
        .from(members)
        .where(and(eq(members.mutualId, mutualId), inArray(members.memberId, ofMembers)))
    : [];
  const firms = ofSuppliers.length
    ? await handle
        .select({ id: suppliers.supplierId, name: suppliers.name })
        .from(suppliers)
        .where(and(eq(suppliers.mutualId, mutualId), inArray(suppliers.supplierId, ofSuppliers)))
    : [];
  return new Map([...people, ...firms].map(({ id, name }) => [id, name]));
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
