/** Protects the audit of what the payment service did: it notices each thing that must not be. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import type { Writer } from '#db/database.ts';
import {
  balanceTransactions,
  claims,
  dues,
  reconciliationBreaks,
  reconciliations,
  refunds,
} from '#db/schema/index.ts';
import { pence } from '#shared/language/money.ts';
import { bookSomethingWrong } from '#tests/support/booked.ts';
import {
  collectionDay,
  fresh,
  settleWeek,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { theirCharge } from '#tests/support/stripe-by-hand.ts';
import { api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  const { dues: asked } = await settleWeek(world, '2026-11-23');
  stripeOf(world).topUp(5000);
  await world.pass(1);
  await world.settleDown();
  const rhian = await fresh(world, 'rhian');
  const body = { outOf: 'own-money' as const, reason: 'An hour in vain.', amountPence: 100 };
  await rhian.call(api.payments.askRefund, { body: { ...body, dueId: asked[0]?.dueId ?? '' } });
  await world.pass(1);
  await world.settleDown();
  stripeOf(world).fileDispute(theirCharge(world));
  await world.pass(1);
  await world.settleDown();
  await bookSomethingWrong(world);
  await world.moveTo(at('2026-12-03', '10:00'));
  await world.settleDown();
});
afterAll(() => world.close());

const said = async (handle: Parameters<typeof askAll>[0]): Promise<string[]> =>
  (await askAll(handle)).filter(({ found }) => found.length > 0).map(({ never }) => never);

class TakenBack extends Error {}
const saidOf = async (change: (tx: Writer) => Promise<unknown>): Promise<string> => {
  let noticed: string[] = [];
  const tried = world.db.write(async (tx) => {
    await change(tx);
    noticed = await said(tx);
    throw new TakenBack();
  });
  await expect(tried).rejects.toThrow(TakenBack);
  return noticed.join('\n');
};

it('has nothing to say of money that went to and fro and was entered as it did', async () => {
  const { read } = world.db;
  expect(await read.select().from(claims)).toHaveLength(1);
  expect(await read.select().from(refunds)).toMatchObject([{ status: 'sent' }]);
  expect(await read.select().from(reconciliationBreaks)).toMatchObject([{ status: 'open' }]);
  expect((await read.select().from(reconciliations)).length).toBeGreaterThan(0);
  expect(await said(read)).toEqual([]);
});

it('notices a movement entered otherwise than it was', async () => {
  expect(await saidOf((tx) => tx.update(balanceTransactions).set({ netPence: pence(1) }))).toContain(
    'a movement of the payment service entered otherwise',
  );
});

it('notices a claim of another sum, or borne without the books knowing', async () => {
  expect(await saidOf((tx) => tx.update(claims).set({ amountPence: pence(1) }))).toContain(
    'a claim without the due that stands for it',
  );
  expect(await saidOf((tx) => tx.update(claims).set({ status: 'borne' }))).toContain(
    'a claim that the mutual is said to bear',
  );
});

it('notices a refund let go in one place only, or above what was collected', async () => {
  expect(await saidOf((tx) => tx.update(refunds).set({ status: 'let-go' }))).toContain(
    'let go in one place only',
  );
  expect(await saidOf((tx) => tx.update(refunds).set({ amountPence: pence(9999) }))).toContain(
    'more given back of a due than was collected',
  );
  expect(await saidOf((tx) => tx.update(dues).set({ carriedPence: pence(-1390) }))).toContain(
    'more given back of a due than was collected',
  );
});

it('notices a difference closed by nobody', async () => {
  expect(
    await saidOf((tx) =>
      tx.update(reconciliationBreaks).set({ status: 'closed', endedAt: at('2026-12-03', '10:00') }),
    ),
  ).toContain('closed without who and why');
});
