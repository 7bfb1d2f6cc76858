import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema, instantSchema } from '../language/time.ts';

export const roles = [
  'holder',
  'carer',
  'coordinator',
  'supporter',
  'representative',
  'council-officer',
] as const;
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

export const memberStatuses = ['invited', 'applied', 'member', 'left', 'declined'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const checkKinds = [
  'right-to-work',
  'dbs-basic',
  'dbs-enhanced',
  'pvg',
  'access-ni',
  'identity',
  'references',
  'training',
  'insurance',
  'self-employed-status',
] as const;
export type CheckKind = (typeof checkKinds)[number];
export const checkKindSchema = z.enum(checkKinds, { error: 'Choose what was checked.' });

export const meansOfTravel = ['foot', 'cycle', 'bus', 'motorcycle', 'car'] as const;
export type MeansOfTravel = (typeof meansOfTravel)[number];

export const rights = ['money', 'book', 'confirm', 'vote'] as const;
export type Right = (typeof rights)[number];

export const engagements = ['employed-by-holder', 'employed-by-mutual', 'self-employed'] as const;
export type Engagement = (typeof engagements)[number];
export const engagementSchema = z.enum(engagements);

export const circles = ['team', 'yes', 'all'] as const;
export type Circle = (typeof circles)[number];
export const circleSchema = z.enum(circles, { error: 'Choose who may see it.' });

export const checkSchema = z.object({
  checkId: idSchema('check'),
  kind: checkKindSchema,
  level: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  seenOn: daySchema,
  seenBy: z.string().nullable(),
  validTo: daySchema.nullable(),
});
export type Check = z.infer<typeof checkSchema>;

export const recordViewSchema = z.object({
  viewedBy: z.string(),
  part: z.string(),
  viewedOn: daySchema,
  firstAt: instantSchema,
});
