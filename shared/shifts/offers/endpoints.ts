import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { takeRefusals } from '../take-refusals.ts';
import { offerSchema, offerWishesSchema } from './schema.ts';

const offerParams = z.object({ offerId: idSchema('offer') });

export const offersEndpoints = {
  offerShift: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/offers',
    summary:
      'Say yes to a shift whose holder decides first, or yes if it begins later. Takes the place of what I said before.',
    audience: 'carer',
    office: true,
    params: z.object({ shiftId: idSchema('shift') }),
    body: offerWishesSchema,
    response: offerSchema,
    success: 201,
    refuses: [...takeRefusals, 'offer-not-needed'],
    audit: 'OFFER_MADE',
  }),
  offers: endpoint({
    method: 'GET',
    path: '/api/offers',
    summary: 'Who said yes to shifts of mine and waits for my word, and where I wait for somebody’s.',
    audience: 'member',
    right: 'book',
    office: true,
    response: z.object({ items: z.array(offerSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  answerOffer: endpoint({
    method: 'POST',
    path: '/api/offers/:offerId/answer',
    summary:
      'Say yes to this carer: the shift is theirs, by every rule of taking. Or no, thank you, with no reason.',
    audience: 'holder',
    right: 'book',
    office: true,
    params: offerParams,
    body: z.object({ answer: z.enum(['yes', 'no'], { error: 'Answer yes or no.' }) }),
    response: offerSchema,
    success: 200,
    refuses: [
      'not-found',
      'not-allowed',
      'offer-over',
      'offer-does-not-fit',
      'shift-already-taken',
      'shift-not-open',
      'budget-would-overspend',
    ],
    audit: 'OFFER_ANSWERED',
  }),
  withdrawOffer: endpoint({
    method: 'DELETE',
    path: '/api/offers/:offerId',
    summary: 'Take my yes back while the holder has not answered.',
    audience: 'carer',
    office: true,
    params: offerParams,
    response: z.null(),
    success: 204,
    refuses: ['not-found', 'offer-over'],
    audit: 'OFFER_WITHDRAWN',
  }),
} as const;
