/** From priced shifts to what is written down: rows, both sides’ words, and journals. */
import type { hours, hoursAnswers, promises } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Journal, Transfer } from '#shared/ledger/transfers.ts';
import { workedMinutes } from '#shared/shifts/hours.ts';
import { bookedJournal, owedJournal } from '../shifts/booking.ts';
import type { ShiftInsert } from './plan-needs.ts';
import { timesOf } from './plan-shifts.ts';
import { type PricedShift, workedTo } from './price-shifts.ts';
import type { Setting } from './setting.ts';

type ShiftChange = Partial<ShiftInsert>;

/** What was recorded as paid elsewhere before, for a correction to take back. */
export interface PaidBefore {
  journalId: Id<'journal'>;
  amountPence: Pence;
}

export interface ShiftEntries {
  inserts: ShiftInsert[];
  updates: { shiftId: Id<'shift'>; change: ShiftChange }[];
  promises: (typeof promises.$inferInsert)[];
  hours: (typeof hours.$inferInsert)[];
  answers: (typeof hoursAnswers.$inferInsert)[];
  journals: (Journal & { journalId: Id<'journal'> })[];
  /** Pending journals that no longer hold. */
  letGo: Id<'journal'>[];
}

const aboutOf = ({ shiftId, holder, carer }: PricedShift) => ({
  shiftId,
  holderId: holder.memberId,
  carerId: carer.memberId,
});

const elsewhereJournal = (
  shift: PricedShift,
  hoursId: Id<'hours'>,
  before: PaidBefore | undefined,
): Journal => {
  const about = aboutOf(shift);
  const funds = accountOf('holder-funds', about.holderId);
  const elsewhere = accountOf('holder-paid-elsewhere', about.holderId);
  const paid: Transfer = {
    kind: 'paid-elsewhere',
    debitAccountId: elsewhere,
    creditAccountId: funds,
    amountPence: shift.costPence,
    ...about,
  };
  const takenBack: Transfer[] = before
    ? [
        {
          ...paid,
          kind: 'correction',
          debitAccountId: funds,
          creditAccountId: elsewhere,
          amountPence: before.amountPence,
        },
      ]
    : [];
  return {
    cause: `elsewhere:${hoursId}:${shift.row.paidOn ?? 'no-day'}`,
    transfers: [...takenBack, paid],
    correctsId: before?.journalId ?? null,
  };
};

const isSaidAlready = ({ row, before, carer, startsAt }: PricedShift): boolean =>
  before !== null &&
  before.hoursId !== null &&
  (before.status === 'worked' || before.status === 'confirmed') &&
  before.workedMinutes === row.minutes &&
  before.startsAt === startsAt &&
  before.carerId === carer.memberId &&
  (row.milesTenths === null || before.milesTenths === row.milesTenths);

const changeOf = (shift: PricedShift, setting: Setting): ShiftChange => {
  const { row, carer, costPence, grossPence, moved, before } = shift;
  const isElsewhere = row.status === 'paid-elsewhere';
  return {
    ref: row.ref,
    carerId: carer.memberId,
    ...timesOf(shift, setting.mutual.zone),
    status: row.status,
    moved,
    takenAt: isElsewhere ? null : setting.now,
    quotedPence: costPence,
    quotedGrossPence: grossPence,
    bookingId: null,
    hoursId: null,
    workedMinutes: null,
    confirmedAt: row.status === 'confirmed' ? setting.now : null,
    cancelledAt: null,
    cancelledById: null,
    offeredStartsAt: null,
    reason: null,
    ...(before ? { kind: shift.need.kind } : {}),
  };
};

const answerOf = (shift: PricedShift, hoursId: Id<'hours'>, { mutual, newId, now, byId }: Setting) => ({
  mutualId: mutual.mutualId,
  answerId: newId('entry'),
  shiftId: shift.shiftId,
  hoursId,
  verdict: 'confirmed' as const,
  saidById: shift.holder.memberId,
  enteredById: byId,
  via: 'import' as const,
  answeredAt: now,
});

