/** Closing a month of the books: what it says, and when it may be closed. */
import { z } from 'zod';
import type { Reason } from '../contract/problem.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { addDays, addMonths, type Day, daySchema, instantSchema } from '../language/time.ts';
import { accountKindSchema } from './schema.ts';
import { sealSchema } from './statement.ts';

/** The first day of a month, which names it. */
export const monthSchema = daySchema.refine((day) => day.endsWith('-01'), {
  error: 'A month is named by its first day.',
});

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01` as Day;
/** 1 February 2028 → 29 February 2028. */
export const lastOfMonth = (monthOn: Day): Day => addDays(addMonths(monthOn, 1), -1);

/** What was posted up to the end of a month, by kind of account. */
export const kindStandingSchema = z.object({
  kind: accountKindSchema,
  debitsPence: penceSchema,
  creditsPence: penceSchema,
});
export type KindStanding = z.infer<typeof kindStandingSchema>;

/** What of the month is not settled: it may be closed all the same, and says so. */
export const openItemSchema = z.object({
  what: z.enum([
    'settlement-open',
    'due-not-collected',
    'pay-not-paid',
    'shift-not-settled',
    'money-not-explained',
  ]),
  /** How many of them. */
  count: z.int(),
  amountPence: signedPenceSchema,
});
export type OpenItem = z.infer<typeof openItemSchema>;

/** How many things are open, whatever they are: who closes says the number they saw. */
export const countOpen = (items: readonly OpenItem[]): number =>
  items.reduce((so, item) => so + item.count, 0);

const movedSchema = z.object({
  kind: accountKindSchema,
  openingPence: signedPenceSchema,
  debitsPence: penceSchema,
  creditsPence: penceSchema,
  closingPence: signedPenceSchema,
});
export type MonthMoved = z.infer<typeof movedSchema>;

/** Opening + debits − credits = closing, for every kind. */
export const movedBetween = (before: readonly KindStanding[], end: readonly KindStanding[]): MonthMoved[] =>
  end.map(({ kind, debitsPence, creditsPence }) => {
    const was = before.find((one) => one.kind === kind);
    const [debits, credits] = [was?.debitsPence ?? 0, was?.creditsPence ?? 0];
    return movedSchema.parse({
      kind,
      openingPence: debits - credits,
      debitsPence: debitsPence - debits,
      creditsPence: creditsPence - credits,
      closingPence: debitsPence - creditsPence,
    });
  });

export const monthStates = ['closed', 'can-be-closed', 'earlier-first', 'not-over'] as const;
export type MonthState = (typeof monthStates)[number];

const closedSchema = z.object({
  closedAt: instantSchema,
  closedBy: z.string(),
  seal: sealSchema.omit({ bookedOn: true }),
});

export const monthListedSchema = z.object({
  monthOn: daySchema,
  state: z.enum(monthStates),
  closed: closedSchema.nullable(),
});
export type MonthListed = z.infer<typeof monthListedSchema>;

export const monthShownSchema = monthListedSchema.extend({
  kinds: z.array(movedSchema),
  debitsPence: penceSchema,
  creditsPence: penceSchema,
  balances: z.boolean(),
  openItems: z.array(openItemSchema),
  openCount: z.int(),
});
export type MonthShown = z.infer<typeof monthShownSchema>;

/** A holder's own books in a month: each of their accounts, and what it moved. */
export const holderMonthSchema = z.object({
  monthOn: daySchema,
  months: z.array(daySchema),
  closed: closedSchema.nullable(),
  accounts: z.array(movedSchema),
  /** What settled care of the month came to, by what it was for; null where no outcome was said. */
  outcomes: z.array(z.object({ outcome: z.string().nullable(), spentPence: penceSchema })),
  /** As things are now: kept apart for care that is booked, and put by for something agreed. */
  bookedPence: penceSchema,
  savedPence: penceSchema,
  seal: sealSchema.nullable(),
});

export interface MonthAsked {
  monthOn: Day;
  /** The month of the first entry; null while the books are empty. */
  firstMonthOn: Day | null;
  /** The first day that is not closed; null while no month was. */
  openFrom: Day | null;
  today: Day;
}

/** Where a month stands. Months are closed in their order, and only once they are over. */
export const monthState = ({ monthOn, firstMonthOn, openFrom, today }: MonthAsked): MonthState => {
  if (openFrom !== null && monthOn < openFrom) return 'closed';
  if (lastOfMonth(monthOn) >= today) return 'not-over';
  return monthOn === (openFrom ?? firstMonthOn) ? 'can-be-closed' : 'earlier-first';
};

/** Why a month cannot be closed now, or null. */
export const closingRefused = (asked: MonthAsked): Reason | null => {
  const state = monthState(asked);
  if (state === 'closed') return { code: 'month-already-closed' };
  if (state === 'not-over') return { code: 'month-not-over', facts: { fromOn: addMonths(asked.monthOn, 1) } };
  if (state === 'earlier-first')
    return { code: 'earlier-month-open', facts: { monthOn: asked.openFrom ?? asked.firstMonthOn } };
  return null;
};

/** Months from the first with an entry to today's, the newest first. */
export const monthsUpTo = (firstMonthOn: Day | null, today: Day): Day[] => {
  const months: Day[] = [];
  if (firstMonthOn === null) return months;
  for (let month = firstMonthOn; month <= today; month = addMonths(month, 1)) months.unshift(month);
  return months;
};
