/** Protects what a carer can show a bank or a benefits office: one pay as a payslip that adds up, by employer and rate. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  becomePayable,
  collectionDay,
  fresh,
  settleWeek,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements } = api;
const weekOn = '2026-11-23';

describe('a payslip', () => {
  it('names employer, period, hours by rate, what was taken off, the net and the holiday earned', async () => {
    const { mair, nia } = await usualPair(world);
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
    await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes: 300 });
    await workedShift(world, mair, nia, { onDay: '2026-11-26', wallMinutes: 300 });
    const sean = await world.as('sean');
    await becomePayable(world, sean);
    await world.pair(mair.memberId, sean.memberId, { engagement: 'self-employed' });
    await workedShift(world, mair, sean, { onDay: '2026-11-27' });
    await world.moveTo(collectionDay);
    const net = { weekOn, holderId: mair.memberId, carerId: nia.memberId, netPence: 12_000 };
    await (await fresh(world, 'rhian')).call(settlements.enterNetPay, { body: net });
    await settleWeek(world, weekOn);
    const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
    const params = { payId: statement?.payId ?? '' };
    const payslip = await nia.call(settlements.payslip, { params });
    expect(payslip).toMatchObject({
      carer: { name: 'Nia Bowen' },
      amountPence: 12_000,
      setOffPence: 0,
      slips: [
        {
          holder: { name: 'Mair Pugh' },
          engagement: 'employed-by-holder',
          fromOn: weekOn,
          untilOn: '2026-11-29',
          workedMinutes: 600,
          // Ten hours at £13.45, less £120.00 net.
          grossPence: 13_450,
          expensesPence: 0,
          deductionsPence: 1_450,
          netPence: 12_000,
          owedBackPence: 0,
          // (£134.50 − £96.00) × 15 %; under £192 a week no pension.
          employerNiPence: 578,
          employerPensionPence: 0,
          // £67.25 × 12.07 %, twice, each rounded up.
          holidayKeptPence: 1_624,
          holidayPaidOutPence: 0,
          holidayLeftMinutes: 73,
          wageShortfalls: [],
        },
      ],
    });
    const lines = payslip.slips[0]?.lines ?? [];
    // Two visits of five hours stand together: £12.60 basic, 85p up to the floor of £13.45.
    expect(lines.map(({ kind, minutes, amountPence }) => [kind, minutes, amountPence])).toEqual([
      ['basic', 600, 12_600],
      ['top-up-to-floor', 600, 850],
    ]);
    expect(await sean.refused(settlements.payslip, { params })).toMatchObject({ code: 'not-found' });
    const [his] = (await sean.call(settlements.statements, { query: {} })).items;
    const own = await sean.call(settlements.payslip, { params: { payId: his?.payId ?? '' } });
    expect(own.slips).toMatchObject([
      {
        engagement: 'self-employed',
        grossPence: 1_345,
        deductionsPence: 0,
        netPence: 1_345,
        holidayLeftMinutes: null,
      },
    ]);
  });
});
