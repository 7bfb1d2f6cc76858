import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { payLineSchema } from '../pay/lines.ts';
import { wageShortfallSchema } from './wage-shortfall.ts';

export const dueStatuses = ['waiting', 'processing', 'collected', 'parked', 'carried', 'dropped'] as const;
export const payStatuses = ['waiting', 'paid', 'parked'] as const;

const person = { memberId: idSchema('member'), name: z.string() };

const dueSchema = z.object({
  dueId: idSchema('due'),
  holder: z.object(person),
  amountPence: penceSchema,
  carriedPence: penceSchema,
  /** Set against what the holder was owed back; the rest is asked for. */
  creditPence: penceSchema,
  /** It was collected before and taken back by the bank. */
  isAgain: z.boolean(),
  /** What the common fund paid to its carers meanwhile, and whether it has that back. */
  advance: z.object({ amountPence: penceSchema, isRepaid: z.boolean() }).nullable(),
  status: z.enum(dueStatuses),
  reason: z.string().nullable(),
  nextTryOn: daySchema.nullable(),
});

const paySchema = z.object({
  payId: idSchema('pay'),
  carer: z.object(person),
  amountPence: penceSchema,
  /** Kept because an earlier pay came to too much. */
  setOffPence: penceSchema,
  status: z.enum(payStatuses),
  reason: z.string().nullable(),
  nextTryOn: daySchema.nullable(),
  paidAt: instantSchema.nullable(),
});

const settlementTotalsSchema = z.object({
  chargePence: penceSchema,
  toCarerPence: penceSchema,
  toMutualPence: penceSchema,
  /** Shares of what was bought together. */
  toSuppliersPence: penceSchema,
  setAsidePence: penceSchema,
  collectedPence: penceSchema,
  paidPence: penceSchema,
  /** Settled before and put right since: owed back to holders, and by the carers who had it. */
  takenBackPence: penceSchema,
  /** Of what was due, set against what holders were owed back; of pay, kept for what carers owed back. */
  creditPence: penceSchema,
  setOffPence: penceSchema,
  feePence: penceSchema,
});

export const settlementSchema = z.object({
  settlementId: idSchema('settlement'),
  weekOn: daySchema,
  status: z.enum(['collecting', 'paying', 'closed']),
  payDay: daySchema,
  startedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  shifts: z.int(),
  unconfirmed: z.int(),
  totals: settlementTotalsSchema,
});
export type Settlement = z.infer<typeof settlementSchema>;

export const settlementDetailSchema = settlementSchema.extend({
  /** How many stand where; of a large week only the first of them are listed, those that wait for a person first. */
  counts: z.object({
    dues: z.record(z.enum(dueStatuses), z.int()),
    pays: z.record(z.enum(payStatuses), z.int()),
  }),
  /** The books and the payment service differ: no new transfer is begun until somebody has looked. */
  frozen: z.boolean(),
  dues: z.array(dueSchema),
  pays: z.array(paySchema),
  /** Found by this settlement, made good since or not. */
  wageShortfalls: z.array(wageShortfallSchema),
});
export type SettlementDetail = z.infer<typeof settlementDetailSchema>;

/** A week above the mutual's limit, as one coordinator put it forward. */
export const putForwardSchema = z.object({
  byName: z.string(),
  at: instantSchema,
  chargePence: penceSchema,
  /** Whoever asks put it forward: another must start it. */
  isMine: z.boolean(),
  /** Not a penny has changed since; otherwise it is put forward again first. */
  isSame: z.boolean(),
});
export type PutForward = z.infer<typeof putForwardSchema>;

export const previewSchema = z.object({
  weekOn: daySchema,
  hoursDueAt: instantSchema,
  collectOn: daySchema,
  payDay: daySchema,
  mayStart: z.boolean(),
  alreadyRun: z.boolean(),
  /** Whoever asks would be paid by it: another coordinator must start it. */
  paysMe: z.boolean(),
  /** It is above what one coordinator may start alone; null is that one is enough. */
  twoPeople: z.object({ limitPence: penceSchema, putForward: putForwardSchema.nullable() }).nullable(),
  holders: z.array(
    z.object({
      ...person,
      amountPence: penceSchema,
      /** From weeks that came to less than can be collected. */
      carriedPence: penceSchema,
      creditPence: penceSchema,
      /** Still too little: it goes with a later week. */
      carriesForward: z.boolean(),
      ready: z.boolean(),
    }),
  ),
  carers: z.array(z.object({ ...person, amountPence: penceSchema, payable: z.boolean() })),
  netNeeded: z.array(
    z.object({
      holder: z.object(person),
      carer: z.object(person),
      grossPence: penceSchema,
      netPence: penceSchema.nullable(),
    }),
  ),
  /** What is left out, by pair and reason; of `beyond-plan` only these minutes are. */
  waiting: z.array(
    z.object({
      holder: z.object(person),
      carer: z.object(person),
      reason: z.enum(['net-pay-missing', 'net-pay-too-high', 'disputed', 'hours-missing', 'beyond-plan']),
      shifts: z.int(),
      firstAt: instantSchema,
      minutes: z.int().nullable(),
    }),
  ),
  /** Weeks of employed carers that would be paid under the minimum wage. */
  wageShortfalls: z.array(wageShortfallSchema),
  toCarerPence: penceSchema,
  toMutualPence: penceSchema,
  /** Shares of what was bought together. */
  toSuppliersPence: penceSchema,
  setAsidePence: penceSchema,
  contributionPence: signedPenceSchema,
  expectedFeePence: penceSchema,
  floatPence: signedPenceSchema,
});
export type Preview = z.infer<typeof previewSchema>;

export const statementSchema = z.object({
  payId: idSchema('pay'),
  weekOn: daySchema,
  payDay: daySchema,
  status: z.enum(payStatuses),
  reason: z.string().nullable(),
  paidAt: instantSchema.nullable(),
  amountPence: penceSchema,
  /** Kept because an earlier pay came to too much; at most the share that the mutual agreed to. */
  setOffPence: penceSchema,
  shifts: z.array(
    z.object({
      shiftId: idSchema('shift'),
      startsAt: instantSchema,
      holderName: z.string(),
      /** `correction`: how far hours that were settled before have been put right; below nothing is too much. */
      part: z.enum(['whole', 'rest', 'correction']),
      paidMinutes: z.int(),
      grossPence: signedPenceSchema,
      toCarerPence: signedPenceSchema,
      unconfirmed: z.boolean(),
      lines: z.array(payLineSchema),
    }),
  ),
});
export type Statement = z.infer<typeof statementSchema>;
