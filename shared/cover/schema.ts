import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { instantSchema } from '../language/time.ts';
import { circleSchema } from '../members/schema.ts';
import { shiftSchema } from '../shifts/schema.ts';
import { passedSchema } from './passing.ts';

/** `asking` until somebody took it, the visit began with nobody, or it was called off. */
export const coverStatuses = ['asking', 'found', 'nobody', 'ended'] as const;
export type CoverStatus = (typeof coverStatuses)[number];

/** `offered`: yes, and it waits for the holder’s. `silent`: their time to answer passed; late is still an answer while it is needed. `over`: it was settled otherwise before they answered. */
export const coverAnswers = ['yes', 'no', 'offered', 'silent', 'over'] as const;
export type CoverAnswer = (typeof coverAnswers)[number];

export const coverAskSchema = z.object({
  carerId: idSchema('member'),
  carerName: z.string(),
  circle: circleSchema,
  askedAt: instantSchema,
  answerBy: instantSchema,
  answer: z.enum(coverAnswers).nullable(),
  answeredAt: instantSchema.nullable(),
});
export type CoverAsk = z.infer<typeof coverAskSchema>;

/** A search as the holder sees it, and as a coordinator sees it: names and times, never care text. */
export const coverSchema = z.object({
  coverId: idSchema('cover'),
  shiftId: idSchema('shift'),
  holderId: idSchema('member'),
  holderName: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  status: z.enum(coverStatuses),
  startedAt: instantSchema,
  /** When the named people hear that nobody has been found, unless somebody has. */
  tellAt: instantSchema,
  toldAt: instantSchema.nullable(),
  toldNames: z.array(z.string()),
  /** Since when nobody is left who could be asked. */
  allAskedAt: instantSchema.nullable(),
  foundCarerName: z.string().nullable(),
  /** The holder’s own word about what then; theirs only. */
  thenWhat: z.string().nullable(),
  asks: z.array(coverAskSchema),
  /** Those near the holder who were passed over at the last look. */
  passed: z.array(passedSchema),
  /** How many other carers of the mutual were. */
  passedOthers: z.int().nonnegative(),
});
export type Cover = z.infer<typeof coverSchema>;

/** What I am asked as a carer, with the pay it would bring. */
export const askedOfMeSchema = z.object({
  coverId: idSchema('cover'),
  answerBy: instantSchema,
  shift: shiftSchema,
});
export type AskedOfMe = z.infer<typeof askedOfMeSchema>;

/** What a named person hears: who and when, never what the care is. */
export const riskToldSchema = z.object({
  coverId: idSchema('cover'),
  holderName: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  status: z.enum(coverStatuses),
  toldAt: instantSchema,
});
export type RiskTold = z.infer<typeof riskToldSchema>;

/** Yes, no, or yes if it begins later on that day. */
export const answerCoverSchema = z
  .object({
    answer: z.enum(['yes', 'no', 'later'], { error: 'Answer yes or no.' }),
    /** When it would begin. */
    laterStartsAt: instantSchema.optional(),
  })
  .refine(({ answer, laterStartsAt }) => (answer === 'later') === (laterStartsAt !== undefined), {
    error: 'Say when you could begin.',
    path: ['laterStartsAt'],
  });
export type AnswerCover = z.output<typeof answerCoverSchema>;
