/**
 * What a vote comes to. One member has one vote; who is in two classes votes in one of them. Pure: the order of
 * ballots, and how often one was sent, change nothing.
 */
import type { Choice, VotingClass } from './schema.ts';
import type { Majority, Threshold, VotingRules } from './voting-rules.ts';

export interface ClassCount {
  votingClass: VotingClass;
  /** Members on the roll of this class when voting opened. Who is in two classes counts in both until they vote. */
  entitled: number;
  for: number;
  against: number;
  abstain: number;
}

export type Decision = 'passed' | 'not-passed' | 'no-quorum';

type Votes = Omit<ClassCount, 'votingClass'>;

export const castIn = (count: Votes): number => count.for + count.against + count.abstain;

/**
 * How many ballots are enough. 10 % and at least 3: of 85 members 9 (10 % is 8.5, rounded up); of 12 members 3;
 * of 2 members both, for a class cannot be asked for more than it has.
 */
export const quorumOf = (
  entitled: number,
  rules: Pick<VotingRules, 'quorumAtLeast' | 'quorumPercent'>,
): number =>
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

const shareOf: Record<Exclude<Threshold, 'simple'>, readonly [number, number]> = {
  'two-thirds': [2, 3],
  'three-quarters': [3, 4],
};

/**
 * Of those for and those against, whoever abstains being on neither side. `simple`: more for than against; a tie
 * leaves things as they are. `two-thirds` and `three-quarters`: at least so many, and somebody: 6 for and 3 against
 * are two thirds, 5 for and 3 against are not.
 */
const isFor = (count: Votes, threshold: Threshold): boolean => {
  if (threshold === 'simple') return count.for > count.against;
  const [of, parts] = shareOf[threshold];
  return count.for > 0 && count.for * parts >= (count.for + count.against) * of;
};

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
  rules: Pick<VotingRules, 'quorumAtLeast' | 'quorumPercent'>,
  threshold: Threshold = 'simple',
): Decision => {
  const asked =
    majority === 'all-together'
      ? [together(counts, onRoll)]
      : counts.filter(({ votingClass }) => votingClass !== 'supporter');
  if (asked.some((count) => count.entitled === 0)) return 'no-quorum';
  if (asked.some((count) => castIn(count) < quorumOf(count.entitled, rules))) return 'no-quorum';
  return asked.every((count) => isFor(count, threshold)) ? 'passed' : 'not-passed';
};
