/** Protects money from death at any moment: cut off before and after every write and every call, once each and by two. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { systemActor } from '#server/http/actor.ts';
import { callOf } from '#server/http/call.ts';
import { turn } from '#server/settlements/turn.ts';
import type { Id } from '#shared/language/ids.ts';
import {
  becomePayable,
  collectionDay,
  decliningCard,
  expectAgreement,
  fresh,
  movedAtStripe,
  saveCard,
  shown,
  straightCard,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { type Cut, liveUntil } from '#tests/support/short-lives.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

/** Two holders and two carers, one pair of them employed nowhere; one holder's card will say no at first. */
const frozenWeek = async (): Promise<Id<'settlement'>> => {
  const { mair, nia } = await usualPair(world);
  const [ieuan, sean] = [await world.as('ieuan'), await world.as('sean')];
  await world.budget(ieuan.memberId, 28_000);
  for (const carer of [nia, sean]) await world.pair(ieuan.memberId, carer.memberId);
  await world.pair(mair.memberId, sean.memberId);
  await saveCard(world, ieuan, straightCard);
  await becomePayable(world, sean);
  await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes: 120 });
  await workedShift(world, mair, sean, { onDay: '2026-11-25', wallMinutes: 120 });
  await workedShift(world, ieuan, nia, { onDay: '2026-11-26', wallMinutes: 120 });
  await world.moveTo(collectionDay);
  const coordinator = await fresh(world, 'rhian');
  const { settlementId } = await coordinator.call(api.settlements.settle, { body: { weekOn: '2026-11-23' } });
  return settlementId;
};

/** One life of the run; answers how many effects it came to. */
const live = async (settlementId: Id<'settlement'>, at: number, cut: Cut): Promise<number> => {
  await stripeOf(world).drain();
  const life = liveUntil(world.house.deps, at, cut);
  const call = callOf(life.deps, systemActor(world.mutualId));
  await turn(call, [settlementId], true).catch(() => undefined);
  return life.effects();
};

const expectDoneOnce = async (settlementId: Id<'settlement'>): Promise<void> => {
  const { status, totals, dues, pays } = await shown(world, settlementId);
  expect(status).toBe('closed');
  expect([dues.map((due) => due.status), pays.map((pay) => pay.status)]).toEqual([
    dues.map(() => 'collected'),
    pays.map(() => 'paid'),
  ]);
  const sum = (all: readonly number[]) => all.reduce((so, each) => so + each, 0);
  const moved = movedAtStripe(world);
  expect(moved.charges).toHaveLength(dues.length);
  expect([sum(moved.charges), sum(moved.transfers)]).toEqual([totals.chargePence, totals.toCarerPence]);
  expect(totals.paidPence).toBe(totals.toCarerPence);
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await expectAgreement(world);
};

it('cut off before and after each effect in turn, it loses nothing and repeats nothing', async () => {
  const settlementId = await frozenWeek();
  let lives = 0;
  for (let effects = 1; effects > 0; lives += 2) {
    expect(lives).toBeLessThan(200);
    await live(settlementId, 1, 'before');
    effects = await live(settlementId, 1, 'after');
  }
  // There was something to be cut off at: messages, tries, charges, their outcomes, pays, transfers.
  expect(lives / 2).toBeGreaterThan(15);
  await expectDoneOnce(settlementId);
});

it('cut off further and further into its work, and by two at once', async () => {
  const settlementId = await frozenWeek();
  for (let at = 2, alive = 2; alive > 0; at += 1) {
    expect(at).toBeLessThan(60);
    const both = await Promise.all([
      live(settlementId, at, 'after'),
      live(settlementId, (at % 3) + 1, at % 2 === 0 ? 'before' : 'after'),
    ]);
    alive = both.filter((effects) => effects > 0).length;
  }
  await expectDoneOnce(settlementId);
});

it('parks what a card refuses whenever it is cut off, and goes on when there is another', async () => {
  const { mair, nia } = await usualPair(world, decliningCard);
  await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes: 120 });
  await world.moveTo(collectionDay);
  const coordinator = await fresh(world, 'rhian');
  const { settlementId } = await coordinator.call(api.settlements.settle, { body: { weekOn: '2026-11-23' } });
  for (let lives = 0; lives < 6; lives += 1) {
    await live(settlementId, 1, 'before');
    await live(settlementId, 1, 'after');
  }
  await turn(callOf(world.house.deps, systemActor(world.mutualId)), [settlementId], false);
  expect(await shown(world, settlementId)).toMatchObject({ status: 'paying', dues: [{ status: 'parked' }] });
  await saveCard(world, mair, straightCard);
  for (let effects = 1; effects > 0; ) effects = await live(settlementId, 1, 'after');
  await expectDoneOnce(settlementId);
});
