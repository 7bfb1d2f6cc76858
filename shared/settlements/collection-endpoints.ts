import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import { collectionDetailSchema, collectionSchema, comingCollectionSchema } from './collection.ts';

const dueParams = z.object({ dueId: idSchema('due') });

/** A holder's side of settlements: what is taken from them, before and after. */
export const collectionEndpoints = {
  collections: endpoint({
    method: 'GET',
    path: '/api/collections',
    summary: 'What was and will be collected from me, newest week first.',
    audience: 'holder',
    right: 'money',
    office: true,
    query: pageQuery,
    response: pageOf(collectionSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
  comingCollection: endpoint({
    method: 'GET',
    path: '/api/collections/coming',
    summary: 'What was worked for me and is in no settlement yet, and when that is collected.',
    audience: 'holder',
    right: 'money',
    office: true,
    response: comingCollectionSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  collection: endpoint({
    method: 'GET',
    path: '/api/collections/:dueId',
    summary:
      'One collection: how much, when, from where, and every visit it is for. A receipt once it has come.',
    audience: 'holder',
    right: 'money',
    office: true,
    params: dueParams,
    response: collectionDetailSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  tryCollectionAgain: endpoint({
    method: 'POST',
    path: '/api/collections/:dueId/again',
    summary: 'I have mended what stood in the way: try it again now.',
    audience: 'holder',
    right: 'money',
    params: dueParams,
    response: collectionDetailSchema,
    success: 200,
    refuses: ['not-found', 'nothing-to-collect', 'payments-unreachable'],
    audit: 'COLLECTION_TRIED_AGAIN',
  }),
  payCollection: endpoint({
    method: 'POST',
    path: '/api/collections/:dueId/pay',
    summary: 'Pay what could not be collected myself, on the payment service’s own page.',
    audience: 'holder',
    right: 'money',
    params: dueParams,
    response: z.object({ url: z.url() }),
    success: 201,
    refuses: ['not-found', 'nothing-to-collect', 'payments-unreachable'],
    audit: 'COLLECTION_PAID_BY_HOLDER',
  }),
  lookAtCollection: endpoint({
    method: 'POST',
    path: '/api/collections/:dueId/look',
    summary: 'Back from the payment service: look what became of it.',
    audience: 'holder',
    right: 'money',
    params: dueParams,
    response: collectionDetailSchema,
    success: 200,
    refuses: ['not-found', 'payments-unreachable'],
    audit: 'COLLECTION_LOOKED_AT',
  }),
} as const;
