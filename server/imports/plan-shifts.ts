/** Shifts in their places: when, where, and whether the carer is free. */
import { report } from '#shared/imports/fault.ts';
import { type HeldSpan, overlapsIn } from '#shared/imports/overlaps.ts';
import {
  addMinutes,
  dayAt,
  type Instant,
  minutesBetween,
  mondayOf,
  timeAt,
  weekdayOf,
} from '#shared/language/time.ts';
import { type NeedRule, visitOn } from '#shared/needs/visits.ts';
import { historyRefOf } from './history-need.ts';
import type { JudgedShift } from './judge-shifts.ts';
import type { Places } from './places.ts';
import type { ShiftInsert } from './plan-needs.ts';
import type { Setting } from './setting.ts';
import type { HeldKnown } from './shift-reads.ts';

export interface PlannedShift extends JudgedShift {
  shiftId: NonNullable<ShiftInsert['shiftId']>;
  startsAt: Instant;
  endsAt: Instant;
  /** The row to insert, already among those laid out or new; null where the shift is there and changes. */
  insert: ShiftInsert | null;
  isFresh: boolean;
  moved: boolean;
}

const follows = (need: NeedRule, row: JudgedShift['row'], zone: string): boolean => {
  if (timeAt(row.startsAt, zone) !== need.startsTime) return false;
  if (need.onDay) return need.onDay === row.onDay;
  return need.days.includes(weekdayOf(row.onDay));
};

/** By its need’s length on the wall; history, and what has no need, by what was worked. */
const spanOf = ({ row, need }: JudgedShift, zone: string) => {
  if (row.status === 'paid-elsewhere' || row.needRef === null)
    return {
      startsAt: row.startsAt,
      endsAt: addMinutes(row.startsAt, row.minutes ?? 0),
      moved: row.needRef !== null && !follows(need, row, zone),
    };
  const startsTime = timeAt(row.startsAt, zone);
  const { endsAt } = visitOn({ ...need, startsTime }, row.onDay, zone);
  return { startsAt: row.startsAt, endsAt, moved: !follows(need, row, zone) };
};

export const timesOf = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }, zone: string) => ({
  startsAt,
  endsAt,
  plannedMinutes: minutesBetween(startsAt, endsAt),
  weekOn: mondayOf(dayAt(startsAt, zone)),
});

const insertOf = (
  judged: JudgedShift,
  at: { visit: number; place: number },
  setting: Setting,
): ShiftInsert => ({
  mutualId: setting.mutual.mutualId,
  shiftId: setting.newId('shift'),
  needId: judged.need.needId,
  holderId: judged.need.holderId,
  originalDay: judged.row.onDay,
  kind: judged.need.kind,
  status: 'offered',
  moved: false,
  ...at,
  ...timesOf(spanOf(judged, setting.mutual.zone), setting.mutual.zone),
});

/** Each shift gets the place it has, a free one laid out for that day, or one more. */
const placed = (judged: JudgedShift, places: Places, setting: Setting): PlannedShift | null => {
  const { row, need, before } = judged;
  const span = spanOf(judged, setting.mutual.zone);
  if (before) return { ...judged, ...span, shiftId: before.shiftId, insert: null, isFresh: false };
  const given =
    need.ref === historyRefOf(row.holderRef)
      ? places.giveAnother(need.needId, row.onDay)
      : places.give(need.needId, row.onDay, need.carersNeeded);
  if (!given) {
    report(setting.faults, 'shifts', row.row, 'starts', 'no-place-left', { day: row.onDay });
    return null;
  }
  if ('update' in given) return { ...judged, ...span, shiftId: given.update, insert: null, isFresh: false };
  const isFresh = !('insert' in given);
  const insert = 'insert' in given ? given.insert : insertOf(judged, given, setting);
  return { ...judged, ...span, shiftId: insert.shiftId, insert, isFresh };
};

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

const refuseOverlaps = (
  planned: readonly PlannedShift[],
  held: readonly HeldKnown[],
  setting: Setting,
): void => {
  const { faults, mutual } = setting;
  const replaced = new Set<string>(planned.map((shift) => shift.shiftId));
  const there = held.flatMap((shift): HeldSpan[] =>
    shift.carerId && !replaced.has(shift.shiftId) ? [{ ...shift, carerId: shift.carerId, row: null }] : [],
  );
  const own = planned.map(({ row, carer, startsAt, endsAt }): HeldSpan => {
    // Who stayed longer than planned was not elsewhere meanwhile.
    const workedTo = addMinutes(startsAt, row.status === 'taken' ? 0 : (row.minutes ?? 0));
    return { carerId: carer.memberId, startsAt, endsAt: later(endsAt, workedTo), row: row.row };
  });
  const say = (at: Instant) => `${dayAt(at, mutual.zone)} ${timeAt(at, mutual.zone)}`;
  for (const { row, other } of overlapsIn([...there, ...own])) {
    const facts = { from: say(other.startsAt), to: say(other.endsAt) };
    if (other.row === null) report(faults, 'shifts', row, 'starts', 'shift-overlaps', facts);
    else report(faults, 'shifts', row, 'starts', 'shift-overlaps-row', { ...facts, other: other.row });
  }
};

export const planShifts = (
  judged: readonly JudgedShift[],
  places: Places,
  held: readonly HeldKnown[],
  setting: Setting,
): PlannedShift[] => {
  const planned = judged.flatMap((shift) => placed(shift, places, setting) ?? []);
  refuseOverlaps(planned, held, setting);
  return planned;
};
