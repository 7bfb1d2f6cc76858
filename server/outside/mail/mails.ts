import { z } from 'zod';
import { daySchema } from '#shared/language/time.ts';
import { wayKindSchema } from '#shared/payments/schema.ts';

const to = z.email();
const language = z.enum(['en', 'cy']);

/** Every mail we send: whom, in which language, and the facts its words are made of. */
export const mailSchema = z.discriminatedUnion('template', [
  z.object({
    template: z.literal('sign-in'),
    to,
    language,
    facts: z.object({ code: z.string(), link: z.url(), minutes: z.int(), endsAt: z.string() }),
  }),
  z.object({
    template: z.literal('invitation'),
    to,
    language,
    facts: z.object({ mutual: z.string(), link: z.url(), days: z.int() }),
  }),
  z.object({
    template: z.literal('admitted'),
    to,
    language,
    facts: z.object({ mutual: z.string(), link: z.url() }),
  }),
  z.object({
    template: z.literal('application'),
    to,
    language,
    facts: z.object({ mutual: z.string(), link: z.url(), days: z.int() }),
  }),
  z.object({
    template: z.literal('declined'),
    to,
    language,
    facts: z.object({ mutual: z.string() }),
  }),
  z.object({
    template: z.literal('new-email'),
    to,
    language,
    facts: z.object({ mutual: z.string(), link: z.url(), days: z.int() }),
  }),
  z.object({
    template: z.enum(['new-message', 'news', 'cover-asked', 'nobody-found']),
    to,
    language,
    facts: z.object({ mutual: z.string(), link: z.url() }),
  }),
  z.object({
    template: z.enum([
      'collection-made',
      'collection-failed',
      'way-to-pay-ended',
      'account-asks',
      'bank-payout-failed',
    ]),
    to,
    language,
    facts: z.object({ mutual: z.string(), link: z.url() }),
  }),
  z.object({
    template: z.literal('collection-coming'),
    to,
    language,
    facts: z.object({
      mutual: z.string(),
      link: z.url(),
      amount: z.string(),
      leavesOn: daySchema,
      kind: wayKindSchema,
      lastFour: z.string(),
    }),
  }),
  z.object({
    template: z.literal('daily-news'),
    to,
    language,
    facts: z.object({ count: z.int(), link: z.url() }),
  }),
  z.object({
    template: z.literal('email-changed'),
    to,
    language,
    facts: z.object({ mutual: z.string() }),
  }),
]);

export type Mail = z.infer<typeof mailSchema>;
export type Template = Mail['template'];
export type FactsOf<T extends Template> = { [M in Mail as M['template']]: M['facts'] }[T];
