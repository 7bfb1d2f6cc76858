import { z } from 'zod';
import { emailSchema } from '../../language/email.ts';
import { idSchema } from '../../language/ids.ts';
import { instantSchema } from '../../language/time.ts';
import { nameSchema } from '../name.ts';
import { memberStatuses, rights } from '../schema.ts';

export const rightsSchema = z
  .array(z.enum(rights), { error: 'Choose at least one right.' })
  .min(1, { error: 'Choose at least one right.' })
  .max(rights.length);

/** Somebody who acts for a holder, and what they may do. */
export const representativeSchema = z.object({
  representativeId: idSchema('member'),
  name: z.string(),
  /** `invited` until they have opened their own sign-in. */
  status: z.enum(memberStatuses),
  rights: z.array(z.enum(rights)),
  since: instantSchema,
});
export type Representative = z.infer<typeof representativeSchema>;

/** A holder I act for. */
export const actingSchema = z.object({
  holderId: idSchema('member'),
  name: z.string(),
  rights: z.array(z.enum(rights)),
  since: instantSchema,
});

/** Named by the holder; somebody new is invited by mail to open a sign-in of their own. */
export const nameRepresentativeSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  rights: rightsSchema,
});
export type NameRepresentative = z.output<typeof nameRepresentativeSchema>;
