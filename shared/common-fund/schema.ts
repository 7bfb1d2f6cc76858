import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';

export const fundPurposes = ['cover', 'training', 'running-costs', 'equipment', 'other'] as const;
export type FundPurpose = (typeof fundPurposes)[number];

export const reserveStatuses = ['reserved', 'asked', 'released', 'put-back'] as const;
export type ReserveStatus = (typeof reserveStatuses)[number];

/** A file of this many characters in base64 is about 150 kB: a photo of a receipt, or a page of PDF. */
const mostOfFile = 200_000;
export const evidenceFileSchema = z.strictObject({
  name: z.string().min(1, { error: 'A file needs a name.' }).max(120),
  mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg'], {
    error: 'Send a PDF or a picture.',
  }),
  content: z.base64({ error: 'The file could not be read.' }).max(mostOfFile, {
    error: 'The file is too large: at most 150 kB.',
  }),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

const words = (most: number, error: string) => z.string().trim().min(1, { error }).max(most);
const aboveNothing = penceSchema.refine((amount) => amount > 0, { error: 'Give an amount above nothing.' });

/** What members may be asked to spend. */
export const fundWishSchema = z.strictObject({
  purpose: z.enum(fundPurposes, { error: 'Choose what it is for.' }),
  what: words(300, 'Say what the money is for.'),
  amountPence: aboveNothing,
  payee: words(150, 'Say who is to get it.'),
  /** Where a member is to get it. */
  payeeId: idSchema('member').nullable().default(null),
});

export const reserveWishSchema = fundWishSchema.extend({
  decision: words(200, 'Say where the decision is written down.'),
});
export type ReserveWish = z.output<typeof reserveWishSchema>;

export const releaseWishSchema = z.strictObject({
  spentPence: aboveNothing,
  evidence: words(300, 'Give the number of the invoice or the receipt.'),
  file: evidenceFileSchema.nullable().default(null),
});
export type ReleaseWish = z.output<typeof releaseWishSchema>;

/** As every member reads it. Who is paid is said in words by whoever reserved it. */
export const reserveSchema = z.object({
  reserveId: idSchema('reserve'),
  purpose: z.enum(fundPurposes),
  what: z.string(),
  decision: z.string(),
  /** Decided here by vote. */
  proposalId: idSchema('proposal').nullable(),
  payee: z.string(),
  amountPence: penceSchema,
  status: z.enum(reserveStatuses),
  reservedBy: z.string(),
  reservedAt: instantSchema,
  spentPence: penceSchema.nullable(),
  evidence: z.string().nullable(),
  evidenceFile: z.string().nullable(),
  askedBy: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedAt: instantSchema.nullable(),
  endReason: z.string().nullable(),
  /** I may be the second of the two people. */
  mayRelease: z.boolean(),
});
export type Reserve = z.infer<typeof reserveSchema>;

/** One line of the fund’s own book, in the order it happened. */
export const fundEntrySchema = z.object({
  entryId: z.string(),
  at: instantSchema,
  what: z.enum(['fed', 'released', 'other']),
  /** What it added, or took away. */
  amountPence: signedPenceSchema,
  /** For what came from a settlement: its week. */
  weekOn: daySchema.nullable(),
  contributionPence: penceSchema.nullable(),
  feesPence: penceSchema.nullable(),
  reserve: z.object({ purpose: z.enum(fundPurposes), what: z.string(), payee: z.string() }).nullable(),
});
export type FundEntry = z.infer<typeof fundEntrySchema>;

export const fundSchema = z.object({
  inPence: penceSchema,
  outPence: penceSchema,
  balancePence: signedPenceSchema,
  reservedPence: penceSchema,
  advancedPence: signedPenceSchema,
  /** Neither spent, nor reserved, nor advanced: what may be decided on. */
  freePence: signedPenceSchema,
  /** What contributions did not cover of the fees yet; made up for before the fund is fed again. */
  shortPence: penceSchema,
  byPurpose: z.array(
    z.object({ purpose: z.enum(fundPurposes), spentPence: penceSchema, reservedPence: penceSchema }),
  ),
  reserves: z.array(reserveSchema),
});
export type Fund = z.infer<typeof fundSchema>;
