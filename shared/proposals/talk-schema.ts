/** What members say about a proposal, other wordings of it, and how it came to where it is. */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { instantSchema } from '../language/time.ts';
import { changeSchema } from './schema.ts';

const words = (most: number, error: string) => z.string().trim().min(1, { error }).max(most);

export const commentWords = words(2000, 'Write something.');
export const whyReported = z.string().trim().max(300).optional();
export const whyTakenDown = words(300, 'Say why it is taken down.').nullable();

export const commentSchema = z.object({
  commentId: idSchema('comment'),
  by: z.string(),
  isMine: z.boolean(),
  /** Null once a coordinator has taken it down. */
  words: z.string().nullable(),
  writtenAt: instantSchema,
  /** When its words last became others. */
  changedAt: instantSchema.nullable(),
  takenDownWhy: z.string().nullable(),
  /** Shown to coordinators only: somebody asks them to look at it. */
  reportedWhy: z.string().nullable(),
  waitsForLook: z.boolean(),
});
export type Comment = z.input<typeof commentSchema>;

const amendmentStatuses = ['open', 'accepted', 'declined', 'taken-back', 'voted-in'] as const;

export const amendmentSchema = z.object({
  amendmentId: idSchema('amendment'),
  by: z.string(),
  isMine: z.boolean(),
  title: z.string(),
  why: z.string(),
  change: changeSchema,
  status: z.enum(amendmentStatuses),
  suggestedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  /** The vote on it, where its proposer declined it. */
  votedOnIn: idSchema('proposal').nullable(),
  mayAnswer: z.boolean(),
  mayPutToVote: z.boolean(),
});
export type Amendment = z.input<typeof amendmentSchema>;

export const stages = [
  'drafted',
  'changed',
  'noticed',
  'opened',
  'adjourned',
  'closed',
  'waiting',
  'enacted',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

export const historySchema = z.object({
  /** Each stage with its moment, and by whom; null for what came about by itself. */
  stages: z.array(z.object({ stage: z.enum(stages), at: instantSchema, by: z.string().nullable() })),
  /** Every version, newest first. */
  versions: z.array(
    z.object({
      version: z.int(),
      title: z.string(),
      why: z.string(),
      change: changeSchema,
      by: z.string(),
      at: instantSchema,
    }),
  ),
});
export type History = z.input<typeof historySchema>;
