/** Protects the promise that every refusal is a state of the world that somebody has seen happen. */
import { describe, expect, it } from 'vitest';
import { refusals } from '#shared/contract/problem.ts';
import { storiesOwed } from './owed.ts';
import { everyRefusalIsPromised, everyRefusalIsProvoked, everyRefusalIsUsed } from './walls/refusals.ts';
import { expectToStand, invented } from './walls/stands.ts';

const catalogue = { codes: Object.keys(refusals), stillOwed: storiesOwed };

describe('the catalogue of refusals', () => {
  it('holds only refusals that something answers', () => expectToStand(everyRefusalIsUsed(catalogue)));
  it('is listed by the endpoints that answer it', () => expectToStand(everyRefusalIsPromised(catalogue)));
  it('is provoked, each of it, by a story', () => expectToStand(everyRefusalIsProvoked(catalogue)));
});

describe('the walls notice', () => {
  const files = invented({
    'shared/contract/problem.ts': `export const refusals = { 'shift-already-taken': 1, 'no-budget': 1 };`,
    'shared/shifts/endpoints.ts': `export const takeShift = { refuses: ['shift-already-taken', 'no-budget'] };`,
    'server/shifts/actions.ts': `throw new Refusal('shift-already-taken');`,
    'tests/stories/take.test.ts': `it('is taken', () => expect(reply).toRefuse('shift-already-taken'));`,
    'tests/rules/budget.test.ts': `it('says so', () => expect(reason.code).toBe('no-budget'));`,
  });

  it('a refusal that is promised and never given', () => {
    const codes = ['shift-already-taken', 'no-budget'];
    expect(everyRefusalIsUsed({ codes, stillOwed: [] })(files)).toHaveLength(1);
  });

  it('a refusal that is given and was never promised', () => {
    const codes = ['shift-already-taken', 'no-budget', 'busy-try-again'];
    const more = invented({
      'shared/shifts/endpoints.ts': `export const takeShift = { refuses: ['shift-already-taken'] };`,
      'server/shifts/actions.ts': `throw new Refusal('no-budget'); throw new Refusal('busy-try-again');`,
      'server/http/problems.ts': `const busy = 'busy-try-again';`,
    });
    expect(everyRefusalIsPromised({ codes, stillOwed: [] })(more)).toEqual([
      'no-budget is answered, but no endpoint lists it in refuses',
    ]);
  });

  it('a refusal no story provokes, and a debt that is paid or unknown', () => {
    const codes = ['shift-already-taken', 'no-budget'];
    expect(everyRefusalIsProvoked({ codes, stillOwed: [] })(files)).toEqual([
      'no-budget is provoked by no story',
    ]);
    const stillOwed = ['no-budget', 'shift-already-taken', 'gone'];
    expect(everyRefusalIsProvoked({ codes, stillOwed })(files)).toHaveLength(2);
  });
});
