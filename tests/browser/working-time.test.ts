/** Protects a carer's own working time on the screen: seen by them alone, decided by keyboard, in both languages. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift, aTakenShift } from '#tests/support/care.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

for (const language of ['en', 'cy'] as const)
  it(`a carer takes a shift with a longer rest after it, sees their weeks and chooses longer ones, in ${language}`, async () => {
    const { world } = windows;
    const say = words(language);
    const [holder, sean] = [await aHolder(world), await aCarer(world, { name: 'Seán O’Shea', language })];
    await world.pair(holder.memberId, sean.memberId);
    await aTakenShift(holder, sean, { kind: 'waking-night', startsTime: '21:00', wallMinutes: 600 });
    const noon = await anOpenShift(holder, { onDay: '2026-11-26', startsTime: '12:00', title: 'Lunch' });
    const window = await windows.windowOf(sean, { width: 390, language });
    await window.open(`/shifts/${noon.shiftId}`);
    await window.sees(say('shifts', 'time.rest.title'));
    expect(await window.wrongs()).toEqual([]);
    await window.press(say('shifts', 'time.rest.take'));
    await window.sees(say('shifts', 'time.rest.done'));
    await window.press(say('shell', 'places.more'));
    await window.press(say('shell', 'places.workingTime'));
    await window.sees(say('shifts', 'time.lead'));
    expect(await window.wrongs()).toEqual([]);
    await window.press(say('shifts', 'time.optOut.choose'));
    await window.sees(say('shifts', 'time.optOut.done'));
    await window.press(say('shifts', 'time.optOut.end'));
    await window.sees(say('shifts', 'time.optOut.ended'));
    expect(await window.wrongs()).toEqual([]);
  });
