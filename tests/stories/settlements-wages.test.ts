/** Protects carers from being paid under the minimum wage in silence: what is missing has a name, an amount and a person. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectionDay, fresh, settleWeek, usualPair, workedShift } from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements, shifts, oversight } = api;
const weekOn = '2026-11-23';

const belowLaw = async () => {
  const { groups } = await (await fresh(world, 'rhian')).call(oversight.workList, {});
  return groups.find(({ kind }) => kind === 'wage-below-law')?.items ?? [];
};

describe('the minimum wage of an employed carer', () => {
  it('counts time beyond the plan that waits for an answer, until it is paid', async () => {
    const { mair, nia } = await usualPair(world);
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
    const { shiftId, hoursId } = await workedShift(world, mair, nia, {
      onDay: '2026-11-24',
      longer: 30,
      answer: 'silent',
    });
    await world.moveTo(collectionDay);
    const rhian = await fresh(world, 'rhian');
    const net = { weekOn, holderId: mair.memberId, carerId: nia.memberId, netPence: 1200 };
    await rhian.call(settlements.enterNetPay, { body: net });
    // 90 minutes at the law’s £12.71 are £19.07; £13.45 of basic pay and top-up count so far.
    const missing = {
      carer: { name: 'Nia Bowen' },
      holder: { name: 'Mair Pugh' },
      weekOn,
      ratePence: 1271,
      countedMinutes: 90,
      countedPence: 1345,
      neededPence: 1907,
      shortfallPence: 562,
      reason: 'time-not-paid',
    };
    const dry = await rhian.call(settlements.previewSettlement, { query: { weekOn } });
    expect(dry.wageShortfalls).toMatchObject([{ ...missing, madeGoodAt: null }]);
    expect(await belowLaw()).toEqual([]);
    const settled = await settleWeek(world, weekOn);
    expect(settled.wageShortfalls).toMatchObject([{ ...missing, madeGoodAt: null }]);
    expect(await belowLaw()).toMatchObject([
      {
        person: { name: 'Nia Bowen' },
        other: { name: 'Mair Pugh' },
        amountPence: 562,
        reason: 'time-not-paid',
      },
    ]);
    await mair.call(shifts.confirmHours, { params: { shiftId }, body: { hoursId } });
    await world.moveTo(at('2026-12-08', '10:00'));
    const rest = { ...net, weekOn: '2026-11-30', netPence: 600 };
    await (await fresh(world, 'rhian')).call(settlements.enterNetPay, { body: rest });
    await settleWeek(world, '2026-11-30');
    expect(await belowLaw()).toEqual([]);
    const { settlementId } = settled;
    const later = await (await fresh(world, 'rhian')).call(settlements.settlement, {
      params: { settlementId },
    });
    expect(later.wageShortfalls).toMatchObject([{ shortfallPence: 562, madeGoodAt: expect.any(String) }]);
  });

  it('is not asked of somebody who is self-employed, and not of what is paid in full', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24', longer: 30, answer: 'silent' });
    const sean = await world.as('sean');
    await world.pair(mair.memberId, sean.memberId, { engagement: 'employed-by-mutual' });
    await workedShift(world, mair, sean, { onDay: '2026-11-26' });
    await world.moveTo(collectionDay);
    const dry = await (await fresh(world, 'rhian')).call(settlements.previewSettlement, {
      query: { weekOn },
    });
    expect(dry.wageShortfalls).toEqual([]);
  });
});
