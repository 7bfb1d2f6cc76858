/** What a list of shifts asks of the person who looks at it. Pure. */
import type { Instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

type Whose = string | null;

/** Its time was changed, and I say whether I keep it. */
export const isAskedOf = (shift: Shift, whose: Whose): boolean =>
  shift.status === 'offered' && shift.asked !== null && shift.asked.carerId === whose;

/** Whether this shift is care I receive, or care I give. */
export const sideOf = (shift: Shift, whose: Whose): 'holder' | 'carer' | null => {
  if (shift.holderId === whose) return 'holder';
  return shift.carerId === whose || isAskedOf(shift, whose) ? 'carer' : null;
};

/** Settled because nobody answered in time: paid as planned, and still waiting for an answer. */
export const isUnconfirmed = (shift: Shift): boolean =>
  shift.status === 'paid' && shift.hours !== null && shift.confirmedAt === null;

/** Hours somebody recorded for me that I have not answered; first those whose pay waits for my word. */
export const toConfirm = (shifts: readonly Shift[], whose: Whose): Shift[] => {
  const mine = shifts.filter((shift) => sideOf(shift, whose) === 'holder');
  return [...mine.filter(({ status }) => status === 'worked'), ...mine.filter(isUnconfirmed)];
};

/** Said not to have happened: called off after it had begun, and why. */
export const didNotHappen = (shift: Shift, now: Instant): boolean =>
  shift.status === 'cancelled' && shift.reason !== null && shift.startsAt <= now;

/** My hours as the holder corrected them: I may still answer. */
export const isCorrected = (shift: Shift): boolean =>
  shift.status === 'confirmed' && shift.hours?.saidBy === shift.holderName;

/** Hours I do not agree with: a person has to settle them between us. */
export const disputedOf = (shifts: readonly Shift[], whose: Whose): Shift[] =>
  shifts.filter((shift) => shift.status === 'disputed' && sideOf(shift, whose) !== null);

/** Shifts I hold that have begun and have no hours yet. */
export const toRecord = (shifts: readonly Shift[], whose: Whose, now: Instant): Shift[] =>
  shifts.filter(
    (shift) => sideOf(shift, whose) === 'carer' && shift.status === 'taken' && shift.startsAt <= now,
  );

/** The next one I go to, or am in now. */
export const nextOf = (shifts: readonly Shift[], whose: Whose, now: Instant): Shift | null =>
  shifts.find(
    (shift) => sideOf(shift, whose) === 'carer' && shift.status === 'taken' && shift.endsAt > now,
  ) ?? null;

export const isStanding = (shift: Shift): boolean => shift.status !== 'cancelled';

export interface OpenNeed {
  first: Shift;
  /** The first and all later ones of the same need that are open, soonest first. */
  shifts: Shift[];
}

/** Open shifts by the need they belong to, so that a weekly need is one thing to look at and not forty. */
export const byNeed = (shifts: readonly Shift[]): OpenNeed[] => {
  const needs = new Map<string, OpenNeed>();
  for (const shift of shifts) {
    const known = needs.get(shift.needId);
    if (known) known.shifts.push(shift);
    else needs.set(shift.needId, { first: shift, shifts: [shift] });
  }
  return [...needs.values()];
};