const hoursOf = (shift: PricedShift, hoursId: Id<'hours'>, { mutual, now, byId }: Setting) => ({
  mutualId: mutual.mutualId,
  hoursId,
  shiftId: shift.shiftId,
  startedAt: shift.startsAt,
  endedAt: workedTo(shift),
  breakMinutes: 0,
  disturbedMinutes: 0,
  travelMinutes: shift.travelMinutes,
  milesTenths: shift.milesTenths,
  saidById: shift.carer.memberId,
  enteredById: byId ?? shift.carer.memberId,
  via: 'import' as const,
  enteredAt: now,
  correctsId: shift.before?.hoursId ?? null,
});

/** A new word about what was worked, and the journal that follows from it. */
const work = (
  shift: PricedShift,
  change: ShiftChange,
  entries: ShiftEntries,
  before: PaidBefore | undefined,
  setting: Setting,
): void => {
  const hoursId = setting.newId('hours');
  const said = hoursOf(shift, hoursId, setting);
  entries.hours.push(said);
  change.hoursId = hoursId;
  change.workedMinutes = workedMinutes(said);
  if (shift.row.status === 'confirmed') entries.answers.push(answerOf(shift, hoursId, setting));
  if (shift.costPence <= 0) return;
  const journalId = setting.newId('journal');
  if (shift.row.status === 'paid-elsewhere')
    entries.journals.push({ ...elsewhereJournal(shift, hoursId, before), journalId });
  else {
    entries.journals.push({ ...owedJournal(aboutOf(shift), shift.costPence, hoursId), journalId });
    change.bookingId = journalId;
  }
};

const book = (shift: PricedShift, change: ShiftChange, entries: ShiftEntries, setting: Setting): void => {
  if (shift.costPence <= 0) return;
  const journalId = setting.newId('journal');
  entries.journals.push({ ...bookedJournal(aboutOf(shift), shift.costPence, journalId), journalId });
  change.bookingId = journalId;
};

/** The same hours, now confirmed: only the answer is new. Confirmed ones stay so. */
const confirmOnly = (shift: PricedShift, entries: ShiftEntries, setting: Setting): void => {
  const { before, row, shiftId } = shift;
  if (row.status !== 'confirmed' || before?.status !== 'worked' || !before.hoursId) return;
  entries.answers.push(answerOf(shift, before.hoursId, setting));
  entries.updates.push({ shiftId, change: { status: 'confirmed', confirmedAt: setting.now } });
};

const enter = (
  shift: PricedShift,
  entries: ShiftEntries,
  paid: PaidBefore | undefined,
  setting: Setting,
): void => {
  if (isSaidAlready(shift) && (shift.row.status === 'worked' || shift.row.status === 'confirmed')) {
    confirmOnly(shift, entries, setting);
    return;
  }
  const promiseId = setting.newId('promise');
  entries.promises.push({ mutualId: setting.mutual.mutualId, promiseId, quote: shift.quote });
  const change = { ...changeOf(shift, setting), promiseId };
  if (shift.row.status === 'taken') book(shift, change, entries, setting);
  else work(shift, change, entries, paid, setting);
  if (shift.before?.bookingId) entries.letGo.push(shift.before.bookingId);
  if (!shift.insert) entries.updates.push({ shiftId: shift.shiftId, change });
  else {
    Object.assign(shift.insert, change);
    if (shift.isFresh) entries.inserts.push(shift.insert);
  }
};

/** @param paid what was recorded as paid elsewhere before, by shift. */
export const enterShifts = (
  priced: readonly PricedShift[],
  paid: ReadonlyMap<Id<'shift'>, PaidBefore>,
  setting: Setting,
): ShiftEntries => {
  const entries: ShiftEntries = {
    inserts: [],
    updates: [],
    promises: [],
    hours: [],
    answers: [],
    journals: [],
    letGo: [],
  };
  for (const shift of priced) enter(shift, entries, paid.get(shift.shiftId), setting);
  return entries;
};
