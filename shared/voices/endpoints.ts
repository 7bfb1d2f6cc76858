import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { outreachSchema, voiceSchema, voicesSchema } from './schema.ts';

const params = z.object({ proposalId: idSchema('proposal') });

export const voicesEndpoints = {
  voices: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId/voices',
    summary:
      'Who needs a voice in this decision: groups, how it touches them, who was reached and who was not. Once voting has opened, as it stood then.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    response: voicesSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  sayVoice: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/voices',
    summary: 'Say of a group whether and how this touches it, or put right what I said.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    body: voiceSchema,
    response: voicesSchema,
    success: 201,
    refuses: ['not-found', 'invalid-input', 'not-allowed', 'voices-closed', 'voice-put-right-already'],
    audit: 'VOICE_SAID',
  }),
  recordOutreach: endpoint({
    method: 'POST',
    path: '/api/proposals/:proposalId/outreaches',
    summary:
      'Record who of a group was reached: how, when, how many and by whom; or put right what I recorded.',
    audience: 'member',
    right: 'vote',
    office: true,
    params,
    body: outreachSchema,
    response: voicesSchema,
    success: 201,
    refuses: ['not-found', 'invalid-input', 'not-allowed', 'voices-closed', 'voice-put-right-already'],
    audit: 'OUTREACH_RECORDED',
  }),
} as const;
