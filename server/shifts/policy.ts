import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { isBlocked } from '#shared/messages/block.ts';
import { type Closeness, mayKnow } from '#shared/needs/circle.ts';
import { hoursDueAt, workedMinutes } from '#shared/shifts/hours.ts';
import { isKeptFor, isKeptForAnother } from '#shared/shifts/kept-for.ts';
import type { Hours, Quote, Shift } from '#shared/shifts/schema.ts';
import { type Actor, isInOffice } from '../http/actor.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import type { ShiftRow } from './reads.ts';

export const isHolderOf = (actor: Actor, row: ShiftRow): boolean => row.shift.holderId === actor.memberId;
/** Who acts for a holder is never a carer in their name: whom that holder works for is nothing they were let into. */
export const isCarerOf = (actor: Actor, row: ShiftRow): boolean =>
  actor.rights === null && row.shift.carerId === actor.memberId;

/**
 * Its circle may see it and it waits for nobody else's answer. Whoever it is kept for since its time was changed held
 * it before, by cover perhaps, which reaches beyond the circle: it stays theirs to answer.
 */
const isOpenTo = (
  row: ShiftRow,
  memberId: Id<'member'>,
  closeness: Closeness | null,
  now: Instant,
): boolean => {
  if (isKeptForAnother(row.shift, memberId, now)) return false;
  return mayKnow(row, closeness, now) || (isKeptFor(row.shift, memberId, now) && !isBlocked(closeness));
};

/**
 * As this carer may take it: the holder's own word for them, given before or now, reaches beyond the circle the need
 * is posted to. What one of the two has ended stays ended.
 */
export const openedTo = (row: ShiftRow, now: Instant): ShiftRow => ({
  ...row,
  circle: 'all',
  yesOpensAt: now,
  allOpensAt: now,
});

/** Those on this care know it; a carer knows an open one their circle may see. Anybody else learns nothing. */
export const mayKnowShift = (
  actor: Actor,
  row: ShiftRow,
  closeness: Closeness | null,
  now: Instant,
): boolean => {
  if (isHolderOf(actor, row) || isCarerOf(actor, row)) return true;
  if (actor.rights !== null || !actor.roles.includes('carer') || row.shift.status !== 'offered') return false;
  return isOpenTo(row, actor.memberId, closeness, now);
};

/** Who may try to take it: a carer whose circle may see it, open or just taken. Nobody is paid for their own care. */
export const mayTry = (actor: Actor, row: ShiftRow, closeness: Closeness | null, now: Instant): boolean => {
  if (isHolderOf(actor, row)) return false;
  if (isCarerOf(actor, row)) return true;
  return isOpenTo(row, actor.memberId, closeness, now);
};

/** Where somebody lives is shown to the carer with a coming shift there, until it has ended. */
const maySeeAddress = (actor: Actor, row: ShiftRow, now: Instant): boolean => {
  if (isInOffice(actor)) return false;
  if (isHolderOf(actor, row)) return true;
  return isCarerOf(actor, row) && row.shift.status === 'taken' && now < row.shift.endsAt;
};

/** Care text is for those who have a part in this care: a carer whose visit was called off has none any more. */
const maySeeNotes = (actor: Actor, row: ShiftRow): boolean => {
  if (isInOffice(actor)) return false;
  return isHolderOf(actor, row) || (isCarerOf(actor, row) && row.shift.status !== 'cancelled');
};

/** What was said when somebody could not come, or nobody came: theirs to hear whom it leaves without. */
const reasonFor = (actor: Actor, row: ShiftRow): string | null => {
  const { shift } = row;
  if (isInOffice(actor)) return null;
  const isTheirs = isHolderOf(actor, row) || isCarerOf(actor, row);
  return isTheirs && (shift.status === 'offered' || shift.status === 'cancelled') ? shift.reason : null;
};

/** The first half of a postcode: enough to judge the way, not enough to find the door. */
const areaOf = (postcode: string | null): string | null => postcode?.trim().split(/\s+/)[0] ?? null;

type EntryRow = Pick<ShiftRow, 'saidBy' | 'enteredBy'> & { hours: NonNullable<ShiftRow['hours']> };

export const presentHours = (row: EntryRow): Hours => ({
  hoursId: row.hours.hoursId,
  startedAt: row.hours.startedAt,
  endedAt: row.hours.endedAt,
  breakMinutes: row.hours.breakMinutes,
  disturbedMinutes: row.hours.disturbedMinutes,
  travelMinutes: row.hours.travelMinutes,
  milesTenths: row.hours.milesTenths,
  workedMinutes: workedMinutes(row.hours),
  saidBy: row.saidBy ?? '',
  enteredBy: row.enteredBy ?? '',
  via: row.hours.via,
  enteredAt: row.hours.enteredAt,
});

/** What was looked up beside the row itself. */
interface Beside {
  disputeReason: string | null;
  /** What an open shift would pay the carer who looks at it. */
  promise: Quote | null;
}

/** Of a shift just taken there is nothing else to know. */
export const nothingBeside: Beside = { disputeReason: null, promise: null };

/** Minutes by which an open one may begin later; a time that was chosen by hand is exact. */
export const windowOf = ({ shift, windowMinutes }: ShiftRow): number =>
  shift.status === 'offered' && !shift.moved ? windowMinutes : 0;

/** Whose answer a moved shift waits for: theirs to see who are asked or who asks. */
const askedFor = (actor: Actor, row: ShiftRow): Shift['asked'] => {
  const { status, askedCarerId: carerId, askedUntil: until } = row.shift;
  if (status !== 'offered' || carerId === null || until === null) return null;
  return isHolderOf(actor, row) || carerId === actor.memberId
    ? { carerId, carerName: row.askedName ?? '', until }
    : null;
};

/** A shift as this person may see it. */
export const presentShift = (
  actor: Actor,
  row: ShiftRow,
  mutual: MutualRow,
  now: Instant,
  { disputeReason, promise }: Beside,
): Shift => {
  const { shift } = row;
  const address = maySeeAddress(actor, row, now);
  return {
    shiftId: shift.shiftId,
    needId: shift.needId,
    visit: shift.visit,
    title: row.title,
    kind: shift.kind,
    holderId: shift.holderId,
    holderName: row.holderName,
    carerId: shift.carerId,
    carerName: row.carerName,
    originalDay: shift.originalDay,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    plannedMinutes: shift.plannedMinutes,
    breakMinutes: shift.breakMinutes ?? 0,
    windowMinutes: windowOf(row),
    status: shift.status,
    weekly: row.days.length > 0,
    holderDecides: row.holderDecides,
    circle: row.circle,
    outcome: row.outcome,
    skills: row.skills,
    languages: row.languages,
    takenAt: shift.takenAt,
    asked: askedFor(actor, row),
    clash: isHolderOf(actor, row) ? shift.clash : null,
    calledOff: shift.calledOff,
    confirmedAt: shift.confirmedAt,
    quote: row.quote ?? promise,
    costPence: shift.quotedPence,
    grossPence: shift.quotedGrossPence,
    hours: row.hours && presentHours({ ...row, hours: row.hours }),
    disputeReason,
    reason: reasonFor(actor, row),
    area: areaOf(row.holderPostcode),
    address: address ? row.holderAddress : null,
    accessNotes: address ? row.holderAccessNotes : null,
    notes: maySeeNotes(actor, row) ? row.notes : null,
    hoursDueAt: hoursDueAt(shift.startsAt, mutual.rules, mutual.zone),
  };
};
