/** Protects whoever sees a week best by the clock, without taking it from those who hear it or use keys alone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCarer, aHolder, aTakenShift } from '#tests/support/care.ts';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
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

const isWide = (window: Window) =>
  window.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });

/** What the visit in focus is called. */
const heard = async (window: Window) =>
  (await window.page.locator(':focus').innerText()).replaceAll(/\s+/g, ' ');

/** A holder’s Tuesday with a visit by two carers, and a night into Wednesday. */
const aWeek = async (language: 'en' | 'cy') => {
  const { world } = windows;
  const holder = await aHolder(world, undefined, { language });
  const [one, other] = [await aCarer(world), await aCarer(world)];
  for (const carer of [one, other]) await world.pair(holder.memberId, carer.memberId);
  const onDay = '2026-11-24';
  await aTakenShift(holder, one, { onDay, title: 'Hoist', startsTime: '08:00' });
  await aTakenShift(holder, other, { onDay, title: 'Hoist too', startsTime: '08:00' });
  await aTakenShift(holder, one, {
    onDay,
    title: 'Night',
    kind: 'waking-night',
    startsTime: '22:00',
    wallMinutes: 540,
  });
  return { holder, say: words(language) };
};

const named = {
  en: {
    tuesday: 'Tuesday 24 November',
    span: /^Tuesday 24 November, 8 am to 9 am with .* Hoist/,
    night: /Tuesday 24 November, 10 pm to 7 am on Wednesday/,
  },
  cy: {
    tuesday: 'Dydd Mawrth 24 Tachwedd',
    span: /^Dydd Mawrth 24 Tachwedd, 8 y bore tan 9 y bore gyda .* Hoist/,
    night: /Dydd Mawrth 24 Tachwedd, 10 y nos tan 7 y bore ddydd Mercher/,
  },
} as const;

for (const language of ['en', 'cy'] as const)
  it(`goes through a week by the clock by keyboard, each visit named whole, in ${language}`, async () => {
    const { holder, say } = await aWeek(language);
    const window = await windows.windowOf(holder, { language, width: 1366 });
    await window.open('/week?week=2026-11-23');
    await window.press(say('shifts', 'weekView.views.week'));
    expect(new URL(window.page.url()).searchParams.get('view')).toBe('week');
    await window.page.getByRole('heading', { level: 2 }).nth(6).waitFor();
    await window.page.getByRole('heading', { level: 2, name: named[language].tuesday }).waitFor();
    expect(await window.wrongs()).toEqual([]);
    await window.tabTo(named[language].span);
    const [first, second] = await window.page.locator('a[data-day="2026-11-24"]').all();
    const [left, right] = [await first?.boundingBox(), await second?.boundingBox()];
    expect(left && right && left.x + left.width <= right.x + 1).toBe(true);
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('ArrowDown');
    expect(await heard(window)).toMatch(named[language].night);
    await window.page.keyboard.press('ArrowRight');
    // The same night, on Wednesday: it says that it began on Tuesday.
    expect(await heard(window)).toMatch(named[language].night);
    await window.page.keyboard.press('ArrowLeft');
    await window.page.keyboard.press('Enter');
    await window.page.waitForURL(/\/shifts\//);
    await window.page.goBack();
    await window.press(say('kit', 'week.after'));
    expect(new URL(window.page.url()).searchParams.get('view')).toBe('week');
    await window.press(say('shifts', 'weekView.views.list'));
    expect(new URL(window.page.url()).search).toBe('?week=2026-11-30');
  });

it('shows one day at a time on a phone and at 400 % zoom, dark and in forced colours, without scrolling sideways', async () => {
  const { holder, say } = await aWeek('cy');
  for (const width of [390, 320]) {
    const window = await windows.windowOf(holder, { language: 'cy', width });
    await window.page.emulateMedia({ colorScheme: 'dark', forcedColors: width === 320 ? 'active' : 'none' });
    await window.open('/week?week=2026-11-23&view=week');
    await window.press(/^Maw|Dydd Mawrth 24 Tachwedd:/);
    await window.sees('Hoist');
    expect(await window.page.getByRole('heading', { level: 2 }).count()).toBe(1);
    expect(await window.wrongs()).toEqual([]);
    expect(await isWide(window)).toBe(false);
    await window.press(/Dydd Iau 26 Tachwedd:/);
    await window.sees(say('shifts', 'weekView.free'));
  }
});

it('says what the clocks do on the night they change', async () => {
  const { world } = windows;
  const holder = await aHolder(world);
  const window = await windows.windowOf(holder, { width: 1366 });
  await window.open('/week?week=2026-10-19&view=week');
  await window.sees(/The clocks go back: 1.am to 2.am comes twice/);
  await window.open('/week?week=2027-03-22&view=week');
  await window.sees(/The clocks go forward: 1.am to 2.am does not happen/);
});

it('prints the week as a list, whole, with the address for whoever goes there and nothing to press', async () => {
  const { world } = windows;
  const [holder, carer] = [await aHolder(world), await aCarer(world)];
  await world.pair(holder.memberId, carer.memberId);
  const shift = await aTakenShift(holder, carer, {
    onDay: '2026-11-24',
    wallMinutes: 30,
    title: 'Help with lunch',
  });
  const window = await windows.windowOf(carer, { width: 1366 });
  for (const view of ['', '&view=week']) {
    await window.open(`/week?week=2026-11-23${view}`);
    await window.sees('Help with lunch');
    await window.page.emulateMedia({ media: 'print' });
    const paper = await window.page.locator('main').innerText();
    expect(paper).toContain('Help with lunch');
    expect(paper).toContain('23 to 29 November');
    expect(paper).toContain(shift.holderName);
    expect(paper).toContain(shift.address ?? 'an address');
    expect(await window.page.locator('.week-grid').filter({ visible: true }).count()).toBe(0);
    expect(await window.page.getByRole('button').count()).toBe(0);
    await window.page.emulateMedia({ media: 'screen' });
  }
});
