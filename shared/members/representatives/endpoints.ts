import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { nameRepresentativeSchema, representativeSchema, rightsSchema } from './schema.ts';

const representativeParams = z.object({ representativeId: idSchema('member') });
const ofHolderParams = z.object({ memberId: idSchema('member'), representativeId: idSchema('member') });
const rightsBody = z.object({ rights: rightsSchema });

export const representativesEndpoints = {
  representatives: endpoint({
    method: 'GET',
    path: '/api/representatives',
    summary: 'Who may act for me, and what they may do.',
    audience: 'holder',
    office: true,
    response: z.object({ items: z.array(representativeSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  nameRepresentative: endpoint({
    method: 'POST',
    path: '/api/representatives',
    summary: 'Name somebody who may act for me. Who is new here is invited to a sign-in of their own.',
    audience: 'holder',
    office: true,
    body: nameRepresentativeSchema,
    response: representativeSchema,
    success: 201,
    refuses: ['not-allowed'],
    audit: 'REPRESENTATIVE_NAMED',
  }),
  changeRights: endpoint({
    method: 'PUT',
    path: '/api/representatives/:representativeId',
    summary: 'Change what somebody may do for me.',
    audience: 'holder',
    office: true,
    params: representativeParams,
    body: rightsBody,
    response: representativeSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed'],
    audit: 'RIGHTS_CHANGED',
  }),
  endRepresentation: endpoint({
    method: 'DELETE',
    path: '/api/representatives/:representativeId',
    summary: 'End it: they act for me no longer, from now.',
    audience: 'holder',
    office: true,
    params: representativeParams,
    response: z.null(),
    success: 204,
    refuses: ['not-found'],
    audit: 'REPRESENTATION_ENDED',
  }),
  giveRights: endpoint({
    method: 'PUT',
    path: '/api/members/:memberId/representatives/:representativeId',
    summary: 'Record who acts for a holder, named or authorised outside Carepool, and their rights.',
    audience: 'coordinator',
    params: ofHolderParams,
    body: rightsBody,
    response: representativeSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed'],
    audit: 'REPRESENTATIVE_NAMED',
  }),
  takeRights: endpoint({
    method: 'DELETE',
    path: '/api/members/:memberId/representatives/:representativeId',
    summary: 'End a representation.',
    audience: 'coordinator',
    params: ofHolderParams,
    response: z.null(),
    success: 204,
    refuses: ['not-found'],
    audit: 'REPRESENTATION_ENDED',
  }),
  stopActing: endpoint({
    method: 'DELETE',
    path: '/api/acting-for/:holderId',
    summary: 'I act for this holder no longer.',
    audience: 'member',
    params: z.object({ holderId: idSchema('member') }),
    response: z.null(),
    success: 204,
    refuses: ['not-found'],
    audit: 'REPRESENTATION_ENDED',
  }),
} as const;
