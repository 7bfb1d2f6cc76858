import type { Quote } from '#shared/shifts/schema.ts';
import {
  choice,
  count,
  day,
  flag,
  foreignKey,
  id,
  index,
  instant,
  json,
  pence,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { needs } from './needs.ts';

/**
 * One dated place in a piece of care. Two carers at once are two rows, so that a place never has two
 * carers; that a carer's shifts never overlap is guarded by the engine (see guards).
 */
export const shifts = table(
  'shifts',
  {
    mutualId: id('mutual').notNull(),
    shiftId: id('shift').notNull(),
    ref: text(),
    needId: id('need').notNull(),
    holderId: id('member').notNull(),
    carerId: id('member'),
    /** The day the rule laid it on; kept when the shift moves. */
    originalDay: day().notNull(),
    visit: count().notNull(),
    place: count().notNull(),
    kind: choice(['day', 'waking-night', 'sleep-in', 'live-in', 'first-meeting', 'trial']).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Elapsed minutes of the plan: what working-time sums add up. */
    plannedMinutes: count().notNull(),
    /** Of those, the unpaid breaks agreed beforehand; null is none. */
    breakMinutes: count(),
    /** The Monday of the week it starts in, in the mutual's zone. */
    weekOn: day().notNull(),
    status: choice([
      'offered',
      'taken',
      'worked',
      'confirmed',
      'disputed',
      'paid',
      'cancelled',
      'paid-elsewhere',
    ]).notNull(),
    /** Where its carer chose a time within the window: when it was to begin, and begins again if they cannot come. */
    offeredStartsAt: instant(),
    /** Rest its carer recorded to make up for what this shift leaves too little (Working Time Regulations reg 24). */
    restStartsAt: instant(),
    restEndsAt: instant(),
    /** True when this one was changed by hand and no longer follows its rule. */
    moved: flag().notNull(),
    /** Who held it before its time was changed: it is kept for them until then, and they say whether they keep it. */
    askedCarerId: id('member'),
    askedUntil: instant(),
    /** Why it did not go to the carer it was agreed with, as the refusal’s code; null where nothing stood in the way. */
    clash: text(),
    /** Called off by its need and not by a hand: it comes back when the need says so. */
    calledOff: choice(['rule', 'pause']),
    /** Carers said yes and wait for its holder: whoever takes it, moves it or calls it off leaves them told. */
    carersWait: flag(),
    takenAt: instant(),
    promiseId: id('promise'),
    quotedPence: pence(),
    quotedGrossPence: pence(),
    /** The pending journal that keeps money apart for this shift until it is settled or let go. */
    bookingId: id('journal'),
    hoursId: id('hours'),
    workedMinutes: count(),
    confirmedAt: instant(),
    cancelledAt: instant(),
    cancelledById: id('member'),
    /** What was said when it was last handed back or did not happen: for those two people only. */
    reason: text(),
    settlementId: id('settlement'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.shiftId] }),
    uniqueIndex('shifts_by_ref').on(t.mutualId, t.ref),
    uniqueIndex('shifts_by_rule').on(t.mutualId, t.needId, t.visit, t.place, t.originalDay),
    // Partial where they can be: each index a take must write in is one more page to make safe.
    index('shifts_by_carer').on(t.mutualId, t.carerId, t.startsAt).where(sql`carer_id is not null`),
    index('shifts_by_carer_week')
      .on(t.mutualId, t.carerId, t.weekOn, t.plannedMinutes, t.status)
      .where(sql`carer_id is not null`),
    index('shifts_asked').on(t.mutualId, t.askedCarerId, t.startsAt).where(sql`asked_carer_id is not null`),
    index('shifts_by_holder').on(t.mutualId, t.holderId, t.startsAt),
    index('shifts_booked').on(t.mutualId, t.holderId, t.startsAt, t.quotedPence).where(sql`status = 'taken'`),
    index('shifts_by_status').on(t.mutualId, t.status, t.startsAt),
    index('shifts_by_settlement').on(t.mutualId, t.settlementId).where(sql`settlement_id is not null`),
    foreignKey({ columns: [t.mutualId, t.needId], foreignColumns: [needs.mutualId, needs.needId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({
      columns: [t.mutualId, t.askedCarerId],
      foreignColumns: [members.mutualId, members.memberId],
    }),
  ],
);

/**
 * What was promised when a shift was taken: cost, pay, travel "up to". Written once, beside the shift: in its
 * row it would push the neighbouring rows out of their page.
 */
export const promises = table(
  'promises',
  {
    mutualId: id('mutual').notNull(),
    promiseId: id('promise').notNull(),
    quote: json<Quote>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mutualId, t.promiseId] })],
);

/** A carer who said "not for me": this shift is no longer shown to them. */
export const declines = table(
  'declines',
  {
    mutualId: id('mutual').notNull(),
    shiftId: id('shift').notNull(),
    carerId: id('member').notNull(),
    declinedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.shiftId, t.carerId] }),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
  ],
);

/** What somebody said was worked. Never edited: a correction is a new entry that names the old. */
export const hours = table(
  'hours',
  {
    mutualId: id('mutual').notNull(),
    hoursId: id('hours').notNull(),
    shiftId: id('shift').notNull(),
    startedAt: instant().notNull(),
    endedAt: instant().notNull(),
    breakMinutes: count().notNull(),
    disturbedMinutes: count().notNull(),
    travelMinutes: count().notNull(),
    milesTenths: count().notNull(),
    note: text(),
    saidById: id('member').notNull(),
    enteredById: id('member').notNull(),
    via: choice(['app', 'phone', 'paper', 'import']).notNull(),
    enteredAt: instant().notNull(),
    correctsId: id('hours'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.hoursId] }),
    index('hours_by_shift').on(t.mutualId, t.shiftId),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
  ],
);

/** What the holder answered to recorded hours. Silence is an answer of its own, never consent. */
export const hoursAnswers = table(
  'hours_answers',
  {
    mutualId: id('mutual').notNull(),
    answerId: id('entry').notNull(),
    shiftId: id('shift').notNull(),
    hoursId: id('hours').notNull(),
    verdict: choice(['confirmed', 'corrected', 'disputed', 'silent']).notNull(),
    reason: text(),
    saidById: id('member'),
    enteredById: id('member'),
    via: choice(['app', 'phone', 'paper', 'deadline', 'import']).notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.answerId] }),
    index('hours_answers_by_shift').on(t.mutualId, t.shiftId),
    foreignKey({ columns: [t.mutualId, t.hoursId], foreignColumns: [hours.mutualId, hours.hoursId] }),
  ],
);
