/**
 * Protects a carer between two visits where there is no signal: the app opens, the week that was last seen can be
 * read and says so, and the hours written down meanwhile are sent once, or shown beside what was said meanwhile.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import { aPair, aTakenShift } from '#tests/support/care.ts';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(() => windows.close());

/** The frame is on the device once the worker rules the page. */
const isKept = (window: Window) =>
  window.page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });

it('opens and shows the week that was last seen, and says when', async () => {
  const { world } = windows;
  const say = words('en');
  const { holder, carer } = await aPair(world);
  const onDay = addMinutes(world.now(), 1440).slice(0, 10);
  const shift = await aTakenShift(holder, carer, { onDay, title: 'Help getting up' });
  await world.moveTo(addMinutes(shift.startsAt, -60));
  const window = await windows.windowOf(carer);
  await window.open('/week');
  await window.sees('Help getting up');
  await isKept(window);
  await window.page.context().setOffline(true);
  await window.page.reload();
  await window.sees('Help getting up');
  await window.sees(say('shell', 'signal.seen'));
  expect(await window.wrongs()).toEqual([]);
});
