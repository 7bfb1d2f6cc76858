import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import { proposalsEndpoints } from '#shared/proposals/endpoints.ts';

export const useProposals = () =>
  useInfiniteQuery(pagedQuestion('proposals', proposalsEndpoints.proposals, { query: { limit: 50 } }));

/** What was put to members lately: what is voted on now is among it. */
export const useLatestProposals = (enabled: boolean) =>
  useQuery({ ...question('proposals', proposalsEndpoints.proposals, { query: { limit: 50 } }), enabled });

export const useProposal = (proposalId: string) =>
  useQuery(question('proposals', proposalsEndpoints.proposal, { params: { proposalId } }));

/** Every ballot that was counted: only after voting has closed, and only where somebody looks for theirs. */
export const useBallots = (proposalId: string, enabled: boolean) =>
  useQuery({
    ...question('proposals', proposalsEndpoints.ballots, { params: { proposalId } }),
    enabled,
  });
