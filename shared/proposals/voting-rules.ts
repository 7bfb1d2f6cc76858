/** The mutual's own rules of deciding, as data: how long is given, how many are enough. */
import { z } from 'zod';

export const votingRulesSchema = z.object({
  /** Whole days between the day notice is given and the day voting opens, neither of them counted. */
  noticeClearDays: z.int().min(0).max(60),
  votingDays: z.int().min(1).max(60),
  /** Of a class, the greater of the two is enough; never more than the class has. */
  quorumAtLeast: z.int().min(1).max(100),
  quorumPercent: z.int().min(0).max(100),
  /** Without a quorum voting goes on once, for so many days; ballots that were cast stand. */
  adjournDays: z.int().min(1).max(60),
});
export type VotingRules = z.infer<typeof votingRulesSchema>;

export const usualVotingRules: VotingRules = {
  noticeClearDays: 14,
  votingDays: 7,
  quorumAtLeast: 3,
  quorumPercent: 10,
  adjournDays: 7,
};
