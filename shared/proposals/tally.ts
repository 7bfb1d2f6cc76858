/**
 * What a vote comes to. One member has one vote; who is in two classes votes in one of them. Pure: the order of
 * ballots, and how often one was sent, change nothing.
 */
import type { Choice, VotingClass } from './schema.ts';
import type { VotingRules } from './voting-rules.ts';

export interface ClassCount {
  votingClass: VotingClass;
  /** Members on the roll of this class when voting opened. Who is in two classes counts in both until they vote. */
  entitled: number;
  for: number;
  against: number;
  abstain: number;
}

export type Majority = 'all-together' | 'holders-and-carers';
export type Decision = 'passed' | 'not-passed' | 'no-quorum';

type Votes = Omit<ClassCount, 'votingClass'>;

export const castIn = (count: Votes): number => count.for + count.against + count.abstain;

/**
 * How many ballots are enough. 10 % and at least 3: of 85 members 9 (10 % is 8.5, rounded up); of 12 members 3;
 * of 2 members both, for a class cannot be asked for more than it has.
 */
export const quorumOf = (entitled: number, rules: VotingRules): number =>
  Math.min(entitled, Math.max(rules.quorumAtLeast, Math.ceil((entitled * rules.quorumPercent) / 100)));

export const countBallots = (
  votingClass: VotingClass,
  entitled: number,
  choices: readonly Choice[],
): ClassCount => {
  const of = (choice: Choice) => choices.filter((one) => one === choice).length;
  return { votingClass, entitled, for: of('for'), against: of('against'), abstain: of('abstain') };
};

const together = (counts: readonly ClassCount[], entitled: number): Votes => {
  const all = { entitled, for: 0, against: 0, abstain: 0 };
  for (const one of counts) {
    all.for += one.for;
    all.against += one.against;
    all.abstain += one.abstain;
  }
  return all;
};

/** More for than against; who abstains is there and on neither side, and a tie leaves things as they are. */
const isFor = (count: Votes): boolean => count.for > count.against;

/**
 * `holders-and-carers`: each of the two classes needs its own quorum and its own majority. Holders 5 for, 1
 * against; carers 4 for, 4 against: not passed, though 9 are for and 5 against. A class with no members at all
 * decides nothing, and without it nothing passes.
 * `all-together`: one quorum and one majority of everybody on the roll, each counted once.
 */
export const decide = (
  majority: Majority,
  counts: readonly ClassCount[],
  onRoll: number,
  rules: VotingRules,
): Decision => {
  const asked =
    majority === 'all-together'
      ? [together(counts, onRoll)]
      : counts.filter(({ votingClass }) => votingClass !== 'supporter');
  if (asked.some((count) => count.entitled === 0)) return 'no-quorum';
  if (asked.some((count) => castIn(count) < quorumOf(count.entitled, rules))) return 'no-quorum';
  return asked.every(isFor) ? 'passed' : 'not-passed';
};
