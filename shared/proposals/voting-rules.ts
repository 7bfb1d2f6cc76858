/** The mutual's own rules of deciding, as data: how long is given, how many are enough, and who must agree. */
import { z } from 'zod';

export const majorities = ['all-together', 'holders-and-carers'] as const;
export type Majority = (typeof majorities)[number];

export const thresholds = ['simple', 'two-thirds', 'three-quarters'] as const;
export type Threshold = (typeof thresholds)[number];

export const decidedBySchema = z.strictObject({
  majority: z.enum(majorities, { error: 'Say whether holders and carers each decide for themselves.' }),
  threshold: z.enum(thresholds, {
    error: 'Choose how many of those who vote for or against must be for it.',
  }),
});
export type DecidedBy = z.infer<typeof decidedBySchema>;

/** Pay and conditions are decided by those who give care and those who receive it: that is in no vote's hands. */
const bothSchema = decidedBySchema.extend({ majority: z.literal('holders-and-carers') });

export const votingRulesSchema = z.strictObject({
  /** Whole days between the day notice is given and the day voting opens, neither of them counted. */
  noticeClearDays: z.int().min(0).max(60),
  votingDays: z.int().min(1).max(60),
  /** Of a class, the greater of the two is enough; never more than the class has. */
  quorumAtLeast: z.int().min(1).max(100),
  quorumPercent: z.int().min(0).max(100),
  /** Without a quorum voting goes on once, for so many days; ballots that were cast stand. */
  adjournDays: z.int().min(1).max(60),
  /** Whoever has not voted is reminded so many days before voting closes. */
  remindDaysBefore: z.int().min(0).max(30),
  /** So many members at most may ask the same person to vote in their place; 0: nobody may. */
  proxiesAtMost: z.int().min(0).max(20),
  /** Who must agree, and how many of them, by what is put to them. */
  decisions: z.strictObject({
    terms: bothSchema,
    rule: decidedBySchema,
    purchase: decidedBySchema,
    fund: decidedBySchema,
    member: decidedBySchema,
    question: decidedBySchema,
  }),
});
export type VotingRules = z.infer<typeof votingRulesSchema>;

const simply: DecidedBy = { majority: 'all-together', threshold: 'simple' };
const firmly: DecidedBy = { majority: 'all-together', threshold: 'two-thirds' };

export const usualVotingRules: VotingRules = {
  noticeClearDays: 14,
  votingDays: 7,
  quorumAtLeast: 3,
  quorumPercent: 10,
  adjournDays: 7,
  remindDaysBefore: 2,
  proxiesAtMost: 3,
  decisions: {
    terms: { majority: 'holders-and-carers', threshold: 'simple' },
    rule: firmly,
    purchase: simply,
    fund: simply,
    member: firmly,
    question: simply,
  },
};
