/** Protects the money between holders and carers: nothing takes it out of the account it is paid from. */
import { expect, it } from 'vitest';
import {
  becomePayable,
  collectionDay,
  saveCard,
  settleWeek,
  stripeOf,
  workedShift,
} from '#tests/support/care-week.ts';
import { at, openWorld } from '#tests/support/world.ts';

it('what was collected for a carer who cannot be paid yet is still there weeks later, and then paid', async () => {
  const world = await openWorld();
  const [mair, nia] = [await world.as('mair'), await world.as('nia')];
  await world.budget(mair.memberId, 100_000);
  await world.pair(mair.memberId, nia.memberId);
  await saveCard(world, mair);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  const settled = await settleWeek(world, '2026-11-23');
  expect(settled.pays).toMatchObject([{ status: 'parked', reason: 'not-payable' }]);
  const payments = world.house.stripe.payments(world.mutualId);
  const before = await payments.availablePence();
  await world.moveTo(at('2026-12-21', '09:00'));
  await world.settleDown();
  expect(await payments.availablePence()).toEqual(before);
  expect(stripeOf(world).dump().objects['payout'] ?? []).toEqual([]);
  await becomePayable(world, nia);
  await world.settleDown();
  const { toCarerPence } = settled.totals;
  const after = await payments.availablePence();
  expect(after.availablePence).toBe(before.availablePence - toCarerPence);
  await world.close();
});
