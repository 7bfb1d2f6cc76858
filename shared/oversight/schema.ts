import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { entrySchema } from '../ledger/schema.ts';
import { payLineSchema } from '../pay/lines.ts';
import { explanations, movementLooks } from './explain.ts';

/** What can need a person today, the most urgent first. */
export const workKinds = [
  'care-at-risk',
  'carer-not-payable',
  'hours-missing',
  'hours-disputed',
  'hours-unconfirmed',
  'books-differ',
  'payment-claimed',
  'wage-below-law',
  'settlement-due',
  'net-pay-missing',
  'holiday-to-pay',
  'due-parked',
  'pay-parked',
  'pay-late',
  'refund-failed',
  'payout-failed',
  'money-held-long',
  'movement-unknown',
  'check-run-out',
  'check-running-out',
  'application-waiting',
  'decision-waits',
  'comment-reported',
  'surplus-near',
  'floor-coming',
  'rate-to-review',
] as const;
export type WorkKind = (typeof workKinds)[number];

const personSchema = z.object({ memberId: idSchema('member'), name: z.string() });

/** One thing to see to: names, days, minutes and pence, never care text. What does not apply is null. */
export const workItemSchema = z.object({
  key: z.string(),
  person: personSchema.nullable(),
  /** The carer beside the holder, or the holder beside the carer. */
  other: personSchema.nullable(),
  shiftId: idSchema('shift').nullable(),
  settlementId: idSchema('settlement').nullable(),
  weekOn: daySchema.nullable(),
  startsAt: instantSchema.nullable(),
  since: instantSchema.nullable(),
  byOn: daySchema.nullable(),
  /** How many of the same it stands for, the oldest named. */
  times: z.int(),
  amountPence: penceSchema.nullable(),
  /** A code: why a card said no, which check it is, which rate. */
  reason: z.string().nullable(),
});
export type WorkItem = z.infer<typeof workItemSchema>;

export const workListSchema = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(workKinds),
      items: z.array(workItemSchema),
      /** There are more than could be listed at once. */
      more: z.boolean(),
    }),
  ),
});
export type WorkList = z.infer<typeof workListSchema>;

/** Where the money of some shifts went. Paid elsewhere counts in hours and spend and never settles. */
export const spendFiguresSchema = z.object({
  shifts: z.int(),
  minutes: z.int(),
  toCarerPence: penceSchema,
  setAsidePence: penceSchema,
  toMutualPence: penceSchema,
  elsewherePence: penceSchema,
});
export type SpendFigures = z.infer<typeof spendFiguresSchema>;

export const spendSchema = z.object({
  /** Whole weeks: from this Monday through this Sunday. */
  from: daySchema,
  to: daySchema,
  totals: spendFiguresSchema,
  weeks: z.array(spendFiguresSchema.extend({ weekOn: daySchema })),
  purposes: z.array(spendFiguresSchema.extend({ purpose: z.string() })),
  holders: z.array(spendFiguresSchema.extend({ holder: personSchema })),
});
export type Spend = z.infer<typeof spendSchema>;

const spendPartsSchema = {
  minutes: z.int(),
  toCarerPence: penceSchema,
  setAsidePence: penceSchema,
  toMutualPence: penceSchema,
  elsewherePence: penceSchema,
};

/** One shift behind a figure. */
export const spendLineSchema = z.object({
  lineId: z.string(),
  shiftId: idSchema('shift'),
  startsAt: instantSchema,
  weekOn: daySchema,
  holder: personSchema,
  carer: personSchema,
  purpose: z.string(),
  unconfirmed: z.boolean(),
  settlementId: idSchema('settlement').nullable(),
  ...spendPartsSchema,
});
export type SpendLine = z.infer<typeof spendLineSchema>;

/** The money of one shift, down to its entries. */
export const shiftEntriesSchema = z.object({
  shiftId: idSchema('shift'),
  startsAt: instantSchema,
  endsAt: instantSchema,
  holder: personSchema,
  carer: personSchema.nullable(),
  settled: z.array(
    z.object({
      settlementId: idSchema('settlement'),
      weekOn: daySchema,
      purpose: z.string(),
      unconfirmed: z.boolean(),
      ...spendPartsSchema,
      lines: z.array(payLineSchema),
    }),
  ),
  /** Entries that are about this shift alone. */
  entries: z.array(entrySchema),
  /** Entries that moved it together with others: the collection, its fee, the carer's pay. */
  together: z.array(entrySchema),
});
export type ShiftEntries = z.infer<typeof shiftEntriesSchema>;

/** Money that came (above zero) or went at the payment service and that nobody has explained yet. */
export const unexplainedSchema = z.object({
  movementId: z.string(),
  look: z.enum(movementLooks),
  /** In the payment service's own words: its type, and the id of what caused it. */
  type: z.string(),
  sourceId: z.string().nullable(),
  amountPence: signedPenceSchema,
  feePence: signedPenceSchema,
  netPence: signedPenceSchema,
  madeAt: instantSchema,
  /** Whom it seems to be about, where the payment service could be asked and knew. */
  about: z
    .object({
      as: z.enum(['holder', 'carer']),
      memberId: idSchema('member'),
      name: z.string(),
      settlementId: idSchema('settlement'),
      weekOn: daySchema,
    })
    .nullable(),
});
export type Unexplained = z.infer<typeof unexplainedSchema>;

/** What somebody said such a movement was. */
export const explainedSchema = z.object({
  journalId: idSchema('journal'),
  movementId: z.string(),
  netPence: signedPenceSchema,
  madeAt: instantSchema,
  as: z.enum(explanations).nullable(),
  /** Whose it was, if anybody's. */
  whose: z.string().nullable(),
  by: z.string().nullable(),
  at: instantSchema,
});
export type Explained = z.infer<typeof explainedSchema>;

export const explainSchema = z
  .object({
    as: z.enum(explanations, { error: 'Choose what it was.' }),
    memberId: idSchema('member').optional(),
  })
  .superRefine(({ as, memberId }, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const isSomebodys = as === 'holder' || as === 'carer';
    if (isSomebodys && memberId === undefined) add('memberId', 'Say whose it was.');
    if (!isSomebodys && memberId !== undefined) add('memberId', 'This belongs to nobody but the mutual.');
  });
export type Explain = z.output<typeof explainSchema>;
