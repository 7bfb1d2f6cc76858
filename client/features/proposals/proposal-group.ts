import type { ProposalStatus } from '#shared/proposals/schema.ts';

/** In the order in which they concern people: what is voted on now comes first. */
export const proposalGroups = ['voting', 'notice', 'draft', 'decided'] as const;
export type ProposalGroup = (typeof proposalGroups)[number];

export const groupOf = (status: ProposalStatus): ProposalGroup =>
  status === 'voting' || status === 'notice' || status === 'draft' ? status : 'decided';
