/** Protects a carer at the keyboard who reads on: the button for more keeps the focus, and the end is said. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aHolder, posted } from '#tests/support/care.ts';
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

it('shows the next page by one press, again and again, until all of it has come', async () => {
  const { world } = windows;
  const say = words('en');
  const [holder, sean] = [await aHolder(world), await world.as('sean')];
  await world.pair(holder.memberId, sean.memberId);
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
  const daily = { days: [...days], onDay: undefined, fromOn: '2026-11-24', circle: 'team' as const };
  for (const startsTime of ['08:00', '12:00', '18:00'])
    await posted(holder, { ...daily, startsTime, title: `Help at ${startsTime}` });
  // Far away: it is on no first page, and on no second one.
  await posted(holder, { onDay: '2027-03-01', circle: 'team', title: 'Help in spring' });
  const window = await windows.windowOf(sean, { width: 320 });
  await window.open('/shifts');
  await window.sees('Help at 08:00');
  expect(await window.wrongs()).toEqual([]);
  const focused = () => window.page.evaluate(() => document.activeElement?.textContent ?? '');
  await window.tabTo(say('kit', 'table.more'));
  for (let pressed = 0; pressed < 10; pressed += 1) {
    if (!say('kit', 'table.more').test(await focused())) break;
    await window.page.keyboard.press('Enter');
    // Either the button again, or the words that say there is no more: never nowhere.
    await window.page.waitForFunction(
      (coming) => !(document.activeElement?.textContent ?? '').includes(coming),
      'More is coming',
    );
    expect(await window.page.evaluate(() => document.activeElement === document.body)).toBe(false);
  }
  expect(await focused()).toMatch(say('kit', 'table.all'));
  await window.sees('Help in spring');
  expect(await window.wrongs()).toEqual([]);
});
