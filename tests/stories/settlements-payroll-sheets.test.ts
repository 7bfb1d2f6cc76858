/** Protects employed carers' pay by spreadsheet: gross out as payroll reads it, net in all at once or not at all. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectionDay, fresh, settleWeek, usualPair, workedShift } from '#tests/support/care-week.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements } = api;
const weekOn = '2026-11-23' as never;

const employedWeek = async () => {
  const { mair, nia } = await usualPair(world);
  await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await workedShift(world, mair, nia, { onDay: '2026-11-25', wallMinutes: 120 });
  await world.moveTo(collectionDay);
  return { mair, nia, rhian: await fresh(world, 'rhian') };
};

it('hours and gross go out, a row for each payment or for each carer', async () => {
  const { mair, nia, rhian } = await employedWeek();
  const rowsOf = async (shape: 'payments' | 'totals') => {
    const { csv } = await rhian.call(settlements.payrollSheet, { query: { weekOn, shape } });
    return csv
      .replaceAll(mair.memberId, 'HOLDER')
      .replaceAll(nia.memberId, 'CARER')
      .replace('\uFEFF', '')
      .trim()
      .split(/\r?\n/);
  };
  expect(await rowsOf('payments')).toEqual([
    'employer_ref,employer,works_number,first_name,surname,period_from,period_to,pay_date,description,hours,rate,amount,expense',
    'HOLDER,Mair Pugh,CARER,Nia,Bowen,2026-11-23,2026-11-29,2026-12-10,basic,3.00,12.60,37.80,no',
    'HOLDER,Mair Pugh,CARER,Nia,Bowen,2026-11-23,2026-11-29,2026-12-10,floor-policy,3.00,0.85,2.55,no',
  ]);
  expect(await rowsOf('totals')).toEqual([
    'employer_ref,employer,works_number,first_name,surname,period_from,period_to,pay_date,hours,gross,expenses',
    'HOLDER,Mair Pugh,CARER,Nia,Bowen,2026-11-23,2026-11-29,2026-12-10,3.00,40.35,0.00',
  ]);
});

it('net pays come in together, seen before they are entered; one wrong row holds all of them up', async () => {
  const { mair, nia, rhian } = await employedWeek();
  const file = (...rows: string[]) => ({
    body: { weekOn, text: ['Employer,Tax code,Works Number,Net Pay', ...rows].join('\n') },
  });
  const right = `${mair.memberId},1257L,${nia.memberId},36.00`;
  const wrong = file(
    `${mair.memberId},1257L,${nia.memberId},40.36`,
    `${mair.memberId},1257L,${mair.memberId},12.00`,
    `${mair.memberId},BR,${nia.memberId},many`,
  );
  const refused = await rhian.refused(settlements.enterNetPays, wrong);
  expect(refused).toMatchObject({ code: 'import-has-errors', facts: { faults: 3 } });
  expect(refused.errors?.map(({ pointer, fault }) => [pointer, fault?.code])).toEqual([
    ['/text/4/works_number', 'ref-twice'],
    ['/text/2/net_pay', 'net-above-gross'],
    ['/text/3/works_number', 'pair-not-employed'],
  ]);
  const dry = async () => {
    const { netNeeded } = await rhian.call(settlements.previewSettlement, { query: { weekOn } });
    return netNeeded.map(({ netPence }) => netPence);
  };
  const looked = await rhian.call(settlements.lookAtNetPays, file(right));
  expect(looked).toMatchObject({ nets: [{ row: 2, grossPence: 4035, netPence: 3600 }], stillMissing: 0 });
  expect(await dry()).toEqual([null]);
  await rhian.call(settlements.enterNetPays, file(right));
  expect(await dry()).toEqual([3600]);
  const missing = await rhian.refused(settlements.lookAtNetPays, {
    body: { weekOn, text: 'works_number\n1' },
  });
  expect(missing.errors?.map(({ fault }) => fault?.code)).toEqual(['column-missing', 'column-missing']);
  await settleWeek(world, weekOn);
  expect((await rhian.refused(settlements.enterNetPays, file(right))).code).toBe('settlement-already-run');
});

it('nobody brings in their own net pay', async () => {
  const { mair } = await usualPair(world);
  const both = await world.join({ name: 'Delyth Rees', roles: ['coordinator', 'carer'] });
  await world.pair(mair.memberId, both.memberId, { engagement: 'employed-by-mutual' });
  await workedShift(world, mair, both, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  const delyth = await world.signIn(both.memberId, true);
  const text = `employer_ref,works_number,net_pay\n${world.mutualId},${both.memberId},10.00`;
  const refused = await delyth.refused(settlements.enterNetPays, { body: { weekOn, text } });
  expect(refused.errors?.[0]?.fault?.code).toBe('own-net-pay');
});
