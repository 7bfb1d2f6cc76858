import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import { daySchema } from '../language/time.ts';
import { entrySchema } from '../ledger/schema.ts';
import { collectionEndpoints } from './collection-endpoints.ts';
import { payslipSchema } from './payslip.ts';
import {
  previewSchema,
  putForwardSchema,
  settlementDetailSchema,
  settlementSchema,
  statementSchema,
} from './schema.ts';

const settlementParams = z.object({ settlementId: idSchema('settlement') });
const week = z.object({ weekOn: daySchema });

export const settlementsEndpoints = {
  ...collectionEndpoints,
  previewSettlement: endpoint({
    method: 'GET',
    path: '/api/settlements/preview',
    summary: 'What settling a week would collect and pay, with the expected fees. Nothing moves.',
    audience: 'coordinator',
    query: week,
    response: previewSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  enterNetPay: endpoint({
    method: 'PUT',
    path: '/api/settlements/net-pays',
    summary: 'Enter the net pay that payroll gave back for an employed carer and a week.',
    audience: 'coordinator',
    body: z.object({
      weekOn: daySchema,
      holderId: idSchema('member'),
      carerId: idSchema('member'),
      netPence: penceSchema,
    }),
    response: z.object({ netPence: penceSchema }),
    success: 200,
    refuses: ['not-found', 'net-pay-too-high', 'own-payment', 'settlement-already-run'],
    audit: 'NET_PAY_ENTERED',
  }),
  putForwardSettlement: endpoint({
    method: 'POST',
    path: '/api/settlements/put-forward',
    summary:
      'Put a week above the mutual’s limit forward, as it was looked at, for another coordinator to start.',
    audience: 'coordinator',
    body: week.extend({ chargePence: penceSchema }),
    response: putForwardSchema,
    success: 201,
    refuses: [
      'settlement-not-due',
      'settlement-already-run',
      'fees-not-covered',
      'own-payment',
      'settlement-changed',
    ],
    audit: 'SETTLEMENT_PUT_FORWARD',
  }),
  settle: endpoint({
    method: 'POST',
    path: '/api/settlements',
    summary: 'Settle a week: freeze its hours, collect from holders, pay carers when the money is there.',
    audience: 'coordinator',
    body: week,
    response: settlementSchema,
    success: 201,
    refuses: [
      'settlement-not-due',
      'settlement-already-run',
      'fees-not-covered',
      'own-payment',
      'second-person-needed',
      'settlement-changed',
    ],
    audit: 'SETTLEMENT_STARTED',
  }),
  advanceSettlement: endpoint({
    method: 'POST',
    path: '/api/settlements/:settlementId/advance',
    summary: 'Try again what is parked, and go on with what can go on.',
    audience: 'coordinator',
    params: settlementParams,
    response: settlementSchema,
    success: 200,
    refuses: ['not-found', 'payments-unreachable'],
    audit: 'SETTLEMENT_ADVANCED',
  }),
  settlements: endpoint({
    method: 'GET',
    path: '/api/settlements',
    summary: 'Settlements, newest first.',
    audience: 'coordinator',
    query: pageQuery,
    response: pageOf(settlementSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
  settlement: endpoint({
    method: 'GET',
    path: '/api/settlements/:settlementId',
    summary: 'One settlement: every due and every pay.',
    audience: 'coordinator',
    params: settlementParams,
    response: settlementDetailSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  settlementEntries: endpoint({
    method: 'GET',
    path: '/api/settlements/:settlementId/entries',
    summary: 'The ledger entries of a settlement.',
    audience: 'coordinator',
    params: settlementParams,
    query: pageQuery,
    response: pageOf(entrySchema),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  payslip: endpoint({
    method: 'GET',
    path: '/api/statements/:payId/payslip',
    summary: 'One pay of mine as a payslip: by employer, by rate, with deductions, net and holiday.',
    audience: 'carer',
    office: true,
    params: z.object({ payId: idSchema('pay') }),
    response: payslipSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  statements: endpoint({
    method: 'GET',
    path: '/api/statements',
    summary: 'My pay, settlement by settlement, newest first.',
    audience: 'carer',
    office: true,
    query: pageQuery,
    response: pageOf(statementSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
} as const;
