/** Other wordings come before the vote on the proposal itself: what holds up its notice. */
import type { Reason } from '../contract/problem.ts';
import { addDays, type Day } from '../language/time.ts';
import type { ProposalStatus } from './schema.ts';

/** So many days after it was declined another wording can still be put to the vote first. */
const daysToPutToVote = 3;

export interface Wording {
  status: 'open' | 'accepted' | 'declined' | 'taken-back' | 'voted-in';
  /** The day its proposer answered. */
  answeredOn: Day | null;
  /** Where votes on it stand; none while nobody asked for one. */
  votes: readonly ProposalStatus[];
}

const underWay: readonly ProposalStatus[] = ['notice', 'voting', 'passed'];
const notYet: readonly ProposalStatus[] = ['draft', 'withdrawn'];

/** Members were asked about this wording, or are being asked: once is enough. */
export const wasAsked = ({ votes }: Pick<Wording, 'votes'>): boolean =>
  votes.some((vote) => !notYet.includes(vote));

/** While members are asked about a wording, nobody changes what it is a wording of. */
export const frozenBy = (wordings: readonly Wording[]): Reason | null =>
  wordings.some(({ votes }) => votes.some((vote) => underWay.includes(vote)))
    ? { code: 'amendment-open' }
    : null;

/**
 * Notice of a proposal waits until every wording has its answer, and for three days after one was declined, so that
 * whoever suggested it can ask members instead. Declined on 1 December: notice from 5 December on, unless a vote on
 * it has been held by then.
 */
export const noticeHeldUp = (wordings: readonly Wording[], today: Day): Reason | null => {
  const frozen = frozenBy(wordings);
  if (frozen) return frozen;
  if (wordings.some(({ status }) => status === 'open')) return { code: 'amendment-open' };
  const earliest = wordings.flatMap((wording) =>
    wording.status === 'declined' && wording.answeredOn && !wasAsked(wording)
      ? [addDays(wording.answeredOn, daysToPutToVote + 1)]
      : [],
  );
  const earliestOn = earliest.toSorted().at(-1);
  return earliestOn && earliestOn > today ? { code: 'amendment-open', facts: { earliestOn } } : null;
};
