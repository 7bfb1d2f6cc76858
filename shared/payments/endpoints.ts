import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { payeeSchema, wayToPaySchema } from './schema.ts';

const elsewhere = z.object({ url: z.url() });

export const paymentsEndpoints = {
  wayToPay: endpoint({
    method: 'GET',
    path: '/api/payments/way-to-pay',
    summary: 'How my dues are collected.',
    audience: 'holder',
    right: 'money',
    office: true,
    response: wayToPaySchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  startCardSetup: endpoint({
    method: 'POST',
    path: '/api/payments/way-to-pay',
    summary: 'Set up or change the card, on the payment service’s own page. Nothing is collected.',
    audience: 'holder',
    right: 'money',
    response: elsewhere,
    success: 201,
    refuses: ['payments-unreachable'],
    audit: 'CARD_SETUP_STARTED',
  }),
  checkCardSetup: endpoint({
    method: 'POST',
    path: '/api/payments/way-to-pay/check',
    summary: 'Back from the payment service: look whether the card is ready.',
    audience: 'holder',
    right: 'money',
    response: wayToPaySchema,
    success: 200,
    refuses: ['payments-unreachable'],
    audit: 'CARD_SETUP_CHECKED',
  }),
  payee: endpoint({
    method: 'GET',
    path: '/api/payments/payee',
    summary: 'Whether I can be paid, and what is missing.',
    audience: 'carer',
    office: true,
    response: payeeSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  startOnboarding: endpoint({
    method: 'POST',
    path: '/api/payments/payee',
    summary: 'Tell the payment service where to pay me, on its own page. A link works once.',
    audience: 'carer',
    response: elsewhere,
    success: 201,
    refuses: ['payments-unreachable'],
    audit: 'ONBOARDING_STARTED',
  }),
  checkPayee: endpoint({
    method: 'POST',
    path: '/api/payments/payee/check',
    summary: 'Back from the payment service: look whether I can be paid now.',
    audience: 'carer',
    response: payeeSchema,
    success: 200,
    refuses: ['payments-unreachable'],
    audit: 'ONBOARDING_CHECKED',
  }),
} as const;
