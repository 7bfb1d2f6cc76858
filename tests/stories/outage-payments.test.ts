/** Protects money that goes past the payment service: entered once, by one, recorded by another, never above what is owed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRoles } from '#server/members/records.ts';
import { expectAgreement, fresh, movedAtStripe, shown } from '#tests/support/care-week.ts';
import { audited, comesBack, frozenAndGone, other, owedOf, paid, plan } from '#tests/support/outage.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { outage } = api;

describe('a payment by hand', () => {
  it('is entered once: not again, not above what is owed, not by whom it pays', async () => {
    await frozenAndGone(world);
    const { owed } = await plan(world);
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
    const both = [await other(world), await other(world)];
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
    await audited(world);
  });

  it('by a holder leaves nothing, or enough to be collected, and only that is asked for', async () => {
    const { mair, settlementId } = await frozenAndGone(world);
    const { owed } = await plan(world);
    const due = owed.holders.find(({ memberId }) => memberId === mair.memberId);
    const [forId, all] = [due?.items[0]?.forId, due?.byHandPence ?? 0];
    const rhian = await fresh(world, 'rhian');
    const small = await rhian.refused(outage.enterOutsidePayment, paid(forId, all - 29, 'FROM MAIR'));
    expect(small.code).toBe('rest-too-small');
    const entered = await rhian.call(outage.enterOutsidePayment, paid(forId, all - 500, 'FROM MAIR'));
    const tomos = await other(world);
    await tomos.call(outage.recordOutsidePayment, { params: { paymentId: entered.paymentId } });
    await tomos.call(outage.endOutage, {});
    await comesBack(world);
    await comesBack(world);
    expect(movedAtStripe(world).charges).toContain(500);
    expect((await shown(world, settlementId)).dues.map(({ status }) => status)).toEqual([
      'collected',
      'collected',
    ]);
    expect((await owedOf(world, 'Mair Evans'))?.byHandPence ?? 0).toBe(0);
    await expectAgreement(world);
    await audited(world);
  });
});

describe('the sheet of the plan', () => {
  const sheetOf = (...rows: string[]) => ['for,name,amount,paid_on,reference', ...rows].join('\n');

  it('comes back filled in: looked through first, row by row, then all of it or nothing', async () => {
    await frozenAndGone(world);
    const { owed } = await plan(world);
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
    const { settlementId } = await frozenAndGone(world);
    const { owed } = await plan(world);
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
