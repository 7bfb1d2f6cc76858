/**
 * Protects carers when the payment service is gone: they are paid by bank, and whatever comes back, is entered
 * twice or was half-way, nobody is paid twice and the books agree.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { systemActor } from '#server/http/actor.ts';
import { callOf } from '#server/http/call.ts';
import { keepRoles } from '#server/members/records.ts';
import { openSealed } from '#server/outage/seal.ts';
import { turn } from '#server/settlements/turn.ts';
import type { Id } from '#shared/language/ids.ts';
import {
  becomePayable,
  collectionDay,
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
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { outage, settlements, shifts } = api;
const passphrase = 'seven quiet otters';

/** Nothing answers, whatever is asked. */
const goes = () => stripeOf(world).injectFault({ kind: 'drop-before-commit', times: 1_000_000 });
/** A run while nothing answers. */
const runs = (settlementId: string) =>
  turn(callOf(world.house.deps, systemActor(world.mutualId)), [settlementId as Id<'settlement'>], false);
const comesBack = async () => {
  stripeOf(world).forgetFaults();
  for (let turned = 0; turned < 3; turned += 1) {
    await world.pass(11);
    await world.settleDown();
  }
};

/** Two holders, two carers, one week: frozen, and then the payment service is gone. */
const frozenAndGone = async () => {
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
  goes();
  return { mair, nia, ieuan, grace, settlementId, first };
};

const plan = async () => (await fresh(world, 'rhian')).call(outage.makeOutagePlan, { body: { passphrase } });
const other = async (): Promise<Person> => {
  const tomos = await world.join({ name: 'Tomos Hughes', roles: ['coordinator'] });
  return world.signIn(tomos.memberId, true);
};
const owedOf = async (name: string) => {
  const { owed } = await (await fresh(world, 'rhian')).call(outage.outage, {});
  return [...owed.carers, ...owed.holders].find((person) => person.name === name);
};
const paid = (forId: string | null | undefined, amountPence: number, reference: string) => ({
  body: { forId: forId as never, amountPence, paidOn: '2026-12-01', reference },
});
const audited = async () => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
};

