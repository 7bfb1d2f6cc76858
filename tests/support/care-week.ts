/** Weeks of care for stories about money: cards, accounts, worked shifts, settlements. */
import { expect } from 'vitest';
import { formatPounds } from '#shared/language/money.ts';
import { addMinutes, type Instant, minutesBetween } from '#shared/language/time.ts';
import type { Name } from './cast.ts';
import { api, at, type Person, type World } from './world.ts';

const { needs, shifts, settlements, payments } = api;

/** Pays into the balance at once; others wait three working days. */
export const straightCard = '4000000000000077';
export const decliningCard = '4000000000000341';

const newest = (text: string, shape: RegExp): string => shape.exec(text)?.[0] ?? '';

export const stripeOf = (world: World) => world.house.stripe.control(world.mutualId);

/** The holder saves a card on the payment service's own page and comes back. */
export const saveCard = async (world: World, holder: Person, card = straightCard): Promise<void> => {
  const { url } = await holder.call(payments.startSetUp, { body: { kind: 'card' } });
  stripeOf(world).submitCheckout(newest(url, /cs_test_\w+/), card);
  await holder.call(payments.checkSetUp, {});
};

/** A bank account at the sandbox's own bank, which answers as its number says. */
const bankEntry = (number: string) => ({
  by: 'bacs' as const,
  sortCode: '108800',
  number,
  name: 'Mair Pugh',
  email: 'mair@example.org',
});
/** Any number that is nobody's test: the bank answers yes on the day the money was to leave. */
const goodAccount = '12345678';
export const emptyAccount = '22222227';

/** The holder allows debits from a bank account on the payment service's own page and comes back. */
export const allowDebits = async (world: World, holder: Person, number = goodAccount): Promise<void> => {
  const { url } = await holder.call(payments.startSetUp, { body: { kind: 'bacs' } });
  stripeOf(world).submitCheckout(newest(url, /cs_test_\w+/), bankEntry(number));
  await holder.call(payments.checkSetUp, {});
  await world.settleDown();
};

interface StripeAccount {
  id: string;
  metadata: { member?: string };
}
export const accountOf = (world: World, carer: Person): string => {
  const accounts = (stripeOf(world).dump().objects['account'] ?? []) as StripeAccount[];
  return accounts.find(({ metadata }) => metadata.member === carer.memberId)?.id ?? '';
};

/** The carer tells the payment service where to pay them. */
export const becomePayable = async (world: World, carer: Person): Promise<void> => {
  await carer.call(payments.startOnboarding, {});
  stripeOf(world).submitOnboarding(accountOf(world, carer));
  await stripeOf(world).drain();
  await carer.call(payments.checkPayee, {});
};

export interface Care {
  onDay: string;
  time?: string;
  wallMinutes?: number;
  /** How many minutes longer than planned the carer stayed. */
  longer?: number;
  answer?: 'confirm' | 'dispute' | 'silent';
  outcome?: string;
  kind?: 'day' | 'waking-night' | 'sleep-in';
  title?: string;
}

/** Posted by the holder and taken by the carer. */
export const takenShift = async (holder: Person, carer: Person, care: Care) => {
  const { onDay, time = '08:00', wallMinutes = 60, kind = 'day', title = 'Help getting up' } = care;
  const need = await holder.call(needs.postNeed, {
    body: {
      title,
      kind,
      onDay,
      startsTime: time,
      wallMinutes,
      mayOverspend: true,
      overspendReason: 'a story',
      ...(care.outcome ? { outcome: care.outcome } : {}),
    },
  });
  const { items } = await carer.call(shifts.openShifts, { query: { limit: 100 } });
  const shiftId = items.find((shift) => shift.needId === need.needId)?.shiftId ?? '';
  return carer.call(shifts.takeShift, { params: { shiftId } });
};

