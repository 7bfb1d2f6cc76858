/**
 * Protects the page every member may read: what care is paid, from when and who says so, with one visit worked
 * out by the engine that pays it. By keyboard, axe clean, in both languages, on a phone at 400 % too.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
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

it('a carer finds the terms behind “more”, and prices another visit by keyboard', async () => {
  const { world } = windows;
  const say = words('en');
  const carer = await windows.windowOf(await world.as('sean'), { width: 320 });
  await carer.open('/more');
  await carer.press(say('shell', 'places.terms'));
  await carer.sees(/^Not yet voted/);
  await carer.sees(/the carer is paid £13\.45 before tax/);
  expect(await carer.wrongs()).toEqual([]);
  await carer.tabTo(say('terms', 'example.label'));
  await carer.page.locator(':focus').selectOption('sleep-in');
  await carer.sees(/the carer is paid £60 before tax/);
  await carer.sees(/The floor the terms chose, not yet voted/);
  const wide = await carer.page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

it('a holder reads them in Welsh, and a coordinator beside their work', async () => {
  const { world } = windows;
  const holder = await windows.windowOf(await world.as('mair'), { language: 'cy' });
  await holder.open('/terms');
  await holder.sees(/^Heb bleidlais eto/);
  await holder.sees(/dydd \w+ \d+ Tachwedd.*telir £13\.45 i’r gofalwr/i);
  expect(await holder.wrongs()).toEqual([]);
  const coordinator = await windows.windowOf(await world.as('rhian'), { width: 1280 });
  await coordinator.open('/terms');
  await coordinator.sees('GOV.UK, National Minimum Wage');
  expect(await coordinator.wrongs()).toEqual([]);
});
