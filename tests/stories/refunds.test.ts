/**
 * Protects money that goes back to a holder: asked for by a coordinator, never more than came and is left, once
 * whatever is dropped, and never lost twice.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { bookkeeping } from '#tests/support/booked.ts';
import {
  allowDebits,
  collectionDay,
  expectAgreement,
  fresh,
  settleWeek,
  shown,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(async () => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await world.close();
});

const { payments, oversight } = api;
const refundFails = '4000000000005126';
const reason = 'The visit did not go as it should.';

const turns = async (many = 2, minutes = 1) => {
  for (let turned = 0; turned < many; turned += 1) {
    await world.pass(minutes);
    await world.settleDown();
  }
};
const atStripe = () =>
  (
    (stripeOf(world).dump().objects['refund'] ?? []) as unknown as {
      amount: number;
      customer: string | null;
    }[]
  )
    .filter(({ customer }) => customer !== null)
    .map(({ amount }) => amount);

/** Mair paid £13.99 for a week; the mutual has a float of £50 beside its contribution. */
const collected = async (card?: string) => {
  const { mair, nia } = await usualPair(world, card);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  const { settlementId } = await settleWeek(world, '2026-11-23');
  await world.moveTo(at('2026-12-05', '10:00'));
  stripeOf(world).topUp(5000);
  await turns();
  const { dues } = await shown(world, settlementId);
  const told = bookkeeping(world, ['refund', 'float', 'payout']);
  expect(await told()).toEqual(['float: stripe-available / mutual-float £50.00']);
  return { mair, dueId: dues[0]?.dueId ?? '', told, rhian: await fresh(world, 'rhian') };
};

describe('a refund', () => {
  it('is promised, then sent the way it came, and leaves the books agreeing', async () => {
    const { dueId, told, rhian } = await collected();
    const body = { dueId, amountPence: 500, outOf: 'own-money' as const, reason };
    const asked = await rhian.call(payments.askRefund, { body });
    expect(asked).toMatchObject({ status: 'waiting', holder: { name: 'Mair Pugh' }, heldUntil: null });
    expect(await told()).toEqual(['refund: contribution / refunds-payable £5.00']);
    await turns();
    expect(await told()).toEqual(['refund: refunds-payable / stripe-available £5.00']);
    expect((await rhian.call(payments.refunds, {})).items).toMatchObject([{ status: 'sent' }]);
    expect(atStripe()).toEqual([500]);
    await expectAgreement(world);
  });

  it('is never more than was collected and is left, nor out of what is not there', async () => {
    const { dueId, rhian, mair } = await collected();
    const ask = (amountPence: number, outOf: 'own-money' | 'paid-too-much' = 'own-money') =>
      rhian.refused(payments.askRefund, { body: { dueId, amountPence, outOf, reason } });
    expect(await ask(1400)).toMatchObject({ code: 'refund-above-collected', facts: { leftPence: 1399 } });
    expect(await ask(1, 'paid-too-much')).toMatchObject({
      code: 'refund-above-paid-too-much',
      facts: { tooMuchPence: 0 },
    });
    await rhian.call(payments.askRefund, { body: { dueId, amountPence: 1000, outOf: 'own-money', reason } });
    expect(await ask(400)).toMatchObject({ code: 'refund-above-collected', facts: { leftPence: 399 } });
    expect(
      (
        await rhian.refused(payments.askRefund, {
          body: { dueId: world.house.deps.newId('due'), amountPence: 1, outOf: 'own-money', reason },
        })
      ).code,
    ).toBe('not-found');
    const own = { body: { dueId, amountPence: 1, outOf: 'own-money' as const, reason } };
    expect((await mair.refused(payments.askRefund, own)).code).toBe('not-allowed');
  });

  it('is sent once, whatever is dropped on the way', async () => {
    const { dueId, rhian } = await collected();
    const body = { dueId, amountPence: 500, outOf: 'own-money' as const, reason };
    stripeOf(world).injectFault({
      kind: 'drop-after-commit',
      method: 'POST',
      path: '/v1/refunds',
      times: 3,
    });
    await rhian.call(payments.askRefund, { body });
    await turns(3, 11);
    expect(atStripe()).toEqual([500]);
    expect((await rhian.call(payments.refunds, {})).items).toMatchObject([{ status: 'sent' }]);
    await expectAgreement(world);
  });

  it('that the bank sends back is owed still, seen by a person, and let go', async () => {
    const { dueId, told, rhian } = await collected(refundFails);
    const body = { dueId, amountPence: 500, outOf: 'own-money' as const, reason };
    const { refundId } = await rhian.call(payments.askRefund, { body });
    await turns(3);
    expect(await told()).toEqual([
      'refund: contribution / refunds-payable £5.00',
      'refund: refunds-payable / stripe-available £5.00',
      'refund: stripe-available / refunds-payable £5.00',
    ]);
    const work = (await rhian.call(oversight.workList, {})).groups;
    expect(work.find(({ kind }) => kind === 'refund-failed')?.items).toMatchObject([
      { person: { name: 'Mair Pugh' }, amountPence: 500 },
    ]);
    const params = { refundId };
    expect(await rhian.call(payments.decideRefund, { params, body: { as: 'let-go' } })).toMatchObject({
      status: 'let-go',
    });
    expect(await told()).toEqual(['refund: refunds-payable / contribution £5.00']);
    expect((await rhian.refused(payments.decideRefund, { params, body: { as: 'again' } })).code).toBe(
      'refund-not-failed',
    );
    await expectAgreement(world);
  });

  it('of a due that was not collected, or out of more than the mutual has, is refused', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-30', '12:30'));
    const { settlementId, dues } = await settleWeek(world, '2026-11-23');
    const rhian = await fresh(world, 'rhian');
    const body = {
      dueId: dues[0]?.dueId ?? '',
      amountPence: 100,
      outOf: 'own-money' as const,
      reason,
    };
    expect((await rhian.refused(payments.askRefund, { body })).code).toBe('not-collected');
    await world.moveTo(collectionDay);
    await world.settleDown();
    await world.settleDown();
    expect(await shown(world, settlementId)).toMatchObject({ dues: [{ status: 'collected' }] });
    const later = await fresh(world, 'rhian');
    expect(await later.refused(payments.askRefund, { body })).toMatchObject({
      code: 'own-money-too-little',
    });
  });
});

describe('a refund of a direct debit', () => {
  it('needs somebody who knows that it may be claimed too, and waits until the debit is there for certain', async () => {
    const { mair, nia } = await usualPair(world);
    await allowDebits(world, mair);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-30', '12:30'));
    const { settlementId } = await settleWeek(world, '2026-11-23');
    stripeOf(world).topUp(5000);
    await world.moveTo(collectionDay);
    await world.settleDown();
    await world.moveTo(at('2026-12-04', '09:00'));
    await turns();
    const due = (await shown(world, settlementId)).dues[0];
    expect(due).toMatchObject({ status: 'collected' });
    const rhian = await fresh(world, 'rhian');
    const body = { dueId: due?.dueId ?? '', amountPence: 500, outOf: 'own-money' as const, reason };
    expect(await rhian.refused(payments.askRefund, { body })).toMatchObject({
      code: 'refund-may-be-claimed',
    });
    const asked = await rhian.call(payments.askRefund, { body: { ...body, mayBeClaimedToo: true } });
    expect(asked.heldUntil).not.toBeNull();
    await turns(3);
    expect(atStripe()).toEqual([]);
    await world.moveTo(at('2026-12-11', '09:00'));
    await turns(2);
    expect(atStripe()).toEqual([500]);
    await expectAgreement(world);
  });
});
