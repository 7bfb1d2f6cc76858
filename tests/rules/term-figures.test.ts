/** Protects the page of pay terms: each figure is what is really paid, and names who says so and from when. */
import { expect, it } from 'vitest';
import cy from '#client/locales/cy/terms.json' with { type: 'json' };
import en from '#client/locales/en/terms.json' with { type: 'json' };
import { pence } from '#shared/language/money.ts';
import { day } from '#shared/language/time.ts';
import { figuresChanged, type TermFigure, termFigures } from '#shared/terms/figures.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { fullTerms } from './full-terms.ts';

const onDay = day('2026-11-23');
const fromOn = day('2026-09-07');
const start = floorTerms('wales', onDay);
const of = (terms: Terms, nation: 'wales' | 'england' = 'wales') =>
  termFigures({ terms, fromOn, onDay, nation });
const one = (figures: readonly TermFigure[], term: string) => {
  const found = figures.find((figure) => figure.term === term);
  return found && [found.value, found.says, found.fromOn];
};

it('a base rate at the adopted floor is said by the floor, from the floor’s own day', () => {
  expect(one(of(start), 'base_rate.personal-assistant')).toEqual([
    { is: 'hourly', pence: 1345 },
    'floor',
    '2026-04-01',
  ]);
});

it('a base rate below the floor is shown as what is paid, never less', () => {
  const low = { ...start, baseRates: { 'personal-assistant': pence(1250) } };
  expect(one(of(low), 'base_rate.personal-assistant')).toMatchObject([
    { pence: 1345 },
    'floor',
    '2026-04-01',
  ]);
  const atLaw = { ...low, floor: 'statutory' as const };
  expect(one(of(atLaw, 'england'), 'base_rate.personal-assistant')).toMatchObject([
    { pence: 1271 },
    'law',
    '2026-04-01',
  ]);
});

it('a base rate above every floor is the mutual’s own, from the day of its version', () => {
  const high = { ...start, baseRates: { 'personal-assistant': pence(1500) } };
  expect(one(of(high), 'base_rate.personal-assistant')).toEqual([
    { is: 'hourly', pence: 1500 },
    'own',
    fromOn,
  ]);
});

it('holiday and pension at the law’s least are said by the law, and more than that by the mutual', () => {
  expect(one(of(start), 'holiday.share')).toMatchObject([{ basisPoints: 1207 }, 'law', '2024-04-01']);
  const more = { ...start, holiday: { basisPoints: 1300, paid: 'with-pay' as const } };
  expect(one(of(more), 'holiday.share')).toMatchObject([{ basisPoints: 1300 }, 'own', fromOn]);
});

it('all that has a source in law names it, and what the mutual chose names none', () => {
  for (const figure of of(fullTerms)) expect(figure.source === null, figure.term).toBe(figure.says === 'own');
});

/** Terms with every promise made, so that every figure there is has something to say. */
const promising: Terms = {
  ...fullTerms,
  sleepIn: { ...fullTerms.sleepIn, awakeAfterMinutes: 180 },
  liveIn: { amountPence: pence(15_000), coversMinutes: 600, breakMinutes: 120 },
  travel: { ...fullTerms.travel, carMilePence: pence(60) },
  training: { ratePence: pence(1_400) },
  cancellation: [{ underHours: 24, basisPoints: 10_000 }],
  guaranteedHours: { topUpBasisPoints: 5_000 },
  sickPay: { basisPoints: 9_000, fromDay: 4, mostDays: 20 },
  silence: { beyondPlanMinutes: 15 },
};

it.each([
  ['English', en],
  ['Welsh', cy],
])('every figure has a name and a sentence in %s', (_language, words) => {
  for (const { term, value } of [...of(promising), ...of(start)]) {
    if (!term.startsWith('base_rate.'))
      expect(Object.keys(words.figures), term).toContain(term.replaceAll('.', '_'));
    const said = { bands: 'band', more: 'share' }[value.is as string] ?? value.is;
    expect(Object.keys(words.values), term).toContain(value.is === 'word' ? value.word : said);
  }
});

it('of a mile it is said how much is free of tax: 55p of 60p by car', () => {
  expect(one(of(promising), 'mileage.car')).toMatchObject([{ pence: 60, freePence: 55 }, 'own', fromOn]);
  expect(one(of(promising), 'mileage.cycle')).toMatchObject([{ pence: 20, freePence: 20 }, 'own', fromOn]);
});

it('every promise that is made is a change', () => {
  expect(figuresChanged(fullTerms, promising, day('2027-01-04'), 'wales').map(({ term }) => term)).toEqual([
    'sleep_in.awake_after_minutes',
    'live_in.amount',
    'mileage.car',
    'training.rate',
    'cancellation',
    'guaranteed_hours.top_up',
    'sick_pay.share',
    'silence.beyond_plan_minutes',
  ]);
});

it('of a later version only what it says otherwise is listed', () => {
  const later = {
    ...start,
    baseRates: { 'personal-assistant': pence(1420) },
    enhancements: { ...start.enhancements, sunday: { basisPoints: 1000 } },
  };
  expect(
    figuresChanged(start, later, day('2027-01-04'), 'wales').map(({ term, says }) => [term, says]),
  ).toEqual([
    ['base_rate.personal-assistant', 'own'],
    ['sunday.more', 'own'],
  ]);
  expect(figuresChanged(start, start, day('2027-01-04'), 'wales')).toEqual([]);
});
