/**
 * Rest to make up for rest that is missing (Working Time Regulations 1998 reg 24): an adult may take a shift
 * that leaves less than 11 hours in the 24, if an equivalent rest follows. Here that is one piece: the daily rest
 * and what was missing on top, begun within a day of the shift's end and kept free from then on. The piece and
 * the day are our own stricter reading of "equivalent" and "as soon as possible".
 */
import type { InputError } from '../contract/problem.ts';
import { addMinutes, ageOn, dayAt, type Instant } from '../language/time.ts';
import { rateOn } from '../rates/series.ts';
import { adultAge } from '../rates/working-time.ts';
import { restReason } from './rest.ts';
import type { WorkingCarer, WorkSpan } from './work-span.ts';

const dayInMinutes = 1_440;

/** A rest somebody recorded beside a shift; both null where there is none. */
export interface KeptFree {
  restStartsAt: Instant | null;
  restEndsAt: Instant | null;
}

/**
 * Minutes of rest in one piece that would make up for taking a shift, or null where none is needed or, under 18,
 * none can. A working day of 16 hours leaves 8 of 11 hours: 660 + 180 = 840 minutes.
 */
export const restToMakeUp = (
  shift: WorkSpan,
  others: readonly WorkSpan[],
  carer: WorkingCarer,
  zone: string,
): number | null => {
  const onDay = dayAt(shift.startsAt, zone);
  if (carer.bornOn !== null && ageOn(carer.bornOn, onDay) < rateOn(adultAge, onDay).value) return null;
  const facts = restReason(shift, others, carer, zone)?.facts;
  if (!facts) return null;
  const [rest, workingDay] = [Number(facts['restMinutes']), Number(facts['workingDayMinutes'])];
  return rest + Math.min(rest, workingDay + rest - dayInMinutes);
};

/** What is wrong with a rest that is to begin then; null when it is free and soon enough. */
export const restPromiseFault = (
  startsAt: Instant,
  minutes: number,
  shift: WorkSpan,
  others: readonly WorkSpan[],
): InputError | null => {
  const endsAt = addMinutes(startsAt, minutes);
  const pointer = '/restStartsAt';
  if (startsAt < shift.endsAt) return { pointer, detail: 'Begin your rest after this shift has ended.' };
  if (startsAt > addMinutes(shift.endsAt, dayInMinutes))
    return { pointer, detail: 'Begin your rest within a day of the end of this shift.' };
  const met = others.some((other) => other.startsAt < endsAt && startsAt < other.endsAt);
  return met ? { pointer, detail: 'You have another shift in that rest. Choose a time with none.' } : null;
};

/**
 * The rest that would make up for taking a shift and the first moment it could begin: as the shift ends, or as
 * another one of that day does. Null where none is needed or none fits.
 */
export const restPossible = (
  shift: WorkSpan,
  others: readonly WorkSpan[],
  carer: WorkingCarer,
  zone: string,
): { minutes: number; startsAt: Instant } | null => {
  const minutes = restToMakeUp(shift, others, carer, zone);
  if (minutes === null) return null;
  const startsAt = [shift.endsAt, ...others.map((other) => other.endsAt)]
    .sort()
    .find((from) => restPromiseFault(from, minutes, shift, others) === null);
  return startsAt ? { minutes, startsAt } : null;
};

/** The rest a shift would break into, if any. */
export const restBrokenInto = (shift: WorkSpan, others: readonly KeptFree[]): WorkSpan | null => {
  for (const { restStartsAt, restEndsAt } of others)
    if (restStartsAt && restEndsAt && restStartsAt < shift.endsAt && shift.startsAt < restEndsAt)
      return { startsAt: restStartsAt, endsAt: restEndsAt };
  return null;
};
