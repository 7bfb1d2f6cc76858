/**
 * Protects the two people whose settled hours were wrong, and the two coordinators who settle a large week: seen,
 * agreed, put forward and started by keyboard, axe clean, one of each in Welsh.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectionDay, fresh, settleWeek, usualPair, workedShift } from '#tests/support/care-week.ts';
import { setRules } from '#tests/support/mutual-rules.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { at } from '#tests/support/world.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

it('settled hours are put right by both, and a large week is settled by two', async () => {
  const { world } = windows;
  const { mair, nia } = await usualPair(world);
  const { shiftId } = await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes: 120 });
  await windows.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  const [en, cy] = [words('en'), words('cy')];

  // Mair says in Welsh that the visit was shorter.
  const hers = await windows.windowOf(mair, { width: 390, language: 'cy' });
  await hers.open(`/shifts/${shiftId}`);
  await hers.press(cy('corrections', 'ask'));
  await hers.sees(cy('corrections', 'form.title'));
  expect(await hers.wrongs()).toEqual([]);
  await hers.tick(cy('corrections', 'form.didNotHappen'));
  await hers.press(cy('corrections', 'form.send'));
  await hers.sees(/Dywedwch beth oedd yn wahanol/);
  await hers.type(/^Beth oedd yn wahanol\?$/, 'Roedd Nia yn sâl y bore hwnnw.');
  await hers.press(cy('corrections', 'form.send'));
  await hers.sees(cy('corrections', 'form.sent'));
  await hers.sees(cy('corrections', 'say.withdrawn'));
  expect(await hers.wrongs()).toEqual([]);

  // Nia agrees.
  const theirs = await windows.windowOf(nia, { width: 390, language: 'cy' });
  await theirs.open(`/shifts/${shiftId}`);
  await theirs.sees(cy('shifts', 'said.nothing'));
  await theirs.sees('Roedd Nia yn sâl y bore hwnnw.');
  expect(await theirs.wrongs()).toEqual([]);
  await theirs.press(cy('corrections', 'say.agreed'));
  await theirs.sees(cy('corrections', 'told.agreed'));
  await theirs.sees(cy('corrections', 'toMove'));

  // Above the limit two coordinators settle the next week; an employed pair of it goes to payroll.
  await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
  const sean = await world.as('sean');
  await world.pair(mair.memberId, sean.memberId);
  await workedShift(world, mair, nia, { onDay: '2026-12-02', wallMinutes: 120 });
  await workedShift(world, mair, sean, { onDay: '2026-12-03', wallMinutes: 600 });
  await setRules(world, { twoPeopleAbovePence: 1000 });
  await windows.moveTo(at('2026-12-08', '10:00'));
  const rhian = await windows.windowOf(await fresh(world, 'rhian'), { width: 1280 });
  await rhian.open('/settlements/weeks/2026-11-30');
  await rhian.sees(en('settling', 'payroll.title'));
  await rhian.sees(/^Two people settle/);
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(en('settling', 'two.button'));
  await rhian.press(/^Put it forward$/);
  await rhian.sees(/^Another coordinator starts/);
  const tomos = await windows.windowOf(await fresh(world, 'tomos'), { width: 1280, language: 'cy' });
  await tomos.open('/settlements/weeks/2026-11-30');
  await tomos.sees(/^Cynigiodd Rhian/);
  expect(await tomos.wrongs()).toEqual([]);
  await tomos.press(cy('settling', 'start.button'));
  await tomos.press(/^Setlo$/);
  await tomos.sees(cy('settling', 'progress.title'));
  await world.settleDown();
  await tomos.sees(cy('settling', 'money.takenBack'));
  expect(await tomos.wrongs()).toEqual([]);

  // Both versions stand on the visit.
  await hers.open(`/shifts/${shiftId}`);
  await hers.sees(cy('corrections', 'parts.is.correction'));
  expect(await hers.wrongs()).toEqual([]);
});
