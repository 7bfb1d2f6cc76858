/** Protects whoever has a phone with a wrong clock: what has begun is judged by the mutual’s, as its answers say it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearNow, now } from '#client/lib/now.ts';
import { addMinutes, instant, minutesBetween } from '#shared/language/time.ts';

const truly = instant('2026-11-24T09:05:00.000Z');
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'Temporal'] as never });
});
afterEach(() => {
  hearNow(now());
  vi.useRealTimers();
});

it.each([-300, 1440, -525_600])('a clock %i minutes off goes by the answers', (off) => {
  vi.setSystemTime(addMinutes(truly, off));
  hearNow(truly);
  expect(Math.abs(minutesBetween(now(), truly))).toBe(0);
});

it('a clock that is right, or off by seconds, stays its own; nonsense is not heard', () => {
  vi.setSystemTime(truly);
  hearNow('2026-11-24T09:06:30.000Z');
  expect(now()).toBe(truly);
  for (const at of [null, 'soon', '']) hearNow(at);
  expect(now()).toBe(truly);
});
