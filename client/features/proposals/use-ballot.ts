import { useState } from 'react';
import { isRefusal, isUnreached, ProblemError } from '#client/lib/problem-error.ts';
import type { Choice, VotingClass } from '#shared/proposals/schema.ts';
import { useCastBallot } from './changes.ts';
import { newReceipt } from './receipt.ts';
import type { SeenProposal } from './seen-proposal.ts';

/** Nobody knows whether it arrived: the very same ballot is the only one that may be sent now. */
const isLost = (error: unknown): boolean =>
  isUnreached(error) || (error instanceof ProblemError && error.status >= 500);

/** One ballot from its first question to its receipt. All of it is in memory only, and gone with the page. */
export const useBallot = ({ proposalId, mayVoteAs }: Pick<SeenProposal, 'proposalId' | 'mayVoteAs'>) => {
  const [only] = mayVoteAs.length === 1 ? mayVoteAs : [];
  const [votesAs, voteAs] = useState<VotingClass | null>(only ?? null);
  const [choice, choose] = useState<Choice | null>(null);
  const [receipt, setReceipt] = useState(newReceipt);
  const cast = useCastBallot();
  const { error } = cast;
  return {
    votesAs,
    voteAs,
    choice,
    choose,
    receipt,
    isCast: cast.isSuccess,
    isPending: cast.isPending,
    tried: cast.submittedAt,
    error,
    isLost: isLost(error),
    hasVotedAlready: isRefusal(error, 'already-voted'),
    send: () => {
      if (votesAs === null || choice === null) return;
      const another = isRefusal(error, 'receipt-used') ? newReceipt() : receipt;
      setReceipt(another);
      cast.mutate({ params: { proposalId }, body: { votesAs, choice, receipt: another } });
    },
  };
};
export type BallotState = ReturnType<typeof useBallot>;
