/** Protects holders from paying twice: what was paid before Carepool counts, and is never collected. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { becomePayable, collectionDay, fresh, saveCard } from '#tests/support/care-week.ts';
import { bringIn, faultsOf, goodSheets, textsOf, withCells, withRow } from '#tests/support/spreadsheets.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

const { settlements, budgets, shifts, members, mutuals } = api;

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
  await world.as('rhian');
});
afterEach(async () => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await world.close();
});

const personOf = async (ref: string) => {
  const rhian = await fresh(world, 'rhian');
  const { items } = await rhian.call(members.members, { query: { words: ref } });
  const found = items.find((member) => member.ref === ref);
  if (!found) throw new Error(`Nobody has the ref ${ref}`);
  return world.signIn(found.memberId, false);
};

/** What H1 and H2 had before the Monday from which the mutual settles, and what was worked since. */
const history = () => {
  const paid = (ref: string, starts: string) => ({
    ref,
    need_ref: 'N1',
    holder_ref: 'H1',
    carer_ref: 'C1',
    starts,
    minutes_worked: '60',
    status: 'paid-elsewhere',
  });
  const before = withCells('shifts', 3, { status: 'paid-elsewhere' });
  return withRow(
    'shifts',
    paid('P1', '2026-11-18 08:00'),
    withRow('shifts', paid('P2', '2026-11-19 08:00'), before),
  );
};

it('a mutual begins with its spreadsheets and settles its first week, nothing historic among it', async () => {
  await bringIn(world, history(), '2026-11-23');
  const mair = await personOf('H1');
  const nia = await personOf('C1');
  await saveCard(world, mair);
  await becomePayable(world, nia);
  const before = (await mair.call(budgets.budget, {})).figures;
  // Three hours at £13.90 with 12.07 % holiday for a self-employed carer: none, she is paid the gross.
  expect(before.spentPence).toBe(3 * 1_390);

  await world.moveTo(collectionDay);
  await bringIn(
    world,
    withCells('shifts', 2, { status: 'confirmed', minutes_worked: '60' }, history()),
    '2026-11-23',
  );
  const rhian = await fresh(world, 'rhian');
  const preview = await rhian.call(settlements.previewSettlement, { query: { weekOn: '2026-11-23' } });
  expect(preview.holders).toMatchObject([{ memberId: mair.memberId, ready: true }]);
  const { settlementId } = await rhian.call(settlements.settle, { body: { weekOn: '2026-11-23' } });
  await world.settleDown();
  await world.settleDown();
  const done = await rhian.call(settlements.settlement, { params: { settlementId } });
  expect(done).toMatchObject({ status: 'closed', totals: { toCarerPence: 1_390, paidPence: 1_390 } });
  // One hour and 4 % of it for the mutual: 1,390p + 56p, on top of what was paid before.
  expect((await mair.call(budgets.budget, {})).figures).toMatchObject({
    spentPence: before.spentPence + 1_446,
    owedPence: 0,
    bookedPence: 0,
  });
  expect((await (await personOf('H2')).call(budgets.budget, {})).figures.spentPence).toBe(1_043 + 126);

  const corrected = withCells('shifts', 2, { status: 'confirmed', minutes_worked: '90' }, history());
  expect(await faultsOf(world, textsOf(corrected))).toEqual(['shifts 2 status: shift-settled']);
});

it('what was worked counts as hours of the carer and as care of the holder', async () => {
  await bringIn(world, goodSheets());
  const sean = await personOf('C2');
  const day = { query: { from: '2026-10-19', to: '2026-10-19' } };
  expect((await sean.call(shifts.shifts, day)).items).toMatchObject([
    { status: 'paid-elsewhere', title: 'Care before Carepool', hours: { workedMinutes: 45 } },
  ]);
});

it('a mutual’s own terms take the place of the shipped ones, price its history, and only go forward', async () => {
  const rhian = await fresh(world, 'rhian');
  await bringIn(world, {
    ...goodSheets(),
    terms: [
      { term: 'base_rate.personal-assistant', value: '£14.00', from_on: '2025-12-01' },
      { term: 'base_rate.personal-assistant', value: '£14.50', from_on: '2026-12-01' },
    ],
  });
  const { items } = await rhian.call(mutuals.terms, {});
  expect(items.map(({ version, fromOn, voted, terms }) => [version, fromOn, voted, terms.baseRates])).toEqual(
    [
      [3, '2026-12-01', false, { 'personal-assistant': 1_450 }],
      [2, '2026-01-01', false, { 'personal-assistant': 1_400 }],
      [1, '2026-01-01', false, { 'personal-assistant': 1_260 }],
    ],
  );
  const back = { terms: [{ term: 'contribution', value: '5%', from_on: '2026-06-01' }] };
  expect(await faultsOf(world, textsOf(back))).toEqual(['terms 2 from_on: terms-go-forward']);
  const on = { terms: [{ term: 'contribution', value: '5%', from_on: '2026-12-01' }] };
  expect((await bringIn(world, on)).files).toMatchObject([{ file: 'terms', new: 1 }]);
});
