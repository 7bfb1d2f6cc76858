/**
 * Protects whoever has no mouse and cannot see the page: the focus is never lost. A page that opens is read from
 * its heading, what was done is where the keyboard goes on, and a page that may not be seen still says so.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, type Person } from '#tests/support/world.ts';

const say = words('en');
let windows: Windows;
let mair: Person;
let nia: Person;
beforeEach(async () => {
  windows = await openWindows();
  const { world } = windows;
  mair = await world.join({ name: 'Mair Pugh', roles: ['holder'] });
  nia = await world.join({ name: 'Nia Bowen', roles: ['carer'] });
  await world.budget(mair.memberId, 28_000);
  await world.pair(mair.memberId, nia.memberId);
});
afterEach(() => windows.close());

const focused = (window: Window) => window.page.locator(':focus');

it('goes on from the heading of the next page, and from what was just done', async () => {
  await mair.call(api.needs.postNeed, {
    body: {
      title: 'Help getting up',
      kind: 'day',
      onDay: '2026-11-24',
      startsTime: '08:00',
      wallMinutes: 60,
      days: [],
      circle: 'all',
      carersNeeded: 1,
    },
  });
  const window = await windows.windowOf(nia);
  await window.open('/shifts');
  await window.press(say('shifts', 'open.look'));
  await window.sees(say('shifts', 'facts.stands'));
  expect(await focused(window).evaluate((at) => `${at.tagName} ${at.textContent}`)).toBe(
    'H1 Help getting up',
  );
  await window.press(say('shifts', 'take.one'));
  await window.sees(say('shifts', 'take.done'));
  expect(await focused(window).innerText()).toMatch(say('shifts', 'take.done'));
  await window.press(say('kit', 'close'));
  expect(await focused(window).getAttribute('id')).toBe('main');
  expect(windows.complaints()).toEqual([]);
});

it('gives a page that may not be seen a heading and a way on, and no useless second try', async () => {
  const window = await windows.windowOf(nia);
  await window.open('/shifts/shift_01a056bb-2360-7000-8000-0a7b460efea4');
  await window.sees(say('kit', 'notShown'));
  expect(await window.wrongs()).toEqual([]);
  expect(await window.page.getByText(say('kit', 'tryAgain')).count()).toBe(0);
  await window.press(say('kit', 'goHome'));
  await window.sees(/Nia Bowen/);
});
