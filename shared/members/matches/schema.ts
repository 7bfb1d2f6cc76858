import { z } from 'zod';
import { idSchema } from '../../language/ids.ts';
import { instantSchema } from '../../language/time.ts';

/** Care that is there to get to know each other: after it both sides are asked. */
export const meetingKinds = ['first-meeting', 'trial'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/**
 * `to-answer`: my word is missing. `waiting`: I said yes. `made`: both did. `not-made`: not both did by the day that
 * was said beforehand; whose word was missing is not told. `ended`: by either, later.
 */
export const matchStatuses = ['to-answer', 'waiting', 'made', 'not-made', 'ended'] as const;
export type MatchStatus = (typeof matchStatuses)[number];

export const matchWordSchema = z.enum(['yes', 'no'], { error: 'Answer yes or no.' });
export type MatchWord = z.infer<typeof matchWordSchema>;

const personSchema = z.object({ memberId: idSchema('member'), name: z.string() });

/** How it goes on after a meeting, as one of the two sees it. */
export const matchSchema = z.object({
  shiftId: idSchema('shift'),
  /** Null until it is a match: before, it would tell that the other has answered. */
  matchId: idSchema('match').nullable(),
  kind: z.enum(meetingKinds),
  metAt: instantSchema,
  /** Which side I am, and who the other is. */
  side: z.enum(['holder', 'carer']),
  other: personSchema,
  status: z.enum(matchStatuses),
  /** My own word; never the other’s. */
  mine: matchWordSchema.nullable(),
  answerBy: instantSchema,
  /** Visits the two still have with each other: ending a match drops none of them. */
  coming: z.int().nonnegative(),
});
export type Match = z.infer<typeof matchSchema>;
