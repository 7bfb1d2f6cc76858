/** Protects a carer's way to their pay: what is missing is said, a stop is told at once, and so is a bank that says no. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  accountOf,
  becomePayable,
  collectionDay,
  settleWeek,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { payments } = api;
const kindsTold = async (member: Person): Promise<string[]> =>
  (await member.call(api.notices.notices, { query: {} })).items.map(({ kind }) => kind);

it('a carer who has begun sees what is missing, and is payable once it is given', async () => {
  const sean = await world.as('sean');
  expect(await sean.call(payments.payee, {})).toMatchObject({
    started: false,
    payable: false,
    transfers: null,
  });
  await sean.call(payments.startOnboarding, {});
  expect(await sean.call(payments.checkPayee, {})).toMatchObject({
    started: true,
    payable: false,
    transfers: 'restricted',
    because: 'requirements_past_due',
    missing: expect.arrayContaining(['configuration.recipient.default_outbound_destination']),
  });
  await becomePayable(world, sean);
  expect(await sean.call(payments.payee, {})).toMatchObject({ payable: true, because: null, missing: [] });
});

it('a stop later is told at once, with what is asked', async () => {
  const { nia } = await usualPair(world);
  stripeOf(world).restrict(accountOf(world, nia));
  await world.settleDown();
  expect(await nia.call(payments.payee, {})).toMatchObject({
    payable: false,
    transfers: 'restricted',
    missing: ['identity.individual.documents.primary_verification'],
  });
  expect(await kindsTold(nia)).toContain('account-asks');
  // Told once, however often the payment service says the same.
  await nia.call(payments.checkPayee, {});
  expect((await kindsTold(nia)).filter((kind) => kind === 'account-asks')).toHaveLength(1);
});

it('pay is followed into the carer’s bank, and one that comes back is told', async () => {
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  await world.moveTo(at('2026-12-04', '09:00'));
  await world.settleDown();
  const { payouts } = await nia.call(payments.payee, {});
  expect(payouts).toMatchObject([{ amountPence: 1345, status: 'paid', failureCode: null }]);
  expect(await kindsTold(nia)).toContain('bank-payout-made');
  stripeOf(world).failPayout(payouts[0]?.payoutId ?? '', 'account_closed');
  await world.settleDown();
  expect(await nia.call(payments.payee, {})).toMatchObject({
    payable: true,
    payouts: [{ amountPence: 1345, status: 'failed', failureCode: 'account_closed' }],
  });
  expect(await kindsTold(nia)).toContain('bank-payout-failed');
  // The bank details are given again, and the same money is sent once more.
  stripeOf(world).submitOnboarding(accountOf(world, nia));
  await world.moveTo(at('2026-12-11', '09:00'));
  await world.settleDown();
  expect((await nia.call(payments.payee, {})).payouts[0]).toMatchObject({
    amountPence: 1345,
    status: 'paid',
  });
});
