/**
 * Protects a holder who wants to say yes themselves, the carers who wait for it or could come only later, and two who
 * met and say whether they go on. By keyboard, on a phone for the carers, axe clean.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift, aTakenShift } from '#tests/support/care.ts';
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

/** What holds the words among others has the focus too: a list, or the way from an error to its field. */
const from = (words: RegExp): RegExp => new RegExp(`^${words.source}`);
const whole = (words: RegExp): RegExp => new RegExp(`^${words.source}$`);

it('the holder decides first: one carer waits, one could come later, and one yes makes it firm', async () => {
  const { world } = windows;
  const [en, cy] = [words('en'), words('cy')];
  const holder = await aHolder(world);
  const [nia, sean] = [await aCarer(world, { language: 'cy' }), await aCarer(world)];
  for (const carer of [nia, sean]) await world.pair(holder.memberId, carer.memberId);
  const shift = await anOpenShift(holder);

  const home = await windows.windowOf(holder, { width: 1280 });
  await home.open(`/needs/${shift.needId}/change`);
  await home.tick(en('offers', 'setting'));
  expect(await home.wrongs()).toEqual([]);
  await home.press(en('needs', 'change.yes'));
  await home.sees(en('offers', 'factYou'));

  const first = await windows.windowOf(nia, { language: 'cy' });
  await first.open(`/shifts/${shift.shiftId}`);
  await first.sees(cy('offers', 'decides'));
  await first.press(cy('offers', 'one'));
  await first.sees(cy('offers', 'waiting'));
  expect(await first.wrongs()).toEqual([]);

  const second = await windows.windowOf(sean);
  await second.open(`/shifts/${shift.shiftId}`);
  await second.press(en('offers', 'later.open'));
  await second.press(en('offers', 'later.yes'));
  await second.sees('Say when you could begin.');
  expect(await second.wrongs()).toEqual([]);
  await second.type(whole(en('offers', 'later.time')), '09:30');
  await second.press(en('offers', 'later.yes'));
  await second.sees(en('offers', 'asksFor'));
  expect(await second.wrongs()).toEqual([]);

  await first.open('/');
  await first.press(cy('offers', 'home.waitingGo'));
  await first.sees(cy('offers', 'until'));
  expect(await first.wrongs()).toEqual([]);

  await home.open('/');
  await home.press(en('offers', 'home.askedGo'));
  await home.sees(en('offers', 'if'));
  await home.sees(en('offers', 'of'));
  expect(await home.wrongs()).toEqual([]);
  // The newest stands first: it is the one who could come later.
  await home.press(en('offers', 'answer.yes'));
  await home.sees(en('offers', 'told.yes'));
  expect(await home.wrongs()).toEqual([]);

  await second.sees(en('shifts', 'status.carer.taken'));
  await first.sees(cy('offers', 'status.lapsed'));
  expect(await first.wrongs()).toEqual([]);
});

it('after a first meeting two yeses make a pair, and either ends it without blame', async () => {
  const { world } = windows;
  const say = words('en');
  const [holder, carer] = [await aHolder(world), await aCarer(world)];
  await aTakenShift(holder, carer, { kind: 'first-meeting' });
  await windows.moveTo(at('2026-11-25', '10:00'));

  const home = await windows.windowOf(holder, { width: 1280 });
  await home.open('/');
  await home.press(say('matches', 'home.askedGo'));
  await home.sees(say('matches', 'question'));
  expect(await home.wrongs()).toEqual([]);
  await home.press(say('matches', 'yesName'));
  await home.sees(say('matches', 'says.waiting'));

  const phoneOf = await windows.windowOf(carer);
  await phoneOf.open('/');
  await phoneOf.press(say('matches', 'home.askedGo'));
  await phoneOf.press(say('matches', 'yesName'));
  await phoneOf.sees(say('matches', 'says.made.carer'));
  expect(await phoneOf.wrongs()).toEqual([]);

  await home.sees(say('matches', 'says.made.holder'));
  await home.press(from(say('matches', 'end.button')));
  await home.sees(say('matches', 'end.follows'));
  expect(await home.wrongs()).toEqual([]);
  await home.press(whole(say('matches', 'end.yes')));
  await home.sees(say('matches', 'says.ended'));
  await phoneOf.sees(say('matches', 'says.ended'));
  expect(await phoneOf.wrongs()).toEqual([]);
});
