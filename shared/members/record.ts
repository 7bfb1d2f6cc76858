import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { pageQuery } from '../language/pages.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { contactSchema } from './contact.ts';
import { pairSchema } from './pairs/schema.ts';
import { actingSchema, representativeSchema } from './representatives/schema.ts';
import { checkSchema, meansOfTravel, memberStatuses, roleSchema } from './schema.ts';

const memberStatusSchema = z.enum(memberStatuses);

export const membersQuery = pageQuery.extend({
  role: roleSchema.optional(),
  status: memberStatusSchema.optional(),
  /** Part of a name, or the mutual's own reference. */
  words: z.string().trim().max(100).optional(),
});
export type MembersQuery = z.output<typeof membersQuery>;

/** One line of the list of members: who, what they do here, and whether anything needs a person. */
export const memberRowSchema = z.object({
  memberId: idSchema('member'),
  ref: z.string().nullable(),
  name: z.string(),
  roles: z.array(roleSchema),
  status: memberStatusSchema,
  since: instantSchema,
  /** For carers: whether the right to work has been seen and still counts. */
  rightToWork: z.enum(['seen', 'missing', 'run-out']).nullable(),
  /** The first of the checks to run out, if any does. */
  checkEndsOn: daySchema.nullable(),
});
export type MemberRow = z.infer<typeof memberRowSchema>;

const working = {
  bornOn: daySchema.nullable(),
  skills: z.array(z.string()),
  languagesSpoken: z.array(z.string()),
  travelsBy: z.enum(meansOfTravel).nullable(),
  /** The carer's own written choice about the 48-hour average; who must keep a list of these may see it. */
  optedOutFrom: daySchema.nullable(),
  optedOutUntil: daySchema.nullable(),
};

/** A member's record as a coordinator sees it: never care text, never where they live. */
export const memberRecordSchema = contactSchema.extend({
  ref: z.string().nullable(),
  roles: z.array(roleSchema),
  status: memberStatusSchema,
  since: instantSchema,
  leftAt: instantSchema.nullable(),
  ...working,
  /** Their own words when they applied. */
  applying: z.string().nullable(),
  /** Until when an invitation is open. */
  invitedUntil: instantSchema.nullable(),
  hasSignIn: z.boolean(),
  checks: z.array(checkSchema),
  pairs: z.array(pairSchema),
  representatives: z.array(representativeSchema),
  actsFor: z.array(actingSchema),
});
export type MemberRecord = z.infer<typeof memberRecordSchema>;

/** My own record. Entered by a coordinator in my name, address and access notes are not shown to them. */
export const ownRecordSchema = memberRecordSchema
  .omit({ pairs: true, invitedUntil: true, applying: true, hasSignIn: true })
  .extend({
    address: z.string().nullable(),
    postcode: z.string().nullable(),
    accessNotes: z.string().nullable(),
  });
export type OwnRecord = z.infer<typeof ownRecordSchema>;

/** Something another person did in my name: a coordinator who wrote down my word, or who acts for me. */
export const enteredSchema = z.object({
  auditId: idSchema('audit'),
  /** The name of the act, as in the table of endpoints: `HOURS_CONFIRMED`. */
  name: z.string(),
  at: instantSchema,
  by: z.string(),
  via: z.enum(['app', 'phone', 'paper', 'import']),
  subjectId: z.string().nullable(),
});
export type Entered = z.infer<typeof enteredSchema>;
