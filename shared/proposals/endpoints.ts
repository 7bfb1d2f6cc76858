import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import { daySchema } from '../language/time.ts';
import { impactEndpoints } from './impact-endpoints.ts';
import { ballotSchema, choices, draftSchema, proposalSchema, votingClasses } from './schema.ts';

const params = z.object({ proposalId: idSchema('proposal') });

/** What a change may not be, whoever votes for it. */
const changeRefusals = [
  'terms-below-floor',
  'terms-not-forward',
  'change-too-early',
  'rules-do-not-fit',
  'proposal-not-so-far',
  'amendment-not-declined',
] as const;

export const proposalsEndpoints = {
  proposals: endpoint({
    method: 'GET',
    path: '/api/proposals',
    summary: 'What members decide together, newest first: drafts, notices, votes and what came of them.',
    audience: 'member',
    right: 'vote',
    office: true,
    query: pageQuery,
    response: pageOf(proposalSchema),
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  proposal: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId',
    summary: 'One proposal in full, how many have voted, and what I may do.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    response: proposalSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  propose: endpoint({
    method: 'POST',
    path: '/api/proposals',
    summary: 'Draft a proposal. Everybody can read it; nobody votes on it yet.',
    audience: 'member',
    right: 'vote',
    office: true,
    body: draftSchema,
    response: proposalSchema,
    success: 201,
    refuses: ['not-found', 'invalid-input', 'not-allowed', ...changeRefusals],
    audit: 'PROPOSED',
  }),
  redraft: endpoint({
    method: 'PUT',
    path: '/api/proposals/:proposalId',
    summary: 'Change a draft of mine. The version before it is kept.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    body: draftSchema,
    response: proposalSchema,
    success: 200,
    refuses: ['not-found', 'invalid-input', 'not-allowed', ...changeRefusals],
    audit: 'REDRAFTED',
  }),
  giveNotice: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/notice',
    summary: 'Give everybody notice of the vote: it opens on this day, and nothing is changed any more.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    body: z.strictObject({ opensOn: daySchema }),
    response: proposalSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'vote-notice-too-short', 'voices-missing', ...changeRefusals],
    audit: 'NOTICE_GIVEN',
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/withdraw',
    summary: 'Take a proposal of mine back, before voting opens.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    response: proposalSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'proposal-not-so-far'],
    audit: 'PROPOSAL_WITHDRAWN',
  }),
  castBallot: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/ballot',
    summary: 'Vote, once. What was voted is kept apart from who voted.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    body: ballotSchema,
    response: z.null(),
    success: 204,
    refuses: ['not-found', 'voting-not-open', 'not-on-roll', 'already-voted', 'receipt-used'],
    audit: 'VOTED',
  }),
  ballots: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId/ballots',
    summary: 'Every ballot that was counted, by its receipt: whoever kept theirs finds it here.',
    audience: 'member',
    right: 'vote',
    params,
    response: z.object({
      items: z.array(
        z.object({ votingClass: z.enum(votingClasses), receipt: z.string(), choice: z.enum(choices) }),
      ),
    }),
    success: 200,
    refuses: ['not-found', 'vote-not-closed'],
    audit: null,
  }),
  ...impactEndpoints,
} as const;
