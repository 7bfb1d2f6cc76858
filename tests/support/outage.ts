/** The payment service is gone: a frozen week, the plan, and what comes of it. */
import { expect } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { systemActor } from '#server/http/actor.ts';
import { callOf } from '#server/http/call.ts';
import { turn } from '#server/settlements/turn.ts';
import type { Id } from '#shared/language/ids.ts';
import {
  becomePayable,
  collectionDay,
  fresh,
  saveCard,
  straightCard,
  stripeOf,
  usualPair,
  workedShift,
} from './care-week.ts';
import { api, type Person, type World } from './world.ts';

const { outage, settlements } = api;
export const passphrase = 'seven quiet otters';

/** Nothing answers, whatever is asked. */
export const goes = (world: World) =>
  stripeOf(world).injectFault({ kind: 'drop-before-commit', times: 1_000_000 });
/** A run while nothing answers. */
export const runs = (world: World, settlementId: string) =>
  turn(callOf(world.house.deps, systemActor(world.mutualId)), [settlementId as Id<'settlement'>], false);
export const comesBack = async (world: World) => {
  stripeOf(world).forgetFaults();
  for (let turned = 0; turned < 3; turned += 1) {
    await world.pass(11);
    await world.settleDown();
  }
};

/** Two holders, two carers, one week: frozen, and then the payment service is gone. */
export const frozenAndGone = async (world: World) => {
  const { mair, nia } = await usualPair(world, straightCard);
  const [ieuan, grace] = [await world.as('ieuan'), await world.as('grace')];
  await world.budget(ieuan.memberId, 28_000);
  await world.pair(ieuan.memberId, grace.memberId);
  await saveCard(world, ieuan, straightCard);
  await becomePayable(world, grace);
  const first = await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await workedShift(world, ieuan, grace, { onDay: '2026-11-25' });
  await world.moveTo(collectionDay);
  const rhian = await fresh(world, 'rhian');
  const { settlementId } = await rhian.call(settlements.settle, { body: { weekOn: '2026-11-23' } });
  goes(world);
  return { mair, nia, ieuan, grace, settlementId, first };
};

export const plan = async (world: World) =>
  (await fresh(world, 'rhian')).call(outage.makeOutagePlan, { body: { passphrase } });
export const other = async (world: World): Promise<Person> => {
  const tomos = await world.join({ name: 'Tomos Hughes', roles: ['coordinator'] });
  return world.signIn(tomos.memberId, true);
};
export const owedOf = async (world: World, name: string) => {
  const { owed } = await (await fresh(world, 'rhian')).call(outage.outage, {});
  return [...owed.carers, ...owed.holders].find((person) => person.name === name);
};
export const paid = (forId: string | null | undefined, amountPence: number, reference: string) => ({
  body: { forId: forId as never, amountPence, paidOn: '2026-12-01', reference },
});
export const audited = async (world: World) => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
};
