/**
 * What this device remembers of one person's week, for when there is no signal: who they are, this week's
 * shifts, and of the week before those that still wait for somebody's word. Nobody else's, nothing older. Pure.
 */
import { addDays, addMinutes, type Day, dayAt, type Instant, mondayOf } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import type { Session } from '#shared/sign-in/schema.ts';

/** How long it is shown without having been seen again. */
const daysKept = 7;

interface Kept {
  key: string;
  /** The sign-in it was read with. */
  email: string;
  seenAt: Instant;
}
export interface SeenSession extends Kept {
  session: Session;
}
export interface SeenWeek extends Kept {
  monday: Day;
  shifts: Shift[];
}
export type LastSeen = SeenSession | SeenWeek;

const minutesKept = daysKept * 24 * 60;

/** A phone whose clock was moved far cannot say how old it is: then it counts as too old. */
export const isFresh = ({ seenAt }: Kept, now: Instant): boolean =>
  seenAt >= addMinutes(now, -minutesKept) && seenAt <= addMinutes(now, minutesKept);

const stillOpen = ({ status, hours, confirmedAt }: Shift) =>
  status === 'taken' || status === 'worked' || status === 'disputed' || (hours !== null && !confirmedAt);

const isWorthKeeping = (shift: Shift, whose: string, monday: Day, zone: string): boolean => {
  if (shift.holderId !== whose && shift.carerId !== whose) return false;
  const onDay = dayAt(shift.startsAt, zone);
  if (onDay > addDays(monday, 6)) return false;
  return onDay >= monday || (onDay >= addDays(monday, -7) && stillOpen(shift));
};

interface Read {
  memberId: string;
  email: string;
  zone: string;
  now: Instant;
}

/** After a list of my shifts between two days was read; null while this week has not been read whole. */
export const withList = (
  before: SeenWeek | null,
  list: { from: Day; to: Day; items: readonly Shift[] },
  { memberId, email, zone, now }: Read,
): SeenWeek | null => {
  const monday = mondayOf(dayAt(now, zone));
  const isWhole = list.from <= monday && list.to >= addDays(monday, 6);
  if (!isWhole && before?.monday !== monday) return null;
  const isInList = (shift: Shift) => {
    const onDay = dayAt(shift.startsAt, zone);
    return onDay >= list.from && onDay <= list.to;
  };
  const others = (before?.shifts ?? []).filter((shift) => !isInList(shift));
  const shifts = [...others, ...list.items].filter((shift) => isWorthKeeping(shift, memberId, monday, zone));
  const seenAt = isWhole || !before ? now : before.seenAt;
  return { key: memberId, email, seenAt, monday, shifts };
};

/** After one shift was read, as it now is. */
export const withShift = (before: SeenWeek, shift: Shift): SeenWeek => ({
  ...before,
  shifts: before.shifts.map((one) => (one.shiftId === shift.shiftId ? shift : one)),
});

/** What is remembered of my shifts between two days; null where nothing of them was ever seen. */
export const listFrom = (
  week: SeenWeek,
  { from, to }: { from: Day; to: Day },
  zone: string,
): { items: Shift[] } | null => {
  if (to < week.monday || from > addDays(week.monday, 6)) return null;
  return {
    items: week.shifts.filter((shift) => {
      const onDay = dayAt(shift.startsAt, zone);
      return onDay >= from && onDay <= to;
    }),
  };
};
