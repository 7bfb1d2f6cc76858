/**
 * Protects the coordinator who finds money nobody asked for: from the list of what needs a person to the entry
 * that explains it, by keyboard, axe clean, and the books agree with the payment service before and after.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectionDay, fresh, settleWeek, usualPair, workedShift } from '#tests/support/care-week.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, at } from '#tests/support/world.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

it('a payment that a bank took back is seen, understood and put in the books', async () => {
  const { world } = windows;
  const { mair, nia } = await usualPair(world, '4000000000000259');
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await windows.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  await windows.moveTo(at('2026-12-04', '10:00'));
  await world.settleDown();
  const rhianIs = await fresh(world, 'rhian');
  const rhian = await windows.windowOf(rhianIs, { width: 1280 });
  const say = words('en');
  await rhian.open('/work');
  await rhian.sees(/^A bank took back a payment/);
  await rhian.tabTo(/^Explain it: A bank took back a payment/);
  await rhian.page.keyboard.press('Enter');
  await rhian.sees(say('explaining', 'todo.dispute'));
  await rhian.sees('Mair Pugh');
  expect(await rhian.wrongs()).toEqual([]);
  // Somebody else could be chosen, and is not.
  await rhian.press(say('members', 'office.other'));
  await rhian.sees(say('explaining', 'whose'));
  await rhian.tabTo(/^MP Mair Pugh/);
  await rhian.page.keyboard.press('Enter');
  await rhian.press(say('explaining', 'put'));
  await rhian.sees(/Mair Pugh owes £\S+ again\. The fee of £20 is counted among the fees\./);
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(say('explaining', 'yes'));
  await rhian.sees(say('explaining', 'done'));
  await rhian.sees(say('explaining', 'none'));
  expect(await rhian.wrongs()).toEqual([]);
  expect((await rhianIs.call(api.oversight.unexplained, {})).items).toEqual([]);
  expect(await rhianIs.call(api.ledger.reconcile, {})).toMatchObject({ agrees: true });

  // It was not Mair after all: undone by a further entry, it waits again.
  await rhian.press(say('explaining', 'takeBack.button'));
  await rhian.sees(say('explaining', 'takeBack.follows'));
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(say('explaining', 'takeBack.yes'));
  await rhian.sees(say('explaining', 'takeBack.done'));
  await rhian.sees(say('explaining', 'explain'));

  const narrow = await windows.windowOf(await fresh(world, 'tomos'), { width: 320, language: 'cy' });
  await narrow.open('/money-to-explain');
  await narrow.sees(words('cy')('explaining', 'explain'));
  expect(await narrow.wrongs()).toEqual([]);
});
