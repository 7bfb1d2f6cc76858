/** Protects whoever types a day or a time: in the language of the page, whatever language their browser speaks. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import cy from '#client/locales/cy/sentences.json' with { type: 'json' };
import en from '#client/locales/en/sentences.json' with { type: 'json' };
import { aHolder, posted } from '#tests/support/care.ts';
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

const typedBy = {
  en: {
    day: '24 Nov 2026',
    said: 'Tuesday 24 November',
    time: '2.30 pm',
    timeSaid: /2:30.pm/,
    next: /Wednesday 25/,
  },
  cy: {
    day: '24 o Dachwedd 2026',
    said: 'Dydd Mawrth 24 Tachwedd',
    time: '2.30 y prynhawn',
    timeSaid: /2:30.y prynhawn/,
    next: /Dydd Mercher 25/,
  },
} as const;

const sentences = { en, cy };
const dateMissing = 'Give a date that exists, as year-month-day, for example 2026-11-23.';

/** The field itself, not the line of the summary of errors that leads to it. */
const field = (label: RegExp) => new RegExp(`^${label.source}$`);

const focused = (window: Window) => window.page.locator(':focus');

for (const language of ['en', 'cy'] as const)
  it(`types a day and a time, or finds the day in a calendar that holds nobody, in ${language}`, async () => {
    const say = words(language);
    const { day, said, time, timeSaid, next } = typedBy[language];
    const holder = await aHolder(windows.world, undefined, { language });
    const window = await windows.windowOf(holder, { language });
    await window.open('/needs/post');
    await window.type(field(say('needs', 'post.onDay')), 'next week');
    await window.press(say('needs', 'post.action'));
    await window.sees(sentences[language][dateMissing]);
    await window.type(field(say('needs', 'post.onDay')), day);
    await window.page.getByRole('status').filter({ hasText: said }).waitFor();
    await window.type(field(say('needs', 'post.startsTime')), time);
    await window.page.getByRole('status').filter({ hasText: timeSaid }).waitFor();
    await window.press(say('kit', 'day.open'));
    await window.page.getByRole('button', { name: said, exact: true }).waitFor();
    expect(await window.wrongs()).toEqual([]);
    // Out again without choosing, and back where one was.
    await window.tabTo(new RegExp(said));
    await window.page.keyboard.press('Escape');
    expect(await focused(window).innerText()).toMatch(say('kit', 'day.open'));
    await window.page.keyboard.press('Enter');
    await window.tabTo(new RegExp(`^${said}`));
    await window.page.keyboard.press('ArrowRight');
    expect(await focused(window).getAttribute('aria-label')).toMatch(next);
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('status').filter({ hasText: next }).waitFor();
    expect(await window.page.getByLabel(say('needs', 'post.onDay')).first().inputValue()).toBe('25/11/2026');
  });

it('shows what a change would cost before it is made, beside what it costs now, and that it would not fit', async () => {
  const say = words('en');
  const holder = await aHolder(windows.world, 1_500);
  const { needId, shifts: visits } = await posted(holder, {
    days: ['MO'],
    fromOn: '2026-11-30',
    wallMinutes: 240,
    title: 'Shopping',
  });
  const window = await windows.windowOf(holder);
  await window.open(`/needs/${needId}/change`);
  await window.sees(say('needs', 'cost.visit'));
  await window.sees(say('needs', 'cost.fits'));
  for (const weekday of [/^Tuesday/, /^Wednesday/, /^Thursday/, /^Friday/]) await window.tick(weekday);
  await window.sees(say('needs', 'cost.weekBefore'));
  await window.sees(say('needs', 'cost.over'));
  expect(await window.wrongs()).toEqual([]);
  // One visit alone, and shorter.
  await window.open(`/shifts/${visits[0]?.shiftId}/move`);
  await window.sees(say('needs', 'cost.visit'));
  expect(await window.page.getByText(say('needs', 'cost.before')).count()).toBe(0);
  await window.tabTo(say('shifts', 'move.length'));
  await window.page.keyboard.press('Home');
  await window.sees(say('needs', 'cost.before'));
});

for (const language of ['en', 'cy'] as const)
  it(`chooses the hour of the daily mail and the hours in which none comes, in ${language}`, async () => {
    const say = words(language);
    const holder = await aHolder(windows.world, undefined, { language });
    const window = await windows.windowOf(holder, { language });
    await window.open('/settings/mail');
    await window.type(field(say('notices', 'hours.from')), '9 pm');
    await window.type(field(say('notices', 'hours.until')), '8:00');
    await window.press(say('notices', 'choices.save'));
    await window.sees(sentences[language]['The daily mail would come in the quiet hours.']);
    expect(await window.wrongs()).toEqual([]);
    await window.type(field(say('notices', 'hours.dailyTime')), '0830');
    await window.press(say('notices', 'choices.save'));
    await window.sees(say('notices', 'choices.done'));
    await window.page.reload();
    await window.sees(say('notices', 'hours.title'));
    expect(await window.page.getByLabel(say('notices', 'hours.from')).inputValue()).toBe('21:00');
    expect(await window.page.getByLabel(say('notices', 'hours.dailyTime')).inputValue()).toBe('08:30');
  });
