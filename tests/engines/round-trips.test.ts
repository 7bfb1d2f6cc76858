/** Protects values: what is written is what is read, to the character, on both engines. */
import { asc, eq, gte, max } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accounts, members, outbox } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, pence } from '#shared/language/money.ts';
import { day, type Instant, instantAt } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';
import { aMember, aMutual, newId } from '#tests/support/rows.ts';

let database: FreshDatabase;
const mutualId = newId('mutual');
beforeAll(async () => {
  database = await freshDatabase();
  await database.write((tx) => aMutual(tx, mutualId));
});
afterAll(() => database.close());

const seed = 20261123;

const throughOutbox = async (row: Partial<typeof outbox.$inferInsert>) => {
  const outboxId = newId('outbox');
  await database.write(async (tx) => {
    await tx
      .insert(outbox)
      .values({ outboxId, kind: 'try', payload: {}, dueAt: anyMoment, attempts: 0, ...row });
  });
  const [found] = await database.read.select().from(outbox).where(eq(outbox.outboxId, outboxId));
  return found;
};

test('moments keep their milliseconds and their Z, summer and winter', async () => {
  const moment = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2200-01-01') }).map(instantAt);
  await fc.assert(
    fc.asyncProperty(moment, async (dueAt) => {
      expect((await throughOutbox({ dueAt }))?.dueAt).toBe(dueAt);
    }),
    { numRuns: 60, seed },
  );
  expect((await throughOutbox({ doneAt: null }))?.doneAt).toBeNull();
});

test('moments are compared and ordered as time, also in aggregates and prepared ranges', async () => {
  const late = '2200-06-01T00:00:00.001Z' as Instant;
  await throughOutbox({ dueAt: late });
  const [found] = await database.read
    .select({ latest: max(outbox.dueAt) })
    .from(outbox)
    .where(gte(outbox.dueAt, anyMoment));
  expect(found?.latest).toBe(late);
});

test('documents come back as they went, texts that look like numbers and empty ones too', async () => {
  const plain = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue({ noUnicodeString: false }), {
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(plain, async (payload) => {
      // PostgreSQL keeps no text with U+0000 and no half of a surrogate pair.
      const text = JSON.stringify(payload)
        .replaceAll('\\u0000', '')
        .replaceAll(/\\ud[89a-f]../gi, '');
      const sent = JSON.parse(text) as Record<string, unknown>;
      expect((await throughOutbox({ payload: sent }))?.payload).toEqual(sent);
    }),
    { numRuns: 60, seed },
  );
  const tricky = { number: '12', nothing: null, flag: 'true', list: [], object: {}, word: '"' };
  expect((await throughOutbox({ payload: tricky }))?.payload).toEqual(tricky);
});

test('pence keep every penny up to the limit of whole numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.maxSafeInteger(), async (amount) => {
      const accountId = newId('account');
      await database.write(async (tx) => {
        await tx.insert(accounts).values({
          ...{ mutualId, accountId, kind: 'holder-due', ownerId: accountId },
          ...{ debitsPostedPence: pence(amount), creditsPostedPence: noPence },
          ...{ debitsPendingPence: noPence, creditsPendingPence: noPence },
        });
      });
      const [found] = await database.read.select().from(accounts).where(eq(accounts.accountId, accountId));
      expect(found?.debitsPostedPence).toBe(amount);
    }),
    { numRuns: 40, seed },
  );
});

test('sums are numbers, nothing adds up to 0, and a sum too large to be exact is no answer', async () => {
  const owner = newId('member');
  const sum = async (ownerId: string) => {
    const rows = await database.read
      .select({ sum: total(accounts.creditsPostedPence) })
      .from(accounts)
      .where(eq(accounts.ownerId, ownerId));
    return rows[0]?.sum;
  };
  const account = (amount: number) =>
    database.write(async (tx) => {
      await tx.insert(accounts).values({
        ...{ mutualId, accountId: newId('account'), kind: 'holder-due', ownerId: owner },
        ...{ debitsPostedPence: noPence, creditsPostedPence: pence(amount) },
        ...{ debitsPendingPence: noPence, creditsPendingPence: noPence },
      });
    });
  expect(await sum(owner)).toBe(0);
  await account(1_234);
  await account(Number.MAX_SAFE_INTEGER - 1_234);
  expect(await sum(owner)).toBe(Number.MAX_SAFE_INTEGER);
  expect(await database.read.$count(accounts, eq(accounts.ownerId, owner))).toBe(2);
  await account(1);
  await expect(sum(owner)).rejects.toThrow('beyond what can be counted');
});

test('days, places and names of every alphabet stay', async () => {
  const memberId = await database.write((tx) => aMember(tx, mutualId));
  const said = {
    name: 'Siân Ŵyn 🐑 O’Neill',
    bornOn: day('1900-02-28'),
    latitude: 51.7123456789,
    longitude: -3.4,
    optedOutFrom: day('2026-11-01'),
    email: '',
  };
  await database.write(async (tx) => {
    await tx.update(members).set(said).where(eq(members.memberId, memberId));
  });
  const [found] = await database.read.select().from(members).where(eq(members.memberId, memberId));
  expect(found).toMatchObject({ ...said, leftAt: null });
});

test('text is ordered by its bytes, whatever the language of the cluster', async () => {
  const names = ['a', 'B', 'b', 'A', 'é', 'z', 'Z', '1', '_', '-', 'ŵ', '🐑', 'a b', 'ab'];
  const postcode = 'order';
  await database.write(async (tx) => {
    for (const name of names) {
      const memberId: Id<'member'> = await aMember(tx, mutualId);
      await tx.update(members).set({ name, postcode }).where(eq(members.memberId, memberId));
    }
  });
  const found = await database.read
    .select({ name: members.name })
    .from(members)
    .where(eq(members.postcode, postcode))
    .orderBy(asc(members.name));
  const byBytes = names.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  expect(found.map(({ name }) => name)).toEqual(byBytes);
});
