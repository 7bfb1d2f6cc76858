/**
 * Protects the order of those who fit: whatever speaks for somebody never puts them further down, and the order
 * never wavers.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { byFit, type FitFigures, fitOf, pointsOf } from '#shared/matching/ranking.ts';

const anyFigures: fc.Arbitrary<FitFigures> = fc
  .record({
    visits: fc.integer({ min: 1, max: 18 }),
    stopped: fc.integer({ min: 0, max: 18 }),
    whenNotSaid: fc.boolean(),
    skillsAsked: fc.integer({ min: 0, max: 4 }),
    skillsShort: fc.integer({ min: 0, max: 4 }),
    languagesAsked: fc.integer({ min: 0, max: 2 }),
    languagesShort: fc.integer({ min: 0, max: 2 }),
    closeness: fc.constantFrom('team' as const, 'yes' as const, 'none' as const),
    timesHere: fc.integer({ min: 0, max: 60 }),
    miles: fc.option(fc.integer({ min: 0, max: 60 })),
    furthestMiles: fc.option(fc.integer({ min: 0, max: 60 })),
    interests: fc.integer({ min: 0, max: 4 }),
    likes: fc.integer({ min: 0, max: 4 }),
    refused: fc.integer({ min: 0, max: 1 }),
    owedMinutes: fc.integer({ min: 0, max: 2_000 }),
    visitMinutes: fc.integer({ min: 15, max: 720 }),
  })
  .map(({ stopped, skillsShort, languagesShort, ...rest }) => ({
    ...rest,
    possible: Math.max(0, rest.visits - stopped),
    skillsMet: Math.max(0, rest.skillsAsked - skillsShort),
    languagesMet: Math.max(0, rest.languagesAsked - languagesShort),
  }));

const fits = { not: 0, partly: 1, wholly: 2 };

describe('the order', () => {
  const better: ((figures: FitFigures) => FitFigures)[] = [
    (f) => ({ ...f, possible: Math.min(f.visits, f.possible + 1) }),
    (f) => ({ ...f, skillsMet: Math.min(f.skillsAsked, f.skillsMet + 1) }),
    (f) => ({ ...f, languagesMet: Math.min(f.languagesAsked, f.languagesMet + 1) }),
    (f) => ({ ...f, closeness: 'team' }),
    (f) => ({ ...f, timesHere: f.timesHere + 1 }),
    (f) => ({ ...f, miles: f.miles === null ? null : Math.max(0, f.miles - 1) }),
    (f) => ({ ...f, interests: f.interests + 1 }),
    (f) => ({ ...f, likes: f.likes + 1 }),
    (f) => ({ ...f, refused: 0 }),
    (f) => ({ ...f, owedMinutes: f.owedMinutes + 60 }),
  ];
  test('whatever speaks for somebody never puts them further down', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(...better), (figures, improve) => {
        const improved = improve(figures);
        expect(fits[fitOf(improved)]).toBeGreaterThanOrEqual(fits[fitOf(figures)]);
        expect(pointsOf(improved)).toBeGreaterThanOrEqual(pointsOf(figures));
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
  test('is the same from whichever side one comes', () => {
    const ranked = fc.record({
      fit: fc.constantFrom('wholly' as const, 'partly' as const, 'not' as const),
      points: fc.integer({ min: 0, max: 3 }),
      id: fc.string({ maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(ranked, { maxLength: 12 }), (list) => {
        const inOrder = list.toSorted(byFit);
        expect(list.toReversed().toSorted(byFit)).toEqual(inOrder);
      }),
      { seed: 20261123 },
    );
  });
  it('counts the worked example: 970', () => {
    const figures: FitFigures = {
      visits: 3,
      possible: 3,
      whenNotSaid: false,
      skillsAsked: 0,
      skillsMet: 0,
      languagesAsked: 0,
      languagesMet: 0,
      closeness: 'team',
      timesHere: 5,
      miles: 4,
      furthestMiles: null,
      interests: 0,
      likes: 0,
      refused: 0,
      owedMinutes: 0,
      visitMinutes: 60,
    };
    expect(pointsOf(figures)).toBe(970);
    expect(fitOf(figures)).toBe('wholly');
  });
});