describe('the plan', () => {
  it('says who is owed what, sealed and signed, and takes it out of the runs', async () => {
    const { nia, mair } = await frozenAndGone();
    const made = await plan();
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
    await comesBack();
    expect(movedAtStripe(world)).toEqual({ charges: [], transfers: [] });
    await audited();
  });

  it('is read by nobody without the passphrase, nor after one letter was changed', async () => {
    await frozenAndGone();
    const { file } = await plan();
    expect(openSealed(file, 'seven quiet badgers')).toEqual({ ok: false, why: 'passphrase-wrong' });
    const sealed = JSON.parse(file);
    const swapped = { ...sealed, iv: sealed.salt };
    expect(openSealed(JSON.stringify(swapped), passphrase)).toEqual({ ok: false, why: 'signature-wrong' });
    expect(openSealed('{}', passphrase)).toEqual({ ok: false, why: 'not-a-plan' });
  });

  it('leaves what is under way alone, and refuses to have it paid by hand', async () => {
    const { settlementId } = await frozenAndGone();
    // The line goes dead after the cards were charged: nobody knows.
    stripeOf(world).forgetFaults();
    const charging = { method: 'POST', path: '/v1/payment_intents' } as const;
    stripeOf(world).injectFault({ kind: 'drop-after-commit', ...charging, times: 6 });
    goes();
    await expect(runs(settlementId)).rejects.toThrow('connection');
    const { owed } = await plan();
    const states = owed.holders.flatMap(({ items }) => items.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['under-way']));
    const forId = owed.holders[0]?.items[0]?.forId;
    const rhian = await fresh(world, 'rhian');
    const refused = await rhian.refused(outage.enterOutsidePayment, paid(forId, 100, 'BANK 1'));
    expect(refused.code).toBe('payment-under-way');
    await comesBack();
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
    const { nia, grace, settlementId, first } = await frozenAndGone();
    const { owed } = await plan();
    await expect(runs(settlementId)).rejects.toThrow('connection');
    await world.moveTo(at('2026-12-02', '10:00'));
    const rhian = await fresh(world, 'rhian');
    const tomos = await other();
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
    await comesBack();
    await comesBack();
    const done = await shown(world, settlementId);
    expect(done).toMatchObject({ status: 'closed', pays: [{ status: 'paid' }, { status: 'paid' }] });
    expect(movedAtStripe(world).charges).toHaveLength(2);
    expect(movedAtStripe(world).transfers).toEqual([]);
    for (const carer of [nia, grace])
      expect((await carer.call(settlements.statements, { query: {} })).items).toMatchObject([
        { status: 'paid' },
      ]);
    await expectAgreement(world);
    await audited();
  });

  it('takes up by the run what was not paid, and only that', async () => {
    const { settlementId } = await frozenAndGone();
    const { owed } = await plan();
    const nia = owed.carers.find(({ name }) => name === 'Nia Bowen');
    const half = Math.floor((nia?.byHandPence ?? 0) / 2);
    const rhian = await fresh(world, 'rhian');
    const forId = nia?.items[0]?.forId;
    const entered = await rhian.call(outage.enterOutsidePayment, paid(forId, half, 'BANK 1'));
    const waiting = await (await fresh(world, 'rhian')).refused(outage.endOutage, {});
    expect(waiting.code).toBe('outside-payments-waiting');
    const tomos = await other();
    await tomos.call(outage.recordOutsidePayment, { params: { paymentId: entered.paymentId } });
    expect((await owedOf('Nia Bowen'))?.byHandPence).toBe((nia?.byHandPence ?? 0) - half);
    // The holders’ money has not come: what is left of Nia’s pay stays by hand, Grace’s waits for its run.
    expect(await tomos.call(outage.endOutage, {})).toEqual({ stillByHand: 1 });
    await comesBack();
    await comesBack();
    expect(movedAtStripe(world).transfers).toHaveLength(1);
    expect(await tomos.call(outage.endOutage, {})).toEqual({ stillByHand: 0 });
    await comesBack();
    const { transfers } = movedAtStripe(world);
    expect(transfers).toContain((nia?.byHandPence ?? 0) - half);
    expect(transfers.reduce((so, pence) => so + pence, 0)).toBe(owed.carersPence - half);
    expect(await shown(world, settlementId)).toMatchObject({ status: 'closed' });
    await expectAgreement(world);
    await audited();
  });
});

describe('a payment by hand', () => {
  it('is entered once: not again, not above what is owed, not by whom it pays', async () => {
    await frozenAndGone();
    const { owed } = await plan();
    const forId = owed.carers[1]?.items[0]?.forId;
    const all = owed.carers[1]?.byHandPence ?? 0;
    const rhian = await fresh(world, 'rhian');
    const refused = async (amountPence: number, reference: string, by = rhian) =>
      (await by.refused(outage.enterOutsidePayment, paid(forId, amountPence, reference))).code;
    const entered = await rhian.call(outage.enterOutsidePayment, paid(forId, all - 10, 'BANK 1'));
    expect(await refused(all - 10, 'bank 1')).toBe('outside-payment-entered');
    expect(await refused(11, 'BANK 2')).toBe('more-than-owed');
    const params = { paymentId: entered.paymentId };
    await rhian.call(outage.withdrawOutsidePayment, { params });
    expect((await rhian.refused(outage.withdrawOutsidePayment, { params })).code).toBe(
      'outside-payment-decided',
    );
    const whole = await rhian.call(outage.enterOutsidePayment, paid(forId, all, 'BANK 1'));
    const both = [await other(), await other()];
    const record = { params: { paymentId: whole.paymentId } };
    const answered = await Promise.all(both.map((one) => one.ask(outage.recordOutsidePayment, record)));
    expect(answered.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await refused(1, 'BANK 3')).toBe('already-paid');
    const own = owed.holders[0]?.items[0]?.forId;
    const missing = {
      ...paid(own, 1, 'X'),
      body: { ...paid(own, 1, 'X').body, forId: world.house.deps.newId('pay') },
    };
    expect((await rhian.refused(outage.enterOutsidePayment, missing)).code).toBe('not-found');
    await audited();
  });

  it('by a holder leaves nothing, or enough to be collected, and only that is asked for', async () => {
    const { mair, settlementId } = await frozenAndGone();
    const { owed } = await plan();
    const due = owed.holders.find(({ memberId }) => memberId === mair.memberId);
    const [forId, all] = [due?.items[0]?.forId, due?.byHandPence ?? 0];
    const rhian = await fresh(world, 'rhian');
    const small = await rhian.refused(outage.enterOutsidePayment, paid(forId, all - 29, 'FROM MAIR'));
    expect(small.code).toBe('rest-too-small');
    const entered = await rhian.call(outage.enterOutsidePayment, paid(forId, all - 500, 'FROM MAIR'));
    const tomos = await other();
    await tomos.call(outage.recordOutsidePayment, { params: { paymentId: entered.paymentId } });
    await tomos.call(outage.endOutage, {});
    await comesBack();
    await comesBack();
    expect(movedAtStripe(world).charges).toContain(500);
    expect((await shown(world, settlementId)).dues.map(({ status }) => status)).toEqual([
      'collected',
      'collected',
    ]);
    expect((await owedOf('Mair Evans'))?.byHandPence ?? 0).toBe(0);
    await expectAgreement(world);
    await audited();
  });
});

