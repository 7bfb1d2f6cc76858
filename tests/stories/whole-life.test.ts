/** Protects the promise of the whole thing: one shift from being needed to being paid, and every penny found. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { needs, shifts, settlements, payments, budgets } = api;

it('posted, taken, recorded, confirmed, settled: charge, transfer, ledger and budget agree', async () => {
  const mair = await world.as('mair');
  const nia = await world.as('nia');
  const rhian = await world.as('rhian');
  await world.budget(mair.memberId, 28_000);
  await world.pair(mair.memberId, nia.memberId);

  const card = await mair.call(payments.startSetUp, { body: { kind: 'card' } });
  const session = /cs_test_\w+/.exec(card.url)?.[0] ?? '';
  world.house.stripe.control(world.mutualId).submitCheckout(session, '4000000000000077');
  expect(await mair.call(payments.checkSetUp, {})).toMatchObject({ ready: true, lastFour: '0077' });
  await nia.call(payments.startOnboarding, {});
  await world.settleDown();
  const account = Object.values(
    world.house.stripe.control(world.mutualId).dump().objects['account'] ?? {},
  )[0] as { id: string };
  world.house.stripe.control(world.mutualId).submitOnboarding(account.id);
  await world.settleDown();
  expect(await nia.call(payments.checkPayee, {})).toMatchObject({ payable: true });

  const need = await mair.call(needs.postNeed, {
    body: {
      title: 'Help getting up',
      kind: 'day',
      onDay: '2026-11-24',
      startsTime: '08:00',
      wallMinutes: 60,
    },
  });
  const [offered] = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items;
  expect(offered).toMatchObject({ needId: need.needId, status: 'offered', address: null });
  const shiftId = offered?.shiftId ?? '';
  const taken = await nia.call(shifts.takeShift, { params: { shiftId } });
  expect(taken).toMatchObject({ status: 'taken', address: '1 Mair Pugh Street' });
  const quote = taken.quote;
  expect((await mair.call(budgets.budget, {})).figures.bookedPence).toBe(quote?.costPence);

  await world.moveTo(at('2026-11-24', '09:05'));
  const recorded = await nia.call(shifts.recordHours, {
    params: { shiftId },
    body: { startedAt: at('2026-11-24', '08:00'), endedAt: at('2026-11-24', '09:00') },
  });
  expect(recorded.status).toBe('worked');
  const confirmed = await mair.call(shifts.confirmHours, {
    params: { shiftId },
    body: { hoursId: recorded.hours?.hoursId ?? '' },
  });
  expect(confirmed.status).toBe('confirmed');

  await world.moveTo(at('2026-12-01', '10:00'));
  const late = await world.signIn(rhian.memberId, true);
  const preview = await late.call(settlements.previewSettlement, { query: { weekOn: '2026-11-23' } });
  expect(preview).toMatchObject({ mayStart: true, toCarerPence: quote?.toCarerPence });
  const settled = await late.call(settlements.settle, { body: { weekOn: '2026-11-23' } });
  await world.settleDown();
  await world.settleDown();
  const done = await late.call(settlements.settlement, { params: { settlementId: settled.settlementId } });
  expect(done.dues.map((due) => due.status)).toEqual(['collected']);
  expect(done.pays.map((pay) => pay.status)).toEqual(['paid']);
  expect(done.status).toBe('closed');
  const { chargePence, toCarerPence, toMutualPence, paidPence, feePence } = done.totals;
  expect(chargePence).toBe(toCarerPence + toMutualPence);
  expect(paidPence).toBe(toCarerPence);
  const balance = await world.house.stripe.payments(world.mutualId).availablePence();
  expect(balance.availablePence + balance.pendingPence).toBe(chargePence - feePence - paidPence);
  const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
  expect(statement).toMatchObject({ status: 'paid', amountPence: toCarerPence });
  expect((await mair.call(budgets.budget, {})).figures).toMatchObject({
    bookedPence: 0,
    owedPence: 0,
    spentPence: chargePence,
  });
});
