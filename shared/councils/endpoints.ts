import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { councilExceptionBody, councilRulesBody } from './entering.ts';
import { councilExceptionSchema } from './exception.ts';
import { councilProfileSchema } from './schema.ts';

const versionSchema = z.object({
  version: z.int(),
  fromOn: daySchema,
  profile: councilProfileSchema,
  /** Null: the usual profile, which nobody read at this council. */
  enteredBy: z.string().nullable(),
  enteredAt: instantSchema,
});

const councilSchema = z.object({
  councilId: idSchema('council'),
  name: z.string(),
  /** The version that holds today. */
  inForce: z.int(),
  versions: z.array(versionSchema),
});
export type Council = z.infer<typeof councilSchema>;

export const councilsEndpoints = {
  councils: endpoint({
    method: 'GET',
    path: '/api/councils',
    summary: 'The councils of the mutual, with every version of what each of them asks.',
    audience: 'coordinator',
    response: z.object({ items: z.array(councilSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  addCouncil: endpoint({
    method: 'POST',
    path: '/api/councils',
    summary: 'Add a council, with usual rules until its own have been read.',
    audience: 'coordinator',
    body: z.object({
      name: z
        .string({ error: 'Give the council’s name.' })
        .trim()
        .min(1, { error: 'Give the council’s name.' })
        .max(200, { error: 'Keep this to 200 letters.' }),
    }),
    response: councilSchema,
    success: 201,
    refuses: ['council-already-there'],
    audit: 'COUNCIL_ADDED',
  }),
  enterCouncilRules: endpoint({
    method: 'POST',
    path: '/api/councils/:councilId/profiles',
    summary:
      'Enter what a council asks, from a day on, with where and when it was read. Nothing is overwritten.',
    audience: 'coordinator',
    params: z.object({ councilId: idSchema('council') }),
    body: councilRulesBody,
    response: councilSchema,
    success: 201,
    refuses: ['not-found'],
    audit: 'COUNCIL_RULES_ENTERED',
  }),
  councilExceptions: endpoint({
    method: 'GET',
    path: '/api/members/:memberId/council-exceptions',
    summary: 'What a holder’s council has allowed them in writing, the newest first.',
    audience: 'coordinator',
    params: z.object({ memberId: idSchema('member') }),
    response: z.object({ items: z.array(councilExceptionSchema) }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  recordCouncilException: endpoint({
    method: 'POST',
    path: '/api/members/:memberId/council-exceptions',
    summary:
      'Record the council’s written exception: for what, by whom, under which reference, from when to when.',
    audience: 'coordinator',
    params: z.object({ memberId: idSchema('member') }),
    body: councilExceptionBody,
    response: councilExceptionSchema,
    success: 201,
    refuses: ['not-found', 'not-allowed'],
    audit: 'COUNCIL_EXCEPTION_RECORDED',
  }),
  endCouncilException: endpoint({
    method: 'POST',
    path: '/api/council-exceptions/:councilExceptionId/end',
    summary: 'Record the last day of an exception.',
    audience: 'coordinator',
    params: z.object({ councilExceptionId: idSchema('exception') }),
    body: z.object({ untilOn: daySchema }),
    response: councilExceptionSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed'],
    audit: 'COUNCIL_EXCEPTION_ENDED',
  }),
} as const;
