/** Employed carers by spreadsheet: gross out to payroll, net back in. */
import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { penceSchema } from '../../language/money.ts';
import { daySchema } from '../../language/time.ts';
import { payrollShapes } from './out.ts';

const person = z.object({ memberId: idSchema('member'), name: z.string() });

export const netsFileSchema = z.object({
  weekOn: daySchema,
  text: z.string().min(1, { error: 'Choose a file.' }).max(1_000_000, { error: 'This file is too large.' }),
});

const readNetsSchema = z.object({
  /** Net pays that the file has, row by row. */
  nets: z.array(
    z.object({
      row: z.int(),
      holder: person,
      carer: person,
      grossPence: penceSchema,
      netPence: penceSchema,
    }),
  ),
  /** Employed pairs of the week that neither the file nor anybody before has a net for. */
  stillMissing: z.int(),
});
export type ReadNets = z.infer<typeof readNetsSchema>;

export const payrollEndpoints = {
  payrollSheet: endpoint({
    method: 'GET',
    path: '/api/settlements/payroll',
    summary: 'Hours and gross pay of every employed pair of a week, for payroll, as CSV.',
    audience: 'coordinator',
    query: z.object({ weekOn: daySchema, shape: z.enum(payrollShapes).default('payments') }),
    response: z.object({ fileName: z.string(), csv: z.string() }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  lookAtNetPays: endpoint({
    method: 'POST',
    path: '/api/settlements/payroll/look',
    summary: 'What a spreadsheet of net pays would enter. Nothing is written.',
    audience: 'coordinator',
    body: netsFileSchema,
    response: readNetsSchema,
    success: 200,
    refuses: ['import-has-errors', 'settlement-already-run'],
    audit: null,
  }),
  enterNetPays: endpoint({
    method: 'POST',
    path: '/api/settlements/payroll',
    summary: 'Enter the net pays of a spreadsheet from payroll: all of them or none.',
    audience: 'coordinator',
    body: netsFileSchema,
    response: readNetsSchema,
    success: 201,
    refuses: ['import-has-errors', 'settlement-already-run'],
    audit: 'NET_PAYS_ENTERED',
  }),
} as const;
