/** Protects the books when much is written at once: a hundred journals say what a hundred single ones would. */
import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accounts, journals, transfers } from '#db/schema/index.ts';
import { postJournal, postJournals } from '#server/ledger/actions.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Journal } from '#shared/ledger/transfers.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';
import { aMutual, newId } from '#tests/support/rows.ts';

const [alone, together] = [newId('mutual'), newId('mutual')];
let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  await database.write(async (tx) => {
    await aMutual(tx, alone);
    await aMutual(tx, together);
  });
});
afterEach(() => database.close());

const posting = (mutualId: Id<'mutual'>) => ({ mutualId, at: anyMoment, byId: 'work', newId });

/** Holders 0 to 6 owe for shifts of 1p, 2p, 3p …; every third only may. */
const journalOf = (place: number): Journal => ({
  cause: `worked:${place}`,
  pending: place % 3 === 0,
  transfers: [
    {
      kind: 'worked',
      debitAccountId: accountOf('holder-due', `holder${place % 7}`),
      creditAccountId: accountOf('holder-funds', `holder${place % 7}`),
      amountPence: pence(place + 1),
    },
  ],
});
const all = Array.from({ length: 333 }, (_, place) => journalOf(place));

const balances = async (mutualId: Id<'mutual'>) =>
  (await database.read.select().from(accounts).orderBy(asc(accounts.accountId)))
    .filter((account) => account.mutualId === mutualId)
    .map(({ mutualId: _, ...account }) => account);

it('balances come out as if each had been posted by itself', async () => {
  await database.write(async (tx) => {
    for (const journal of all) await postJournal(tx, posting(alone), journal);
    await postJournals(tx, posting(together), all);
  });
  expect(await balances(together)).toEqual(await balances(alone));
  expect(await balances(together)).toHaveLength(14);
});

it('a cause is written once, whether it was there before or comes twice, and keeps its journal', async () => {
  const [first] = await database.write((tx) => postJournals(tx, posting(together), all.slice(0, 1)));
  const before = await balances(together);
  const given = { ...journalOf(1), journalId: newId('journal') };
  const ids = await database.write((tx) =>
    postJournals(tx, posting(together), [journalOf(0), given, journalOf(1)]),
  );
  expect(ids).toEqual([first, given.journalId, given.journalId]);
  expect(await database.read.select().from(journals)).toHaveLength(2);
  expect(await database.read.select().from(transfers)).toHaveLength(2);
  expect(await balances(together)).not.toEqual(before);
});

it('one that moves nothing stops them all', async () => {
  const empty = { cause: 'nothing', transfers: [] };
  await expect(database.write((tx) => postJournals(tx, posting(together), [...all, empty]))).rejects.toThrow(
    'The journal nothing is unsound',
  );
  expect(await database.read.select().from(journals)).toEqual([]);
});
