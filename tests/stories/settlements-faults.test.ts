/**
 * Protects every penny from a payment service that fails: whatever is dropped, slow, stored or told twice,
 * each holder is asked once and each carer paid once.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '#server/http/actor.ts';
import { callOf } from '#server/http/call.ts';
import { turn } from '#server/settlements/turn.ts';
import type { Id } from '#shared/language/ids.ts';
import {
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
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements } = api;
type Fault = Parameters<ReturnType<typeof stripeOf>['injectFault']>[0];

/** A week is frozen and its collection is still to come. */
const frozen = async (card = straightCard) => {
  const people = await usualPair(world, card);
  await workedShift(world, people.mair, people.nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  const { settlementId } = await (await fresh(world, 'rhian')).call(settlements.settle, {
    body: { weekOn: '2026-11-23' },
  });
  return { ...people, settlementId };
};

/** Turns come every minute; after some of them everything is where it belongs. */
const turns = async (many: number, minutes = 1) => {
  for (let turned = 0; turned < many; turned += 1) {
    await world.pass(minutes);
    await world.settleDown();
  }
};

const wholeAndOnce = async (settlementId: string) => {
  const done = await shown(world, settlementId);
  expect(done).toMatchObject({
    status: 'closed',
    dues: [{ status: 'collected' }],
    pays: [{ status: 'paid' }],
  });
  const { chargePence, toCarerPence } = done.totals;
  expect(movedAtStripe(world)).toEqual({ charges: [chargePence], transfers: [toCarerPence] });
  await expectAgreement(world);
};

const charging = { method: 'POST', path: '/v1/payment_intents' } as const;
const paying = { method: 'POST', path: '/v1/transfers' } as const;
/** The SDK itself tries three times. */
const everyTry = 3;

describe('the payment service', () => {
  const faults: [string, Omit<Fault, 'path'>][] = [
    ['drops the line before anything happened', { kind: 'drop-before-commit' }],
    ['drops the line after it happened', { kind: 'drop-after-commit' }],
    ['says there were too many requests', { kind: 'rate-limit' }],
    ['fails and remembers the failure', { kind: 'server-error' }],
    ['fails although it happened', { kind: 'server-error', effect: true }],
    ['takes its time', { kind: 'slow', delayMs: 300 }],
  ];
  it.each(faults)('%s: the card is asked once and the carer paid once', async (_, fault) => {
    const { settlementId } = await frozen();
    for (const to of [charging, paying]) stripeOf(world).injectFault({ ...fault, ...to, times: everyTry });
    await world.settleDown();
    await turns(3, 11);
    await wholeAndOnce(settlementId);
  });
});

describe('a silence longer than a key is remembered', () => {
  it('asks what became of the collection before it asks again', async () => {
    const { settlementId } = await frozen();
    stripeOf(world).injectFault({ kind: 'drop-after-commit', ...charging, times: everyTry });
    await world.house.schedule.runAll();
    // No message comes through either, for two days.
    stripeOf(world).setDelivery({ lose: 50 });
    await world.pass(2 * 24 * 60);
    stripeOf(world).setDelivery({ lose: 0 });
    await turns(2);
    await wholeAndOnce(settlementId);
  });

  it('begins anew when there is nothing to be found', async () => {
    const { settlementId } = await frozen();
    stripeOf(world).injectFault({ kind: 'drop-before-commit', ...charging, times: everyTry });
    await world.house.schedule.runAll();
    await world.pass(2 * 24 * 60);
    await turns(2);
    await wholeAndOnce(settlementId);
  });
});

describe('a card changed while nobody knows what became of the old one', () => {
  it('is not asked beside it', async () => {
    const { mair, settlementId } = await frozen();
    stripeOf(world).injectFault({ kind: 'drop-after-commit', ...charging, times: everyTry });
    await world.house.schedule.runAll();
    await saveCard(world, mair, '4242424242424242');
    await turns(2, 11);
    await wholeAndOnce(settlementId);
  });

  it('nor is a late no of the old card taken for one of the new', async () => {
    const { mair, settlementId } = await frozen(decliningCard);
    stripeOf(world).setDelivery({ lose: 50 });
    await world.house.schedule.runAll();
    const [refused] = stripeOf(world).dump().objects['payment_intent'] as { id: string }[];
    await saveCard(world, mair, straightCard);
    // The new card is asked and says yes, but the answer is lost, and then the old card's no arrives.
    stripeOf(world).injectFault({ kind: 'drop-after-commit', ...charging, times: everyTry });
    await world.house.schedule.runAll();
    await redeliverRefusal(refused?.id ?? '');
    await turns(2, 11);
    await wholeAndOnce(settlementId);
  });
});

interface Told {
  id: string;
  type: string;
  data?: { object?: { id?: string } };
}
/** The message of a refused payment comes after all, and twice. */
const redeliverRefusal = async (intentId: string) => {
  const events = (stripeOf(world).dump().objects['event'] ?? []) as unknown as Told[];
  const isIt = (event: Told) =>
    event.type === 'payment_intent.payment_failed' && event.data?.object?.id === intentId;
  stripeOf(world).setDelivery({ lose: 0, duplicates: 1 });
  for (const event of events.filter(isIt)) stripeOf(world).redeliver(event.id);
  await stripeOf(world).drain();
};

describe('several at once', () => {
  it('neither lose nor repeat: jobs of two processes and a coordinator pressing twice', async () => {
    const { settlementId } = await frozen();
    const rhian = await fresh(world, 'rhian');
    const call = () => callOf(world.house.deps, systemActor(world.mutualId));
    const press = () => rhian.ask(settlements.advanceSettlement, { params: { settlementId } });
    const answered = await Promise.all([
      turn(call(), [settlementId as Id<'settlement'>], false),
      turn(call(), [settlementId as Id<'settlement'>], false),
      press(),
      press(),
    ]);
    for (const one of answered.slice(2)) expect(one).toMatchObject({ status: 200 });
    await turns(2);
    await wholeAndOnce(settlementId);
  });
});
