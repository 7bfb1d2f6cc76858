/** Protects employed carers: they get the net that payroll gave back, and what is withheld is owed to others. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  becomePayable,
  collectionDay,
  expectAgreement,
  fresh,
  journalTable,
  movedAtStripe,
  settleWeek,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements, shifts } = api;
const weekOn = '2026-11-23';

const employed = async (engagement: 'employed-by-holder' | 'employed-by-mutual') => {
  const { mair, nia } = await usualPair(world);
  await world.pair(mair.memberId, nia.memberId, { engagement });
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await workedShift(world, mair, nia, { onDay: '2026-11-25', wallMinutes: 120 });
  await world.moveTo(collectionDay);
  const rhian = await fresh(world, 'rhian');
  const netPay = (netPence: number, week = weekOn) =>
    ({ body: { weekOn: week, holderId: mair.memberId, carerId: nia.memberId, netPence } }) as const;
  return { mair, nia, rhian, netPay };
};

describe('an employed pair', () => {
  it('is listed for payroll though only the time beyond the plan is left to pay', async () => {
    const { mair, nia } = await usualPair(world);
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
    const care = { onDay: '2026-11-24', longer: 30, answer: 'silent' as const };
    const { shiftId, hoursId } = await workedShift(world, mair, nia, care);
    await world.moveTo(collectionDay);
    const holderId = mair.memberId;
    const net = { weekOn, holderId, carerId: nia.memberId, netPence: 1200 };
    await (await fresh(world, 'rhian')).call(settlements.enterNetPay, { body: net });
    expect(await settleWeek(world, weekOn)).toMatchObject({ status: 'closed', shifts: 1 });
    const listed = async () => {
      const { groups } = await (await fresh(world, 'rhian')).call(api.oversight.workList, {});
      return groups.find(({ kind }) => kind === 'net-pay-missing')?.items ?? [];
    };
    expect(await listed()).toEqual([]);
    await mair.call(shifts.confirmHours, { params: { shiftId }, body: { hoursId } });
    expect(await listed()).toMatchObject([
      { person: { name: 'Nia Bowen' }, other: { name: 'Mair Pugh' }, weekOn: '2026-11-30' },
    ]);
    await world.moveTo(at('2026-12-08', '10:00'));
    const rest = { ...net, weekOn: '2026-11-30', netPence: 600 };
    await (await fresh(world, 'rhian')).call(settlements.enterNetPay, { body: rest });
    expect(await listed()).toEqual([]);
    const done = await settleWeek(world, '2026-11-30');
    expect(done).toMatchObject({ status: 'closed', totals: { toCarerPence: 600 } });
  });

  it('waits with its reason until payroll’s net pay is entered, and delays nobody', async () => {
    const { mair, netPay } = await employed('employed-by-holder');
    const sean = await world.as('sean');
    await world.pair(mair.memberId, sean.memberId);
    await becomePayable(world, sean);
    await workedShift(world, mair, sean, { onDay: '2026-12-02' });
    await world.moveTo(at('2026-12-08', '10:00'));
    const later = await fresh(world, 'rhian');
    const dry = await later.call(settlements.previewSettlement, { query: { weekOn: '2026-11-30' } });
    expect(dry.waiting).toMatchObject([
      { reason: 'net-pay-missing', shifts: 2, carer: { name: 'Nia Bowen' } },
    ]);
    expect(dry.netNeeded).toMatchObject([{ carer: { name: 'Nia Bowen' }, grossPence: 4035, netPence: null }]);
    const first = await settleWeek(world, '2026-11-30');
    expect(first).toMatchObject({ status: 'closed', shifts: 1, pays: [{ carer: { name: 'Seán O’Brien' } }] });
    // Too late for that week; it is entered for the next, and the shifts go with that one.
    expect(await later.refused(settlements.enterNetPay, netPay(3800, '2026-11-30'))).toMatchObject({
      code: 'settlement-already-run',
    });
    await later.call(settlements.enterNetPay, netPay(3800, '2026-12-07'));
    await world.moveTo(at('2026-12-15', '10:00'));
    const second = await settleWeek(world, '2026-12-07');
    expect(second).toMatchObject({ status: 'closed', shifts: 2, totals: { toCarerPence: 3800 } });
    await expectAgreement(world);
  });

  it('is paid its net; tax, NI, pension and holiday stay in the holder’s account, owed', async () => {
    const { rhian, netPay } = await employed('employed-by-holder');
    await rhian.call(settlements.enterNetPay, netPay(3600));
    const done = await settleWeek(world, weekOn);
    expect(done).toMatchObject({ status: 'closed', pays: [{ amountPence: 3600, status: 'paid' }] });
    expect(await journalTable(world, done.settlementId)).toMatchInlineSnapshot(`
      [
        "care         holder-due Mair        carer-payable Nia      £12.00",
        "contribution holder-due Mair        contribution           £0.54",
        "set-aside    holder-on-costs Mair   holder-set-aside Mair  £3.08",
        "care         holder-due Mair        carer-payable Nia      £24.00",
        "contribution holder-due Mair        contribution           £1.08",
        "set-aside    holder-on-costs Mair   holder-set-aside Mair  £6.15",
        "collection   stripe-pending         holder-due Mair        £37.62",
        "pay          carer-payable Nia      stripe-available       £36.00",
      ]
    `);
    expect(done.totals.chargePence).toBe(done.totals.toCarerPence + done.totals.toMutualPence);
    await expectAgreement(world);
  });

  it('employed by the mutual: what is withheld is collected too, for the mutual to pay onwards', async () => {
    const { rhian, netPay } = await employed('employed-by-mutual');
    await rhian.call(settlements.enterNetPay, netPay(3600));
    const done = await settleWeek(world, weekOn);
    expect(done).toMatchObject({
      status: 'closed',
      pays: [{ amountPence: 3600, status: 'paid' }],
      totals: { setAsidePence: 0 },
    });
    expect(await journalTable(world, done.settlementId)).toMatchInlineSnapshot(`
      [
        "care         holder-due Mair        carer-payable Nia      £12.00",
        "contribution holder-due Mair        contribution           £0.54",
        "payroll      holder-due Mair        mutual-payroll         £3.08",
        "care         holder-due Mair        carer-payable Nia      £24.00",
        "contribution holder-due Mair        contribution           £1.08",
        "payroll      holder-due Mair        mutual-payroll         £6.15",
        "collection   stripe-pending         holder-due Mair        £46.85",
        "pay          carer-payable Nia      stripe-available       £36.00",
      ]
    `);
    await expectAgreement(world);
  });
});

describe('a week of which nothing is left after tax', () => {
  it('is settled all the same: the carer has a statement, and nothing moves', async () => {
    const { rhian, netPay, nia } = await employed('employed-by-holder');
    await rhian.call(settlements.enterNetPay, netPay(0));
    const done = await settleWeek(world, weekOn);
    expect(done).toMatchObject({ status: 'closed', pays: [{ status: 'paid', amountPence: 0 }] });
    expect(movedAtStripe(world)).toEqual({ charges: [done.totals.toMutualPence], transfers: [] });
    const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
    expect(statement).toMatchObject({ amountPence: 0, status: 'paid' });
    expect(statement?.shifts).toHaveLength(2);
    await expectAgreement(world);
  });
});

describe('entering net pay', () => {
  it('may be put right until the week is settled, but never goes above gross', async () => {
    const { rhian, netPay } = await employed('employed-by-holder');
    expect(await rhian.refused(settlements.enterNetPay, netPay(4036))).toMatchObject({
      code: 'net-pay-too-high',
      facts: { grossPence: 4035 },
    });
    await rhian.call(settlements.enterNetPay, netPay(4035));
    await rhian.call(settlements.enterNetPay, netPay(3500));
    const dry = await rhian.call(settlements.previewSettlement, { query: { weekOn } });
    expect(dry).toMatchObject({ toCarerPence: 3500, netNeeded: [{ netPence: 3500 }], waiting: [] });
  });

  it('that became too high because hours were put right makes the pair wait', async () => {
    const { mair, nia } = await usualPair(world);
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
    const { shiftId } = await workedShift(world, mair, nia, { onDay: '2026-11-24', answer: 'silent' });
    await world.moveTo(collectionDay);
    const rhian = await fresh(world, 'rhian');
    await rhian.call(settlements.enterNetPay, {
      body: { weekOn, holderId: mair.memberId, carerId: nia.memberId, netPence: 1345 },
    });
    const startedAt = at('2026-11-24', '08:00');
    await nia.call(shifts.recordHours, {
      params: { shiftId },
      body: { startedAt, endedAt: at('2026-11-24', '08:30') },
    });
    const dry = await rhian.call(settlements.previewSettlement, { query: { weekOn } });
    expect(dry.waiting).toMatchObject([{ shifts: 1, reason: 'net-pay-too-high' }]);
    expect(await settleWeek(world, weekOn)).toMatchObject({ status: 'closed', shifts: 0 });
  });

  it('is for a pair that worked, and never for oneself', async () => {
    const { mair, rhian } = await employed('employed-by-holder');
    const sean = await world.as('sean');
    const of = (carerId: string) => ({ body: { weekOn, holderId: mair.memberId, carerId, netPence: 100 } });
    expect(await rhian.refused(settlements.enterNetPay, of(sean.memberId))).toMatchObject({
      code: 'not-found',
    });
    expect(await rhian.refused(settlements.enterNetPay, of(rhian.memberId))).toMatchObject({
      code: 'own-payment',
    });
  });
});
