import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import { draftSchema } from './schema.ts';
import {
  amendmentSchema,
  commentSchema,
  commentWords,
  historySchema,
  whyReported,
  whyTakenDown,
} from './talk-schema.ts';

/** What a change may not be, whoever votes for it. */
export const changeRefusals = [
  'terms-below-floor',
  'terms-not-forward',
  'change-too-early',
  'rules-do-not-fit',
  'proposal-not-so-far',
  'amendment-not-declined',
  'amendment-over',
] as const;

const params = z.object({ proposalId: idSchema('proposal') });
const ofComment = params.extend({ commentId: idSchema('comment') });
const ofAmendment = params.extend({ amendmentId: idSchema('amendment') });
const asMember = { audience: 'member', right: 'vote', office: true } as const;

export const talkEndpoints = {
  history: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId/history',
    summary: 'How a proposal came to where it is: each stage with its day and people, and every version.',
    ...asMember,
    params,
    response: historySchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  comments: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId/comments',
    summary: 'What members say about a proposal, oldest first.',
    ...asMember,
    params,
    query: pageQuery,
    response: pageOf(commentSchema),
    success: 200,
    refuses: ['not-found', 'invalid-input'],
    audit: null,
  }),
  comment: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/comments',
    summary: 'Say something about a proposal, with my name, until voting on it has closed.',
    ...asMember,
    params,
    body: z.strictObject({ words: commentWords }),
    response: commentSchema,
    success: 201,
    refuses: ['not-found', 'not-allowed', 'proposal-not-so-far'],
    audit: 'COMMENTED',
  }),
  changeComment: endpoint({
    method: 'PUT',
    path: '/api/proposals/:proposalId/comments/:commentId',
    summary: 'Put what I said in other words. The words before are kept, and that they changed is shown.',
    ...asMember,
    params: ofComment,
    body: z.strictObject({ words: commentWords }),
    response: commentSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'proposal-not-so-far'],
    audit: 'COMMENT_CHANGED',
  }),
  reportComment: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/comments/:commentId/report',
    summary: 'Ask the coordinators to look at what somebody said.',
    ...asMember,
    params: ofComment,
    body: z.strictObject({ why: whyReported }),
    response: z.null(),
    success: 204,
    refuses: ['not-found'],
    audit: 'COMMENT_REPORTED',
  }),
  lookAtComment: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/comments/:commentId/look',
    summary:
      'As a coordinator: take down what was reported, with the reason everybody reads, or let it stand.',
    audience: 'coordinator',
    params: ofComment,
    body: z.strictObject({ takenDownWhy: whyTakenDown }),
    response: commentSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed'],
    audit: 'COMMENT_LOOKED_AT',
  }),
  amendments: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId/amendments',
    summary: 'Other wordings of a draft, and what became of each.',
    ...asMember,
    params,
    response: z.object({ items: z.array(amendmentSchema) }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  suggestAmendment: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/amendments',
    summary: 'Put another wording of a draft to its proposer.',
    ...asMember,
    params,
    body: draftSchema,
    response: amendmentSchema,
    success: 201,
    refuses: ['not-found', 'invalid-input', 'not-allowed', ...changeRefusals],
    audit: 'AMENDMENT_SUGGESTED',
  }),
  answerAmendment: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/amendments/:amendmentId/answer',
    summary: 'As its proposer: take another wording up, as the next version, or decline it.',
    ...asMember,
    params: ofAmendment,
    body: z.strictObject({
      answer: z.enum(['accept', 'decline'], { error: 'Say whether you take it up.' }),
    }),
    response: amendmentSchema,
    success: 200,
    refuses: ['not-found', 'invalid-input', 'not-allowed', 'amendment-open', ...changeRefusals],
    audit: 'AMENDMENT_ANSWERED',
  }),
  takeBackAmendment: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/amendments/:amendmentId/take-back',
    summary: 'Take back a wording of mine that nobody has answered.',
    ...asMember,
    params: ofAmendment,
    response: amendmentSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'amendment-over'],
    audit: 'AMENDMENT_TAKEN_BACK',
  }),
} as const;
