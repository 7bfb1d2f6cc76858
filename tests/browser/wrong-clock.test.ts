/** Protects a carer whose phone shows the wrong time: hours can be recorded once the visit has begun, and not before. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import { aPair, aTakenShift, seenBy } from '#tests/support/care.ts';
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

it.each([-5 * 60, 26 * 60])('whose clock is %i minutes off', async (off) => {
  const { world } = windows;
  const say = words('en');
  const { holder, carer } = await aPair(world);
  const shift = await aTakenShift(holder, carer, { onDay: '2026-11-24' });
  const window = await windows.windowOf(carer);
  const phoneSays = (minutes: number) =>
    window.page.context().clock.setSystemTime(addMinutes(world.now(), minutes));

  await phoneSays(off);
  await window.open(`/shifts/${shift.shiftId}`);
  await window.sees(say('shifts', 'handBack.button'));
  await world.moveTo(addMinutes(shift.endsAt, 5));
  await phoneSays(off);
  await window.open('/hours');
  await window.press(say('shifts', 'steps.record'));
  await window.press(say('shifts', 'sheet.record'));
  await window.sees(say('shifts', 'sheet.done'));
  expect(await seenBy(holder, shift)).toMatchObject({
    status: 'worked',
    hours: { startedAt: shift.startsAt, endedAt: shift.endsAt },
  });
});
