/** Protects the books from whoever has the database itself: what is sealed and then touched is found and named. */
import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { constraintOf } from '#db/constraints.ts';
import { accountEntries, books, sealedBlocks, transfers } from '#db/schema/index.ts';
import { postJournal } from '#server/ledger/actions.ts';
import { sealLedgers } from '#server/ledger/seal.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { type RowToSeal, sealedColumns } from '#shared/ledger/sealing.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';
import { aMember, aMutual, newId } from '#tests/support/rows.ts';
import { tamper } from '#tests/support/tampering.ts';

const mutualId = newId('mutual');
let database: FreshDatabase;
let holderId: Id<'member'>;
let carerId: Id<'member'>;
beforeEach(async () => {
  database = await freshDatabase();
  await database.write(async (tx) => {
    await aMutual(tx, mutualId);
    holderId = await aMember(tx, mutualId);
    carerId = await aMember(tx, mutualId);
  });
});
afterEach(() => database.close());

const cared = async (place: number, at: Instant = anyMoment, pending = false): Promise<void> => {
  await database.write((tx) =>
    postJournal(
      tx,
      { mutualId, at, byId: 'work', newId },
      {
        cause: `cared:${place}`,
        pending,
        transfers: [
          {
            kind: 'care',
            debitAccountId: accountOf('holder-due', holderId),
            creditAccountId: accountOf('carer-payable', carerId),
            amountPence: pence(100 + place),
          },
        ],
      },
    ),
  );
};

const seal = () => sealLedgers({ db: database, now: () => anyMoment });
const nextDay = addMinutes(anyMoment, 24 * 60);

/** Seven of Monday in a block, two of Tuesday in the next, one not sealed yet, one only kept apart. */
const someDays = async (): Promise<Id<'transfer'>[]> => {
  for (let place = 0; place < 7; place += 1) await cared(place);
  await cared(90, anyMoment, true);
  await seal();
  for (let place = 7; place < 9; place += 1) await cared(place, nextDay);
  await seal();
  await cared(9, nextDay);
  const rows = await database.read.select().from(transfers).orderBy(asc(transfers.transferId));
  return rows.filter((row) => row.block !== null).map((row) => row.transferId);
};

const said = async (): Promise<string[]> =>
  (await askAll(database.read)).flatMap(({ never, found }) => found.map((what) => `${never}: ${what}`));

it('seals what is posted, day by day, and leaves what is only kept apart', async () => {
  const sealed = await someDays();
  expect(sealed).toHaveLength(9);
  const blocks = await database.read.select().from(sealedBlocks).orderBy(asc(sealedBlocks.block));
  expect(blocks.map(({ block, bookedOn, transferCount }) => `${block} ${bookedOn} ${transferCount}`)).toEqual(
    ['1 2026-11-23 7', '2 2026-11-24 2'],
  );
  expect(await database.read.select().from(books)).toMatchObject([{ block: 2, hash: blocks[1]?.hash }]);
  const entries = await database.read.select().from(accountEntries).orderBy(asc(accountEntries.place));
  const due = entries.filter(({ accountId }) => accountId === accountOf('holder-due', holderId));
  expect(due.map(({ place, debitsPence }) => `${place} ${debitsPence}`).slice(-2)).toEqual([
    '8 828',
    '9 936',
  ]);
  expect(await said()).toEqual([]);
});

it('two processes that seal at once seal each transfer once', async () => {
  for (let place = 0; place < 30; place += 1) await cared(place);
  await Promise.all([seal(), seal(), seal()]);
  expect(await database.read.select().from(accountEntries)).toHaveLength(60);
  expect(await said()).toEqual([]);
});

it('covers every column a transfer has', () => {
  const own: (keyof RowToSeal)[] = [...sealedColumns];
  const columns = Object.keys(transfers).filter((name) => name !== 'enableRLS' && !name.startsWith('_'));
  const beside = ['mutualId', 'state', 'block'];
  expect(columns.filter((name) => !own.some((column) => column === name)).sort()).toEqual(beside.sort());
});

const third = (ids: readonly string[]): string => ids[2] ?? '';

it.each([
  [
    'an edited amount',
    (id: string) => [`update transfers set amount_pence = 103 where transfer_id = '${id}'`],
    'edited',
  ],
  [
    'one letter of whom it was for',
    (id: string) => [`update transfers set carer_id = 'x' where transfer_id = '${id}'`],
    'edited',
  ],
  [
    'another reason in its journal',
    (id: string) => [
      `update journals set cause = 'cared:x' where journal_id = (select journal_id from transfers where transfer_id = '${id}')`,
    ],
    'edited',
  ],
  ['a removed transfer', (id: string) => [`delete from transfers where transfer_id = '${id}'`], 'removed'],
])('finds %s and names the first transfer', async (_, change, became) => {
  const id = third(await someDays());
  await tamper(database.url, change(id));
  const [found] = (await said()).filter((what) => what.startsWith('a sealed transfer that was edited'));
  expect(found).toContain(id);
  expect(found).toContain(became);
});

it('finds a transfer that was slipped in between', async () => {
  const like = third(await someDays());
  const id = newId('transfer');
  await tamper(database.url, [
    `insert into transfers select mutual_id, '${id}', journal_id, 2, kind, debit_account_id, credit_account_id, amount_pence,
      state, shift_id, settlement_id, holder_id, carer_id, at, block from transfers where transfer_id = '${like}'`,
  ]);
  expect((await said()).join('\n')).toContain(`${id} was slipped into block 1`);
});

it('finds a block that was rewritten with its marks, because the next one holds its hash', async () => {
  await someDays();
  await tamper(database.url, [`update sealed_blocks set hash = '${'a'.repeat(64)}' where block = 1`]);
  expect((await said()).join('\n')).toContain('block 1 itself, or the one before it, was rewritten');
});

it('finds the newest blocks removed as long as the head of the books is there', async () => {
  await someDays();
  await tamper(database.url, ['delete from sealed_blocks where block = 2']);
  expect((await said()).join('\n')).toContain('the blocks after 1 were removed, up to 2');
});

it('finds running totals that are not what was moved, and an entry that is gone', async () => {
  await someDays();
  await tamper(database.url, [
    'update account_entries set debits_pence = debits_pence + 1 where place = 4 and debits_pence > 0',
    "delete from account_entries where place = 9 and account_id like 'carer-payable%'",
  ]);
  const found = (await said()).join('\n');
  expect(found).toContain('an entry whose running totals are not the sum of those before it');
  expect(found).toContain('a sealed transfer whose two accounts do not each have its entry');
});

it('is refused by the engine while the guards stand', async () => {
  const id = third(await someDays());
  const tried = async (change: Parameters<typeof database.write>[0]) =>
    constraintOf(
      await database.write(change).then(
        () => null,
        (error: unknown) => error,
      ),
    );
  expect(
    await tried(async (tx) => {
      await tx.update(transfers).set({ block: 2 });
    }),
  ).toEqual({ kind: 'guard', name: 'transfer_is_immutable' });
  expect(
    await tried(async (tx) => {
      await tx.update(sealedBlocks).set({ hash: id });
    }),
  ).toEqual({ kind: 'guard', name: 'block_is_sealed' });
  expect(
    await tried(async (tx) => {
      await tx.delete(accountEntries);
    }),
  ).toEqual({ kind: 'guard', name: 'entry_is_immutable' });
});
