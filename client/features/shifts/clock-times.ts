/** From times as people write them on a sheet to moments, and back. Pure; in the zone of the mutual. */
import {
  addDays,
  atWallTime,
  dayAt,
  type Instant,
  isTimeOfDay,
  minutesBetween,
  type TimeOfDay,
  timeAt,
} from '#shared/language/time.ts';

export type Which = 'earlier' | 'later';

/** A time that was typed: a moment; or one of two, on the night the clocks go back; or none. */
export type Meant =
  | { kind: 'at'; at: Instant }
  | { kind: 'twice'; earlier: Instant; later: Instant }
  | { kind: 'never'; nextAt: Instant }
  | { kind: 'unread' };

const onDays = (typed: TimeOfDay, around: Instant, zone: string, days: readonly number[]) =>
  days.map((step) => atWallTime(addDays(dayAt(around, zone), step), typed, zone));

type Found = ReturnType<typeof atWallTime>;
const momentOf = (found: Found): Instant => {
  if (found.kind === 'once') return found.at;
  return found.kind === 'twice' ? found.earlier : found.nextAt;
};

const meant = (found: Found | undefined, which: Which | ''): Meant => {
  if (!found) return { kind: 'unread' };
  if (found.kind === 'once') return { kind: 'at', at: found.at };
  if (found.kind === 'never') return { kind: 'never', nextAt: found.nextAt };
  if (which !== '') return { kind: 'at', at: found[which] };
  return { kind: 'twice', earlier: found.earlier, later: found.later };
};

/**
 * The moment nearest to the plan: 23:50 for a shift planned from midnight is the evening before.
 * @returns `twice` only while it is not said which is meant.
 */
export const startNear = (typed: string, planned: Instant, zone: string, which: Which | ''): Meant => {
  if (!isTimeOfDay(typed)) return { kind: 'unread' };
  const found = onDays(typed, planned, zone, [-1, 0, 1]);
  const distance = (one: Found) => Math.abs(minutesBetween(planned, momentOf(one)));
  return meant(found.toSorted((a, b) => distance(a) - distance(b))[0], which);
};

/** The first such time after the start: 07:00 after 22:00 is the next morning. */
export const endAfter = (typed: string, started: Instant, zone: string, which: Which | ''): Meant => {
  if (!isTimeOfDay(typed)) return { kind: 'unread' };
  const found = onDays(typed, started, zone, [0, 1]).find((one) =>
    one.kind === 'twice' ? one.later > started : momentOf(one) > started,
  );
  // Started between the two: only the later one is left.
  if (found?.kind === 'twice' && found.earlier <= started) return { kind: 'at', at: found.later };
  return meant(found, which);
};

/** How a moment is typed: its time, and which of two where it comes twice. */
export const asTyped = (at: Instant, zone: string): { time: TimeOfDay; which: Which | '' } => {
  const time = timeAt(at, zone);
  const found = atWallTime(dayAt(at, zone), time, zone);
  if (found.kind !== 'twice') return { time, which: '' };
  return { time, which: at === found.earlier ? 'earlier' : 'later' };
};

/** `7.3` → 73 tenths of a mile; null for anything that is not miles. */
export const readMiles = (typed: string): number | null => {
  const found = /^(\d{1,3})(?:[.,](\d))?$/.exec(typed.trim());
  return found ? Number(found[1]) * 10 + Number(found[2] ?? 0) : null;
};
export const writeMiles = (milesTenths: number): string =>
  milesTenths % 10 === 0 ? String(milesTenths / 10) : (milesTenths / 10).toFixed(1);
