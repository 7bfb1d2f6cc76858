import { ProblemError } from './problem-error.ts';

/** The vote that a refusal rests on, if members voted what refused. */
export const decisionIn = (error: unknown): { proposalId: string; decidedOn: string } | null => {
  if (!(error instanceof ProblemError)) return null;
  const { proposalId, decidedOn } = error.facts;
  return typeof proposalId === 'string' && typeof decidedOn === 'string' ? { proposalId, decidedOn } : null;
};
