/** Protects pennies: what is too little to collect goes with a later week, once, and its carers get theirs. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays, type Day, day } from '#shared/language/time.ts';
import {
  decliningCard,
  expectAgreement,
  fresh,
  movedAtStripe,
  saveCard,
  settleWeek,
  shown,
  straightCard,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements } = api;
const firstWeek = day('2026-11-23');

/** Half an hour of an employed carer of whom payroll gave back one penny: 27p for the mutual and 1p for her. */
const tinyWeek = async (mair: Person, nia: Person, weekOn: Day) => {
  await workedShift(world, mair, nia, { onDay: addDays(weekOn, 2), wallMinutes: 30 });
  await world.moveTo(at(addDays(weekOn, 8), '10:00'));
  await (await fresh(world, 'rhian')).call(settlements.enterNetPay, {
    body: { weekOn, holderId: mair.memberId, carerId: nia.memberId, netPence: 1 },
  });
  return settleWeek(world, weekOn);
};

const employedPair = async (card = straightCard) => {
  const people = await usualPair(world, card);
  await world.pair(people.mair.memberId, people.nia.memberId, { engagement: 'employed-by-holder' });
  return people;
};

it('a due under 30p is carried forward and collected with the next one', async () => {
  const { mair, nia } = await employedPair();
  const first = await tinyWeek(mair, nia, firstWeek);
  expect(first).toMatchObject({ status: 'closed', dues: [{ status: 'carried', amountPence: 28 }], pays: [] });
  expect(movedAtStripe(world).charges).toEqual([]);
  const next = addDays(firstWeek, 7);
  const second = await tinyWeek(mair, nia, next);
  expect(second).toMatchObject({
    status: 'closed',
    dues: [{ status: 'collected', amountPence: 28, carriedPence: 28 }],
    pays: [{ status: 'paid', amountPence: 1 }],
  });
  expect(movedAtStripe(world)).toEqual({ charges: [56], transfers: [1, 1] });
  // The first week is whole too: collected, and its carer paid.
  expect(await shown(world, first.settlementId)).toMatchObject({
    status: 'closed',
    dues: [{ status: 'collected' }],
    pays: [{ status: 'paid', amountPence: 1 }],
    totals: { chargePence: 28, collectedPence: 28, toCarerPence: 1, paidPence: 1 },
  });
  await expectAgreement(world);
});

it('what was carried goes along with one due only, even when that one is parked', async () => {
  const { mair, nia } = await employedPair(decliningCard);
  await tinyWeek(mair, nia, firstWeek);
  const second = await tinyWeek(mair, nia, addDays(firstWeek, 7));
  expect(second).toMatchObject({ dues: [{ status: 'parked', amountPence: 28, carriedPence: 28 }] });
  const third = await tinyWeek(mair, nia, addDays(firstWeek, 14));
  expect(third).toMatchObject({ dues: [{ status: 'carried', amountPence: 28, carriedPence: 0 }] });
  await saveCard(world, mair, straightCard);
  await world.settleDown();
  await world.settleDown();
  // Only what was asked for came: the third week still waits for a fourth.
  expect(movedAtStripe(world).charges).toEqual([56]);
  expect(await shown(world, third.settlementId)).toMatchObject({ dues: [{ status: 'carried' }], pays: [] });
  await expectAgreement(world);
});

it('the dry run says what goes with a later week', async () => {
  const { mair, nia } = await employedPair();
  await tinyWeek(mair, nia, firstWeek);
  const weekOn = addDays(firstWeek, 7);
  await workedShift(world, mair, nia, { onDay: addDays(weekOn, 2), wallMinutes: 30 });
  await world.moveTo(at(addDays(weekOn, 8), '10:00'));
  const rhian = await fresh(world, 'rhian');
  await rhian.call(settlements.enterNetPay, {
    body: { weekOn, holderId: mair.memberId, carerId: nia.memberId, netPence: 0 },
  });
  expect(await rhian.call(settlements.previewSettlement, { query: { weekOn } })).toMatchObject({
    holders: [{ name: 'Mair Pugh', amountPence: 27, carriedPence: 28, carriesForward: false }],
    expectedFeePence: 21,
  });
});
