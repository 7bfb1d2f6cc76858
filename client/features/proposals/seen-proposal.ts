import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { proposalsEndpoints } from '#shared/proposals/endpoints.ts';

/** A proposal as it comes to a screen. */
export type SeenProposal = ReplyOf<typeof proposalsEndpoints.proposal>;
