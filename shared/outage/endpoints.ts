import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import {
  outageSchema,
  outsidePaymentBody,
  outsidePaymentSchema,
  outsidePreviewSchema,
  outsideSheetBody,
  owedTodaySchema,
  passphraseBody,
} from './schema.ts';

const paymentParams = z.object({ paymentId: idSchema('payment') });

export const outageEndpoints = {
  outage: endpoint({
    method: 'GET',
    path: '/api/outage',
    summary: 'Who is owed what today, what may be paid by hand, and payments made past the payment service.',
    audience: 'coordinator',
    response: outageSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  makeOutagePlan: endpoint({
    method: 'POST',
    path: '/api/outage/plans',
    summary:
      'Take everything that is not under way out of the runs, and hand out a sealed file and a list of who is owed what.',
    audience: 'coordinator',
    body: passphraseBody,
    response: z.object({
      planId: idSchema('plan'),
      fileName: z.string(),
      /** The sealed file, as text. */
      file: z.string(),
      fileHash: z.string(),
      /** Of the key it is signed with, to be compared when it is opened. */
      fingerprint: z.string(),
      owed: owedTodaySchema,
      mutual: z.string(),
    }),
    success: 201,
    refuses: ['nothing-owed'],
    audit: 'OUTAGE_PLAN_MADE',
  }),
  endOutage: endpoint({
    method: 'POST',
    path: '/api/outage/end',
    summary: 'Paying by hand is over: the runs take up what was not paid.',
    audience: 'coordinator',
    response: z.object({
      /** Still by hand: paid in part, while the holders’ money has not come. */
      stillByHand: z.int(),
    }),
    success: 200,
    refuses: ['outside-payments-waiting'],
    audit: 'OUTAGE_ENDED',
  }),
  enterOutsidePayment: endpoint({
    method: 'POST',
    path: '/api/outage/payments',
    summary: 'Enter a payment made past the payment service, against the pay or due it settles.',
    audience: 'coordinator',
    body: outsidePaymentBody,
    response: outsidePaymentSchema,
    success: 201,
    refuses: [
      'not-found',
      'own-payment',
      'payment-under-way',
      'already-paid',
      'more-than-owed',
      'rest-too-small',
      'outside-payment-entered',
    ],
    audit: 'OUTSIDE_PAYMENT_ENTERED',
  }),
  previewOutsidePayments: endpoint({
    method: 'POST',
    path: '/api/outage/payments/preview',
    summary: 'Look through a sheet of payments made past the payment service. Nothing is entered.',
    audience: 'coordinator',
    body: outsideSheetBody,
    response: outsidePreviewSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  importOutsidePayments: endpoint({
    method: 'POST',
    path: '/api/outage/payments/import',
    summary: 'Enter all payments of a sheet, or none while a row needs mending.',
    audience: 'coordinator',
    body: outsideSheetBody,
    response: outsidePreviewSchema,
    success: 201,
    refuses: ['import-has-errors'],
    audit: 'OUTSIDE_PAYMENTS_IMPORTED',
  }),
  recordOutsidePayment: endpoint({
    method: 'POST',
    path: '/api/outage/payments/:paymentId/record',
    summary: 'A second person has seen this payment at the bank: it goes into the books.',
    audience: 'coordinator',
    params: paymentParams,
    response: outsidePaymentSchema,
    success: 200,
    refuses: ['not-found', 'own-payment', 'second-person-needed', 'outside-payment-decided'],
    audit: 'OUTSIDE_PAYMENT_RECORDED',
  }),
  withdrawOutsidePayment: endpoint({
    method: 'POST',
    path: '/api/outage/payments/:paymentId/withdraw',
    summary: 'This payment was entered by mistake, and is not in the books.',
    audience: 'coordinator',
    params: paymentParams,
    response: outsidePaymentSchema,
    success: 200,
    refuses: ['not-found', 'outside-payment-decided'],
    audit: 'OUTSIDE_PAYMENT_WITHDRAWN',
  }),
} as const;