describe('the sheet of the plan', () => {
  const sheetOf = (...rows: string[]) => ['for,name,amount,paid_on,reference', ...rows].join('\n');

  it('comes back filled in: looked through first, row by row, then all of it or nothing', async () => {
    await frozenAndGone();
    const { owed } = await plan();
    const [grace, nia] = owed.carers.map(({ items, byHandPence }) => ({
      forId: items[0]?.forId ?? '',
      pounds: (byHandPence / 100).toFixed(2),
    }));
    const rhian = await fresh(world, 'rhian');
    const bad = sheetOf(
      `${grace?.forId},Grace,${grace?.pounds},01/12/2026,BANK 1`,
      `${nia?.forId},Nia,9999.00,2026-12-01,BANK 2`,
      `${nia?.forId},Nia,${nia?.pounds},2026-12-24,BANK 3`,
      `${nia?.forId},Nia,${nia?.pounds},,`,
    );
    const preview = await rhian.call(outage.previewOutsidePayments, { body: { csv: bad } });
    expect(preview.rows.map(({ row, reference }) => [row, reference])).toEqual([[2, 'BANK 1']]);
    expect(preview.faults.map(({ row, column }) => [row, column])).toEqual([
      [3, 'for'],
      [4, 'paid_on'],
    ]);
    const refused = await rhian.refused(outage.importOutsidePayments, { body: { csv: bad } });
    expect(refused).toMatchObject({ code: 'import-has-errors' });
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/csv/3/for', '/csv/4/paid_on']);
    expect((await rhian.call(outage.outage, {})).payments).toEqual([]);
    const good = sheetOf(
      `${grace?.forId},Grace,${grace?.pounds},01/12/2026,BANK 1`,
      `${nia?.forId},Nia,${nia?.pounds},2026-12-01,BANK 2`,
    );
    await rhian.call(outage.importOutsidePayments, { body: { csv: good } });
    // The same sheet again is the same payments.
    const again = await rhian.call(outage.importOutsidePayments, { body: { csv: good } });
    expect(again).toMatchObject({ rows: [], known: 2 });
    const { payments } = await rhian.call(outage.outage, {});
    expect(payments.map(({ state, reference }) => [state, reference])).toEqual([
      ['entered', 'BANK 2'],
      ['entered', 'BANK 1'],
    ]);
  });
});

describe('nobody', () => {
  it('enters or records what pays themselves', async () => {
    const { settlementId } = await frozenAndGone();
    const { owed } = await plan();
    const item = owed.carers.find(({ name }) => name === 'Nia Bowen');
    const forId = item?.items[0]?.forId;
    // Nia coordinates as well, since today.
    const nia = await fresh(world, 'nia');
    await world.db.write((tx) => keepRoles(tx, world.mutualId, nia.memberId, ['coordinator']));
    expect((await nia.refused(outage.enterOutsidePayment, paid(forId, 10, 'BANK 1'))).code).toBe(
      'own-payment',
    );
    const rhian = await fresh(world, 'rhian');
    const entered = await rhian.call(outage.enterOutsidePayment, paid(forId, 10, 'BANK 1'));
    const record = { params: { paymentId: entered.paymentId } };
    expect((await nia.refused(outage.recordOutsidePayment, record)).code).toBe('own-payment');
    expect(await shown(world, settlementId)).toMatchObject({ status: 'collecting' });
  });
});
