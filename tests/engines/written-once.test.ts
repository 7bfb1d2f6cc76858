/** Protects what was written down: ledger, hours, terms and the audit trail are never edited. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { constraintOf } from '#db/constraints.ts';
import type { Writer } from '#db/database.ts';
import { accounts, auditEvents, journals, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, pence } from '#shared/language/money.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';
import { aMutual, newId } from '#tests/support/rows.ts';

let database: FreshDatabase;
const mutualId = newId('mutual');

const anAccount = (tx: Writer, accountId: string) =>
  tx.insert(accounts).values({
    mutualId,
    accountId,
    kind: 'holder-due',
    ownerId: accountId,
    debitsPostedPence: noPence,
    creditsPostedPence: noPence,
    debitsPendingPence: noPence,
    creditsPendingPence: noPence,
  });

const aTransfer = async (state: 'pending' | 'posted', amount = 500): Promise<Id<'transfer'>> => {
  const transferId = newId('transfer');
  await database.write(async (tx) => {
    const journalId = newId('journal');
    await tx
      .insert(journals)
      .values({ mutualId, journalId, cause: journalId, postedAt: anyMoment, byId: 'work' });
    await tx.insert(transfers).values({
      ...{ mutualId, transferId, journalId, line: 1, kind: 'booked', state, at: anyMoment },
      ...{ debitAccountId: 'left', creditAccountId: 'right', amountPence: pence(amount) },
    });
  });
  return transferId;
};

beforeAll(async () => {
  database = await freshDatabase();
  await database.write(async (tx) => {
    await aMutual(tx, mutualId);
    await anAccount(tx, 'left');
    await anAccount(tx, 'right');
  });
});
afterAll(() => database.close());

const change = (transferId: Id<'transfer'>, to: Partial<typeof transfers.$inferInsert>) =>
  database.write(async (tx) => {
    await tx.update(transfers).set(to).where(eq(transfers.transferId, transferId));
  });
const refusedAs = async (name: string, asked: Promise<unknown>) =>
  expect(await asked.then(() => null, constraintOf)).toEqual({ kind: 'guard', name });

test.each(['posted', 'voided'] as const)('a pending transfer may be %s, once', async (state) => {
  const transferId = await aTransfer('pending');
  await change(transferId, { state });
  await refusedAs('transfer_is_immutable', change(transferId, { state: 'pending' }));
  await refusedAs('transfer_is_immutable', change(transferId, { state: 'posted' }));
  await refusedAs('transfer_is_immutable', change(transferId, { state: 'voided' }));
});

test('its amount, its accounts and its cause stay, pending or not, even together with an allowed change', async () => {
  const transferId = await aTransfer('pending');
  await refusedAs('transfer_is_immutable', change(transferId, { amountPence: pence(501) }));
  await refusedAs('transfer_is_immutable', change(transferId, { state: 'posted', creditAccountId: 'left' }));
  await refusedAs('transfer_is_immutable', change(transferId, { journalId: newId('journal') }));
});

test('it is never deleted', async () => {
  const transferId = await aTransfer('posted');
  const deleting = database.write(async (tx) => {
    await tx.delete(transfers).where(eq(transfers.transferId, transferId));
  });
  await refusedAs('transfer_is_immutable', deleting);
});

test('nor is it negative, nothing, or from an account to itself', async () => {
  const broken = async (asked: Promise<unknown>) => asked.then(() => null, constraintOf);
  expect(await broken(aTransfer('posted', -1))).toEqual({ kind: 'check', name: 'transfers_positive' });
  expect(await broken(aTransfer('posted', 0))).toEqual({ kind: 'check', name: 'transfers_positive' });
});

test('what the audit trail says stays', async () => {
  const auditId = newId('audit');
  await database.write(async (tx) => {
    await tx.insert(auditEvents).values({
      ...{ mutualId, auditId, name: 'SHIFT_TAKEN', at: anyMoment, via: 'app', facts: {} },
      ...{ byId: 'member_one', inNameOfId: 'member_one' },
    });
  });
  const its = eq(auditEvents.auditId, auditId);
  const editing = database.write(async (tx) => {
    await tx.update(auditEvents).set({ byId: 'member_two' }).where(its);
  });
  const deleting = database.write(async (tx) => {
    await tx.delete(auditEvents).where(its);
  });
  await refusedAs('entry_is_immutable', editing);
  await refusedAs('entry_is_immutable', deleting);
});
