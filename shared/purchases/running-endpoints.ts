import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { daySchema } from '../language/time.ts';
import { offerSchema, purchaseSchema, runningSchema } from './schema.ts';

const params = z.object({ purchaseId: idSchema('purchase') });
const aboveNothing = penceSchema.refine((amount) => amount > 0, { error: 'Give an amount above nothing.' });
const words = (error: string) => z.string().trim().min(1, { error }).max(300);

/** What whoever runs a purchase does, from the offer to the paid supplier. */
export const runningEndpoints = {
  running: endpoint({
    method: 'GET',
    path: '/api/purchases/:purchaseId/running',
    summary: 'For whoever runs it: the people who take part and their money.',
    audience: 'coordinator',
    params,
    response: runningSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  offer: endpoint({
    method: 'POST',
    path: '/api/purchases',
    summary:
      'Offer to buy something together: what, minimum, closing date, how it is shared, who may leave and how.',
    audience: 'coordinator',
    body: offerSchema,
    response: purchaseSchema,
    success: 201,
    refuses: ['not-found', 'invalid-input'],
    audit: 'PURCHASE_OFFERED',
  }),
  sayLeaverPays: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/leavers/:memberId',
    summary: 'Say what could not be cancelled for somebody who left.',
    audience: 'coordinator',
    params: params.extend({ memberId: idSchema('member') }),
    body: z.strictObject({ amountPence: penceSchema }),
    response: purchaseSchema,
    success: 200,
    refuses: ['not-found', 'not-pledged', 'purchase-not-so-far', 'invoice-above-pledged'],
    audit: 'LEAVER_PAYS_SAID',
  }),
  askMore: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/more',
    summary: 'It costs more than was pledged: ask each who takes part whether they pledge more.',
    audience: 'coordinator',
    params,
    body: z.strictObject({ costPence: aboveNothing }),
    response: purchaseSchema,
    success: 200,
    refuses: ['not-found', 'purchase-not-so-far', 'covered-already'],
    audit: 'MORE_ASKED',
  }),
  deliver: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/delivered',
    summary: 'Say that it was delivered, and ask those who take part whether it was.',
    audience: 'coordinator',
    params,
    response: purchaseSchema,
    success: 200,
    refuses: ['not-found', 'purchase-not-so-far', 'purchase-too-early'],
    audit: 'PURCHASE_DELIVERED',
  }),
  invoice: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/invoice',
    summary: 'Enter the supplier’s invoice: it is shared by the rule, never above what was pledged.',
    audience: 'coordinator',
    params,
    body: z.strictObject({
      amountPence: aboveNothing,
      reference: words('Give the number of the invoice.'),
    }),
    response: purchaseSchema,
    success: 200,
    refuses: ['not-found', 'purchase-not-so-far', 'invoice-above-pledged'],
    audit: 'PURCHASE_INVOICED',
  }),
  cancelPurchase: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/cancel',
    summary:
      'Call it off while nothing has been collected: what was kept apart is let go, everybody is told.',
    audience: 'coordinator',
    params,
    body: z.strictObject({ reason: words('Say why it is called off.') }),
    response: purchaseSchema,
    success: 200,
    refuses: ['not-found', 'purchase-not-so-far'],
    audit: 'PURCHASE_CANCELLED',
  }),
  paySupplier: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/payment',
    summary: 'Enter that the supplier was paid from the mutual’s bank; a second person says it is right.',
    audience: 'coordinator',
    params,
    body: z.strictObject({ paidOn: daySchema, reference: words('Give the reference of the payment.') }),
    response: runningSchema,
    success: 200,
    refuses: ['not-found', 'invalid-input', 'purchase-not-so-far', 'payment-entered-already'],
    audit: 'SUPPLIER_PAYMENT_ENTERED',
  }),
  approvePayment: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/payment/approve',
    summary: 'Say, as a second person, that the payment to the supplier is right.',
    audience: 'coordinator',
    params,
    response: runningSchema,
    success: 200,
    refuses: ['not-found', 'purchase-not-so-far', 'second-person-needed'],
    audit: 'SUPPLIER_PAID',
  }),
  giveBack: endpoint({
    method: 'POST',
    path: '/api/purchases/:purchaseId/leftover',
    summary:
      'The supplier took less: it goes back to those who paid, by what each paid, with their next due.',
    audience: 'coordinator',
    params,
    body: z.strictObject({ amountPence: aboveNothing }),
    response: runningSchema,
    success: 200,
    refuses: [
      'not-found',
      'purchase-not-so-far',
      'payment-entered-already',
      'more-than-collected',
      'leftover-given-back',
    ],
    audit: 'LEFTOVER_GIVEN_BACK',
  }),
} as const;
