import { z } from 'zod';
import { emailSchema } from '../../language/email.ts';
import { idSchema } from '../../language/ids.ts';
import { nationSchema } from '../../mutuals/schema.ts';
import { nameSchema, phoneSchema } from '../name.ts';
import { roleSchema } from '../schema.ts';

const languageSchema = z.enum(['en', 'cy']);

/** Whom a coordinator may invite. Council officers are named by their council, not invited. */
export const invitedRoles = ['holder', 'carer', 'supporter', 'representative', 'coordinator'] as const;

const partsSchema = z
  .array(z.enum(invitedRoles), { error: 'Choose at least one part.' })
  .min(1, { error: 'Choose at least one part.' })
  .refine((roles) => new Set(roles).size === roles.length, { error: 'Each part only once.' });

/** Whoever has left comes back to parts named anew. */
export const inviteAgainSchema = z.object({ roles: partsSchema.optional() });

/**
 * Somebody is invited by mail, or, having no e-mail, joins by word of mouth: then it is said how they said
 * yes.
 */
export const inviteSchema = z
  .object({
    name: nameSchema,
    email: emailSchema.optional(),
    phone: phoneSchema.optional(),
    language: languageSchema.default('en'),
    roles: partsSchema,
    saidYesBy: z.enum(['phone', 'paper']).optional(),
  })
  .superRefine((invite, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!invite.email && !invite.saidYesBy)
      add('email', 'Give an e-mail, or say how they said yes without one.');
    if (invite.email && invite.saidYesBy)
      add('saidYesBy', 'With an e-mail they are invited and answer for themselves.');
  });
export type Invite = z.output<typeof inviteSchema>;

export const appliedRoles = ['holder', 'carer', 'supporter'] as const;

export const applySchema = z.object({
  mutualId: idSchema('mutual'),
  name: nameSchema,
  email: emailSchema,
  phone: phoneSchema.optional(),
  language: languageSchema.default('en'),
  role: z.enum(appliedRoles, { error: 'Choose how you want to take part.' }),
  words: z.string().trim().max(1000, { error: 'Keep this to 1,000 letters.' }).optional(),
});
export type Apply = z.output<typeof applySchema>;

/** What is shown of a mutual to somebody at its door. */
export const openMutualSchema = z.object({
  mutualId: idSchema('mutual'),
  name: z.string(),
  nation: nationSchema,
});

/** The word in a link that came by mail. */
export const linkWordSchema = z.object({ word: z.string().min(1).max(4000) });

/** An invitation as the invited person sees it. */
export const invitationSchema = z.object({
  mutual: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
});
