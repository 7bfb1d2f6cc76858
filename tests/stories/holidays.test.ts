/** Protects paid holiday: it grows with every settled hour, both sides see the same account, and none is taken twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAsideOf } from '#server/members/ties-reads.ts';
import {
  collectionDay,
  expectAgreement,
  fresh,
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

const { pay, settlements, oversight } = api;
const weekOn = '2026-11-23';

/** Ten hours at £13.45, employed by Mair, settled with a net of £120. */
const tenHours = async () => {
  const { mair, nia } = await usualPair(world);
  await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
  await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes: 300 });
  await workedShift(world, mair, nia, { onDay: '2026-11-26', wallMinutes: 300 });
  await world.moveTo(collectionDay);
  const net = { weekOn, holderId: mair.memberId, carerId: nia.memberId, netPence: 12_000 };
  await (await fresh(world, 'rhian')).call(settlements.enterNetPay, { body: net });
  await settleWeek(world, weekOn);
  return { mair, nia };
};

const daysOff = (carerId: string, holderId: string, minutes = 60) => ({
  body: { carerId, holderId, fromOn: '2026-12-03', untilOn: '2026-12-03', minutes },
});

describe('paid holiday', () => {
  it('is earned with the hours, and stands the same before the carer and the holder', async () => {
    const { mair, nia } = await tenHours();
    const [hers] = (await nia.call(pay.holidays, {})).items;
    // 600 minutes × 12.07 % = 72.42 → 73 minutes; two shifts of £67.25 × 12.07 % = 811.7 → 812p each.
    expect(hers).toMatchObject({
      carer: { name: 'Nia Bowen' },
      holder: { name: 'Mair Pugh' },
      workedMinutes: 600,
      earnedMinutes: 73,
      takenMinutes: 0,
      leftMinutes: 73,
      keptPence: 1624,
      paidOutPence: 0,
      leftPence: 1624,
      taken: [],
      weeks: [{ weekOn, minutes: 600, keptPence: 1624, paidOutPence: 0 }],
    });
    expect((await mair.call(pay.holidays, {})).items).toEqual([hers]);
    const grace = await world.as('grace');
    expect((await grace.call(pay.holidays, {})).items).toEqual([]);
  });

  it('is entered by either, seen by both, not twice, not before it is earned, and paid from what was set aside', async () => {
    const { mair, nia } = await tenHours();
    const [asks, holder] = [daysOff(nia.memberId, mair.memberId), mair.memberId];
    expect(await nia.refused(pay.enterHoliday, daysOff(nia.memberId, holder, 75))).toMatchObject({
      code: 'holiday-not-earned',
      facts: { leftMinutes: 73 },
    });
    expect(await (await world.as('grace')).refused(pay.enterHoliday, asks)).toMatchObject({
      code: 'not-found',
    });
    // The average hour of the one paid week is £134.50 ÷ 10.
    const entered = await nia.call(pay.enterHoliday, asks);
    expect(entered).toMatchObject({ leftMinutes: 13, takenPence: 1345, paidPence: 0, leftPence: 279 });
    expect(entered.taken).toMatchObject([
      { minutes: 60, payPence: 1345, overWeeks: 1, enteredBy: 'Nia Bowen', paidOn: null },
    ]);
    expect((await mair.call(pay.holidays, {})).items).toEqual([entered]);
    expect(await mair.refused(pay.enterHoliday, daysOff(nia.memberId, holder, 15))).toMatchObject({
      code: 'holiday-there-already',
    });
    const params = { holidayId: entered.taken[0]?.holidayId ?? '' };
    const listed = async () => {
      const { groups } = await (await fresh(world, 'rhian')).call(oversight.workList, {});
      return groups.find(({ kind }) => kind === 'holiday-to-pay')?.items ?? [];
    };
    expect(await listed()).toEqual([]);
    await world.moveTo(at('2026-12-03', '10:00'));
    expect(await listed()).toMatchObject([
      {
        key: params.holidayId,
        person: { name: 'Nia Bowen' },
        other: { name: 'Mair Pugh' },
        amountPence: 1345,
      },
    ]);
    const rhian = await fresh(world, 'rhian');
    const paid = { params, body: { paidOn: '2026-12-03' } };
    const setAside = () => setAsideOf(world.db.read, world.mutualId, mair.memberId);
    const before = await setAside();
    expect(await rhian.call(pay.holidayPaid, paid)).toMatchObject({ paidPence: 1345 });
    expect(before - (await setAside())).toBe(1345);
    expect(await listed()).toEqual([]);
    expect(await rhian.refused(pay.holidayPaid, paid)).toMatchObject({ code: 'holiday-paid-already' });
    expect(await nia.refused(pay.takeBackHoliday, { params })).toMatchObject({
      code: 'holiday-paid-already',
      facts: { paidOn: '2026-12-03' },
    });
    await expectAgreement(world);
  });

  it('is taken back by either as long as it is not paid, and is left again', async () => {
    const { mair, nia } = await tenHours();
    const { taken } = await nia.call(pay.enterHoliday, daysOff(nia.memberId, mair.memberId));
    const params = { holidayId: taken[0]?.holidayId ?? '' };
    expect(await mair.call(pay.takeBackHoliday, { params })).toMatchObject({ leftMinutes: 73, taken: [] });
    expect(await mair.refused(pay.takeBackHoliday, { params })).toMatchObject({ code: 'not-found' });
    await mair.call(pay.enterHoliday, daysOff(nia.memberId, mair.memberId));
  });

  it('is not there for the self-employed, and is nobody’s to pay to themselves', async () => {
    const { mair, nia } = await usualPair(world);
    expect((await nia.call(pay.holidays, {})).items).toEqual([]);
    expect(await nia.refused(pay.enterHoliday, daysOff(nia.memberId, mair.memberId))).toMatchObject({
      code: 'not-found',
    });
  });
});