const recorded = async (
  world: World,
  carer: Person,
  shift: { shiftId: string; startsAt: Instant; endsAt: Instant },
  longer: number,
) => {
  const endedAt = addMinutes(shift.endsAt, longer);
  if (minutesBetween(world.now(), endedAt) > 0) await world.moveTo(endedAt);
  const { shiftId, startsAt } = shift;
  const after = await carer.call(shifts.recordHours, {
    params: { shiftId },
    body: { startedAt: startsAt, endedAt },
  });
  return after.hours?.hoursId ?? '';
};

/** One shift from need to recorded hours and the holder's answer. */
export const workedShift = async (world: World, holder: Person, carer: Person, care: Care) => {
  const shift = await takenShift(holder, carer, care);
  const { shiftId } = shift;
  const hoursId = await recorded(world, carer, shift, care.longer ?? 0);
  const { answer = 'confirm' } = care;
  if (answer === 'confirm')
    await holder.call(shifts.confirmHours, { params: { shiftId }, body: { hoursId } });
  if (answer === 'dispute')
    await holder.call(shifts.disputeHours, {
      params: { shiftId },
      body: { hoursId, reason: 'It was not so long.' },
    });
  return { shiftId, hoursId };
};

/** A coordinator who has just given their second step: it is good for twelve hours only. */
export const fresh = async (world: World, name: Name): Promise<Person> =>
  world.signIn((await world.as(name)).memberId, true);

/** The week of 23 November is settled on Tuesday 1 December, its collection day. */
export const collectionDay = at('2026-12-01', '10:00');

/** Settles a week and lets everything that follows happen. */
export const settleWeek = async (world: World, weekOn: string, by: Name = 'rhian') => {
  const coordinator = await fresh(world, by);
  const { settlementId } = await coordinator.call(settlements.settle, { body: { weekOn } });
  await world.settleDown();
  await world.settleDown();
  return shown(world, settlementId, by);
};

export const shown = async (world: World, settlementId: string, by: Name = 'rhian') =>
  (await fresh(world, by)).call(settlements.settlement, { params: { settlementId } });

/** Mair pays by card, Nia can be paid, both trust each other: the usual beginning. */
export const usualPair = async (world: World, card = straightCard) => {
  const [mair, nia] = [await world.as('mair'), await world.as('nia')];
  await world.budget(mair.memberId, 28_000);
  await world.pair(mair.memberId, nia.memberId);
  await saveCard(world, mair, card);
  await becomePayable(world, nia);
  return { mair, nia };
};

interface StripeObject {
  id: string;
  amount: number;
  status?: string;
  metadata: Record<string, string>;
}
const objects = (world: World, kind: string) =>
  (stripeOf(world).dump().objects[kind] ?? []) as unknown as StripeObject[];

/** What Stripe says it took from cards and gave to carers, apart from anything we believe. */
export const movedAtStripe = (world: World) => ({
  charges: objects(world, 'payment_intent')
    .filter(({ status }) => status === 'succeeded')
    .map(({ amount }) => amount),
  transfers: objects(world, 'transfer').map(({ amount }) => amount),
});

/** The books balance, and Stripe’s own balance is ours to the penny. */
export const expectAgreement = async (world: World): Promise<void> => {
  const coordinator = await fresh(world, 'rhian');
  expect(await coordinator.call(api.ledger.trialBalance, {})).toMatchObject({ balances: true });
  expect(await coordinator.call(api.ledger.reconcile, {})).toMatchObject({
    agrees: true,
    difference: { availablePence: 0, pendingPence: 0 },
  });
};

/** The entries of a settlement as a table: what happened, debit, credit, pounds. */
export const journalTable = async (world: World, settlementId: string): Promise<string[]> => {
  const coordinator = await fresh(world, 'rhian');
  const { items } = await coordinator.call(settlements.settlementEntries, {
    params: { settlementId },
    query: { limit: 100 },
  });
  const account = (one: { kind: string; owner: string | null }) =>
    one.owner ? `${one.kind} ${one.owner.split(' ')[0]}` : one.kind;
  return items.map(
    ({ kind, debit, credit, amountPence }) =>
      `${kind.padEnd(12)} ${account(debit).padEnd(22)} ${account(credit).padEnd(22)} ${formatPounds(amountPence)}`,
  );
};
