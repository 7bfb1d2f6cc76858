/** Protects screens while much happens: the first news is answered at once, the many after it once together. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { comingThick } from '#client/lib/coming-thick.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('answers the first at once and the rest once a pause, each thing by itself', () => {
  const answered: string[] = [];
  const hear = comingThick(400, (what) => answered.push(what));
  for (let news = 0; news < 50; news += 1) hear('settlements');
  hear('shifts');
  expect(answered).toEqual(['settlements', 'shifts']);
  vi.advanceTimersByTime(400);
  expect(answered).toEqual(['settlements', 'shifts', 'settlements']);
  vi.advanceTimersByTime(800);
  hear('settlements');
  expect(answered).toEqual(['settlements', 'shifts', 'settlements', 'settlements']);
});
