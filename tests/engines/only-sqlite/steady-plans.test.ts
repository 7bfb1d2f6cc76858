/** Protects the speed of every question: a query is planned once, not for every run. */
import { expect, test } from 'vitest';
import { withSteadyPlan } from '#db/statements.ts';

test('values carry the sign that keeps SQLite from planning anew; quoted text does not', () => {
  expect(
    withSteadyPlan(`select '?', "a?b" from "t" where "x" = ? and "y" in (?, ?) and z = 'it''s ?' limit ?`),
  ).toBe(`select '?', "a?b" from "t" where "x" = +? and "y" in (+?, +?) and z = 'it''s ?' limit +?`);
});
