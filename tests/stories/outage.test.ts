/**
 * Protects carers when the payment service is gone: they are paid by bank, and whatever comes back, is entered
 * twice or was half-way, nobody is paid twice and the books agree.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSealed } from '#server/outage/seal.ts';
import { expectAgreement, fresh, movedAtStripe, shown, stripeOf } from '#tests/support/care-week.ts';
import {
  audited,
  comesBack,
  frozenAndGone,
  goes,
  other,
  owedOf,
  paid,
  passphrase,
  plan,
  runs,
} from '#tests/support/outage.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { outage, settlements, shifts } = api;

describe('the plan', () => {
  it('says who is owed what, sealed and signed, and takes it out of the runs', async () => {
    const { nia, mair } = await frozenAndGone(world);
    const made = await plan(world);
    const opened = openSealed(made.file, passphrase);
    if (!opened.ok) throw new Error(opened.why);
    expect(opened.fingerprint).toBe(made.fingerprint);
    const read = JSON.parse(opened.text);
    expect(read).toMatchObject({ mutual: 'Cwm Tawel', plan: made.planId, owed: made.owed });
    expect(read.owed.carers.map(({ name }: { name: string }) => name)).toEqual([
      'Grace Adeyemi',
      'Nia Bowen',
    ]);
    expect(read.owed.carers[1]).toMatchObject({ memberId: nia.memberId, underWayPence: 0 });
    expect(read.owed.holders.map(({ memberId }: { memberId: string }) => memberId)).toContain(mair.memberId);
    expect(read.sheet.split('\n')[0]).toContain('for,name,week_on,amount,paid_on,reference');
    await comesBack(world);
    expect(movedAtStripe(world)).toEqual({ charges: [], transfers: [] });
    await audited(world);
  });

  it('is read by nobody without the passphrase, nor after one letter was changed', async () => {
    await frozenAndGone(world);
    const { file } = await plan(world);
    expect(openSealed(file, 'seven quiet badgers')).toEqual({ ok: false, why: 'passphrase-wrong' });
    const sealed = JSON.parse(file);
    const swapped = { ...sealed, iv: sealed.salt };
    expect(openSealed(JSON.stringify(swapped), passphrase)).toEqual({ ok: false, why: 'signature-wrong' });
    expect(openSealed('{}', passphrase)).toEqual({ ok: false, why: 'not-a-plan' });
  });

  it('leaves what is under way alone, and refuses to have it paid by hand', async () => {
    const { settlementId } = await frozenAndGone(world);
    // The line goes dead after the cards were charged: nobody knows.
    stripeOf(world).forgetFaults();
    const charging = { method: 'POST', path: '/v1/payment_intents' } as const;
    stripeOf(world).injectFault({ kind: 'drop-after-commit', ...charging, times: 6 });
    goes(world);
    await expect(runs(world, settlementId)).rejects.toThrow('connection');
    const { owed } = await plan(world);
    const states = owed.holders.flatMap(({ items }) => items.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['under-way']));
    const forId = owed.holders[0]?.items[0]?.forId;
    const rhian = await fresh(world, 'rhian');
    const refused = await rhian.refused(outage.enterOutsidePayment, paid(forId, 100, 'BANK 1'));
    expect(refused.code).toBe('payment-under-way');
    await comesBack(world);
    expect((await shown(world, settlementId)).dues.map(({ status }) => status)).toEqual([
      'collected',
      'collected',
    ]);
    expect(movedAtStripe(world).charges).toHaveLength(2);
  });

  it('is not made when nobody is owed anything', async () => {
    const rhian = await fresh(world, 'rhian');
    expect((await rhian.refused(outage.makeOutagePlan, { body: { passphrase } })).code).toBe('nothing-owed');
  });
});

describe('a week without the payment service', () => {
  it('pays carers by bank; when it comes back, nothing is paid twice and the books agree', async () => {
    const { nia, grace, settlementId, first } = await frozenAndGone(world);
    const { owed } = await plan(world);
    await expect(runs(world, settlementId)).rejects.toThrow('connection');
    await world.moveTo(at('2026-12-02', '10:00'));
    const rhian = await fresh(world, 'rhian');
    const tomos = await other(world);
    for (const [place, person] of owed.carers.entries()) {
      const { forId, amountPence } = person.items[0] ?? {};
      const entered = await rhian.call(
        outage.enterOutsidePayment,
        paid(forId, amountPence ?? 0, `BANK ${place}`),
      );
      const params = { paymentId: entered.paymentId };
      expect((await rhian.refused(outage.recordOutsidePayment, { params })).code).toBe(
        'second-person-needed',
      );
      expect(await tomos.call(outage.recordOutsidePayment, { params })).toMatchObject({
        state: 'recorded',
        decidedBy: 'Tomos Hughes',
      });
      expect((await tomos.refused(outage.recordOutsidePayment, { params })).code).toBe(
        'outside-payment-decided',
      );
    }
    expect((await nia.call(shifts.shift, { params: { shiftId: first.shiftId } })).status).toBe('paid');
    await world.moveTo(at('2026-12-09', '10:00'));
    await (await fresh(world, 'rhian')).call(outage.endOutage, {});
    await comesBack(world);
    await comesBack(world);
    const done = await shown(world, settlementId);
    expect(done).toMatchObject({ status: 'closed', pays: [{ status: 'paid' }, { status: 'paid' }] });
    expect(movedAtStripe(world).charges).toHaveLength(2);
    expect(movedAtStripe(world).transfers).toEqual([]);
    for (const carer of [nia, grace])
      expect((await carer.call(settlements.statements, { query: {} })).items).toMatchObject([
        { status: 'paid' },
      ]);
    await expectAgreement(world);
    await audited(world);
  });

  it('takes up by the run what was not paid, and only that', async () => {
    const { settlementId } = await frozenAndGone(world);
    const { owed } = await plan(world);
    const nia = owed.carers.find(({ name }) => name === 'Nia Bowen');
    const half = Math.floor((nia?.byHandPence ?? 0) / 2);
    const rhian = await fresh(world, 'rhian');
    const forId = nia?.items[0]?.forId;
    const entered = await rhian.call(outage.enterOutsidePayment, paid(forId, half, 'BANK 1'));
    const waiting = await (await fresh(world, 'rhian')).refused(outage.endOutage, {});
    expect(waiting.code).toBe('outside-payments-waiting');
    const tomos = await other(world);
    await tomos.call(outage.recordOutsidePayment, { params: { paymentId: entered.paymentId } });
    expect((await owedOf(world, 'Nia Bowen'))?.byHandPence).toBe((nia?.byHandPence ?? 0) - half);
    // The holders’ money has not come: what is left of Nia’s pay stays by hand, Grace’s waits for its run.
    expect(await tomos.call(outage.endOutage, {})).toEqual({ stillByHand: 1 });
    await comesBack(world);
    await comesBack(world);
    expect(movedAtStripe(world).transfers).toHaveLength(1);
    expect(await tomos.call(outage.endOutage, {})).toEqual({ stillByHand: 0 });
    await comesBack(world);
    const { transfers } = movedAtStripe(world);
    expect(transfers).toContain((nia?.byHandPence ?? 0) - half);
    expect(transfers.reduce((so, pence) => so + pence, 0)).toBe(owed.carersPence - half);
    expect(await shown(world, settlementId)).toMatchObject({ status: 'closed' });
    await expectAgreement(world);
    await audited(world);
  });
});
