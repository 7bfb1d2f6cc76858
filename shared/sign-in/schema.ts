import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { instantSchema } from '../language/time.ts';
import { memberStatuses, rights, roleSchema } from '../members/schema.ts';
import { careModeSchema, nationSchema } from '../mutuals/schema.ts';

export const languageSchema = z.enum(['en', 'cy']);

/** Six digits as people type them: `123 456` is the same code. */
export const codeSchema = z
  .string()
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .refine((code) => /^\d{6}$/.test(code), { error: 'The code has six digits.' });

/** The app's six digits, or one of the recovery codes written down when it was set up. */
export const secondStepCodeSchema = z
  .string()
  .trim()
  .transform((typed) => (/^[\d\s]+$/.test(typed) ? typed.replaceAll(/\s/g, '') : typed))
  .refine((code) => /^\d{6}$/.test(code) || /^[0-9A-Za-z]{5}-[0-9A-Za-z]{5}$/.test(code), {
    error: 'Give the six digits your app shows, or a recovery code like a1b2c-3d4e5.',
  });

/** A holder this member may act for, and what they may do. */
const actsForSchema = z.object({
  memberId: idSchema('member'),
  name: z.string(),
  rights: z.array(z.enum(rights)),
});

/** A member this sign-in opens. */
export const openedMemberSchema = z.object({
  memberId: idSchema('member'),
  name: z.string(),
  status: z.enum(memberStatuses),
  roles: z.array(roleSchema),
  language: languageSchema,
  actsFor: z.array(actsForSchema),
  mutual: z.object({
    mutualId: idSchema('mutual'),
    name: z.string(),
    zone: z.string(),
    nation: nationSchema,
    careMode: careModeSchema,
  }),
});
export type OpenedMember = z.infer<typeof openedMemberSchema>;

export const secondStepSchema = z.object({
  /** Coordinators' acts are open until then; null when no second step was given, or it ran out. */
  freshUntil: instantSchema.nullable(),
  /** What this sign-in has set up. */
  hasPasskey: z.boolean(),
  hasApp: z.boolean(),
});

export const sessionSchema = z.object({
  founded: z.boolean(),
  /** The demo village: nobody in it is real. */
  demo: z.boolean(),
  /** Demo people can be signed in by one click, from this machine. */
  oneClick: z.boolean(),
  signedIn: z
    .object({ email: z.string(), secondStep: secondStepSchema, members: z.array(openedMemberSchema) })
    .nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

/** What browsers and keys say to each other; the sign-in library reads it. */
export const keyTalkSchema = z.record(z.string(), z.unknown());

export const passkeySchema = z.object({
  passkeyId: z.string(),
  name: z.string().nullable(),
  addedAt: instantSchema.nullable(),
});

export const demoPersonSchema = z.object({
  memberId: idSchema('member'),
  name: z.string(),
  roles: z.array(roleSchema),
  mutual: z.string(),
});

export const demoMailSchema = z.object({
  mailId: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  link: z.string().nullable(),
  at: instantSchema,
});
