import { z } from 'zod';
import { emailSchema } from '../language/email.ts';
import { idSchema } from '../language/ids.ts';
import { nameSchema, phoneSchema } from './name.ts';

/** What a member may change about themselves. What is absent stays; null takes it away. */
export const changeContactSchema = z.object({
  name: nameSchema.optional(),
  phone: phoneSchema.nullable().optional(),
  language: z.enum(['en', 'cy']).optional(),
  address: z.string().trim().max(300, { error: 'Keep the address to 300 letters.' }).nullable().optional(),
  postcode: z.string().trim().max(12, { error: 'Keep the postcode to 12 letters.' }).nullable().optional(),
  accessNotes: z.string().trim().max(500, { error: 'Keep this to 500 letters.' }).nullable().optional(),
  emergencyContact: z.string().trim().max(200, { error: 'Keep this to 200 letters.' }).nullable().optional(),
});
export type ChangeContact = z.output<typeof changeContactSchema>;

/** The new e-mail counts once somebody has read the mail sent to it. */
export const changeEmailSchema = z.object({ email: emailSchema });

/** How a member is reached. Where they live and how to get in stays with them and the carer who is coming. */
export const contactSchema = z.object({
  memberId: idSchema('member'),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.enum(['en', 'cy']),
  /** The first half of the postcode. */
  area: z.string().nullable(),
  emergencyContact: z.string().nullable(),
});
export type Contact = z.infer<typeof contactSchema>;
