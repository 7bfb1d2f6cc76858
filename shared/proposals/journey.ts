/** Where a proposal can go from where it stands. */
import type { ProposalStatus } from './schema.ts';

const next: Record<ProposalStatus, readonly ProposalStatus[]> = {
  draft: ['notice', 'withdrawn'],
  notice: ['voting', 'withdrawn'],
  voting: ['passed', 'not-passed', 'no-quorum'],
  passed: ['enacted'],
  'not-passed': [],
  'no-quorum': [],
  withdrawn: [],
  enacted: [],
};

export const mayBecome = (from: ProposalStatus, to: ProposalStatus): boolean => next[from].includes(to);

/** Counted and closed: what was voted may be known. */
export const isDecided = (status: ProposalStatus): boolean =>
  status === 'passed' || status === 'not-passed' || status === 'no-quorum' || status === 'enacted';

/** Members talk about it until voting has closed. */
export const isOpenToWords = (status: ProposalStatus): boolean =>
  status === 'draft' || status === 'notice' || status === 'voting';
