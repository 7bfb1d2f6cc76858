/** What members decide together: what is proposed, where it stands, and what came of it. */
import { z } from 'zod';
import { fundWishSchema } from '../common-fund/schema.ts';
import { idSchema } from '../language/ids.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { rulesChangeSchema } from '../mutuals/rules-change.ts';
import { offerSchema } from '../purchases/schema.ts';
import { termsSchema } from '../terms/schema.ts';
import { changeKinds } from './kinds.ts';
import { decidedBySchema } from './voting-rules.ts';

export const votingClasses = ['holder', 'carer', 'supporter'] as const;
export type VotingClass = (typeof votingClasses)[number];
const votingClassSchema = z.enum(votingClasses, { error: 'Say as what you vote.' });

export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];
const choiceSchema = z.enum(choices, { error: 'Vote for, against, or abstain.' });

export const proposalStatuses = [
  'draft',
  'notice',
  'voting',
  'passed',
  'not-passed',
  'no-quorum',
  'withdrawn',
  'enacted',
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** How a member's one vote was given. */
export const waysToVote = ['self', 'assisted', 'representative', 'proxy', 'phone', 'paper'] as const;
export type WayToVote = (typeof waysToVote)[number];

const words = (most: number, error: string) => z.string().trim().min(1, { error }).max(most);

export const changeSchema = z
  .discriminatedUnion(
    'kind',
    [
      /** New fair-pay terms, from a day on. Passes only with a majority of holders and of carers. */
      z.strictObject({ kind: z.literal('terms'), terms: termsSchema, fromOn: daySchema }),
      /** Rules of the mutual, from a day on. */
      z.strictObject({ kind: z.literal('rule'), rules: rulesChangeSchema, fromOn: daySchema }),
      /** Something to buy together: the offer opens when it is decided. */
      z.strictObject({ kind: z.literal('purchase'), offer: offerSchema }),
      /** Money of the common fund, kept apart for two people to release; from a day on, or as soon as it is decided. */
      z.strictObject({ kind: z.literal('fund'), spend: fundWishSchema, fromOn: daySchema.nullable() }),
      /** Admitting somebody who has applied, or parting with a member. */
      z.strictObject({
        kind: z.literal('member'),
        act: z.enum(['admit', 'part'], { error: 'Say whether to admit or to part.' }),
        memberId: idSchema('member'),
      }),
      /** Another wording of a draft, which its proposer did not take up. */
      z.strictObject({
        kind: z.literal('amendment'),
        proposalId: idSchema('proposal'),
        amendmentId: idSchema('amendment'),
      }),
      /** What members think; nothing changes by itself. */
      z.strictObject({ kind: z.literal('question') }),
    ],
    { error: 'Choose what is proposed.' },
  )
  .meta({ id: 'ProposedChange' });
export type Change = z.output<typeof changeSchema>;

export const draftSchema = z.strictObject({
  title: words(120, 'Say in a few words what you propose.'),
  why: words(4000, 'Say why.'),
  change: changeSchema,
});
export type Draft = z.output<typeof draftSchema>;

export const ballotSchema = z.strictObject({
  votesAs: votingClassSchema,
  choice: choiceSchema,
  /** Made at random by whoever votes, and kept by them: by it they find their own ballot after the count. */
  receipt: z.string().regex(/^[0-9a-f]{32}$/, { error: 'A receipt is 32 figures from 0 to f.' }),
});
export type Ballot = z.output<typeof ballotSchema>;

const count = z.int().nonnegative();
const classCountSchema = z.object({
  votingClass: z.enum(votingClasses),
  entitled: count,
  for: count,
  against: count,
  abstain: count,
});

export const proposalSchema = z.object({
  proposalId: idSchema('proposal'),
  kind: z.enum(changeKinds),
  title: z.string(),
  why: z.string(),
  change: changeSchema,
  version: z.int(),
  status: z.enum(proposalStatuses),
  proposedBy: z.string(),
  draftedAt: instantSchema,
  noticeOn: daySchema.nullable(),
  opensAt: instantSchema.nullable(),
  closesAt: instantSchema.nullable(),
  /** Voting went on once more, because too few had voted. */
  adjourned: z.boolean(),
  /** How many have voted, of each class; what they voted is known to nobody before the end. */
  turnout: z.array(z.object({ votingClass: z.enum(votingClasses), entitled: count, voted: count })),
  /** Null until voting has closed. */
  counts: z.array(classCountSchema).nullable(),
  /** Who must agree and how many of them, as it stood when notice was given. */
  decidedBy: decidedBySchema,
  /** When what was decided begins; null until it has passed. */
  enactsAt: instantSchema.nullable(),
  /** It has passed and cannot begin: why, and since when. It is tried again by itself. */
  waitsFor: z.string().nullable(),
  waitingSince: instantSchema.nullable(),
  /** What it became. */
  termsId: idSchema('terms').nullable(),
  purchaseId: idSchema('purchase').nullable(),
  reserveId: idSchema('reserve').nullable(),
  enactedAt: instantSchema.nullable(),
  /** What whoever asks may do. */
  mayGiveNotice: z.boolean(),
  /** The first day on which voting may open, if notice is given today. */
  earliestOn: daySchema,
  mayWithdraw: z.boolean(),
  mayVoteAs: z.array(z.enum(votingClasses)),
  voted: z.object({ votesAs: z.enum(votingClasses), how: z.enum(waysToVote) }).nullable(),
});
export type Proposal = z.input<typeof proposalSchema>;
