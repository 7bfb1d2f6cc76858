import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { payeeSchema, wayKindSchema, wayToPaySchema } from './schema.ts';

const elsewhere = z.object({ url: z.url() });

export const paymentsEndpoints = {
  wayToPay: endpoint({
    method: 'GET',
    path: '/api/payments/way-to-pay',
    summary: 'How my dues are collected: a card, or a bank account by direct debit.',
    audience: 'holder',
    right: 'money',
    office: true,
    response: wayToPaySchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  startSetUp: endpoint({
    method: 'POST',
    path: '/api/payments/way-to-pay',
    summary: 'Set up or change how I pay, on the payment service’s own page. Nothing is collected.',
    audience: 'holder',
    right: 'money',
    body: z.object({ kind: wayKindSchema }),
    response: elsewhere,
    success: 201,
    refuses: ['payments-unreachable', 'way-not-agreed'],
    audit: 'WAY_TO_PAY_STARTED',
  }),
  checkSetUp: endpoint({
    method: 'POST',
    path: '/api/payments/way-to-pay/check',
    summary: 'Back from the payment service: look whether it is ready.',
    audience: 'holder',
    right: 'money',
    response: wayToPaySchema,
    success: 200,
    refuses: ['payments-unreachable'],
    audit: 'WAY_TO_PAY_CHECKED',
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
