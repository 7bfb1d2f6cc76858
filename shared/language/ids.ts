/**
 * Ids say what they name and sort by the time they were made: `shift_` and a UUIDv7.
 */
import { z } from 'zod';

export const nouns = [
  'mutual',
  'council',
  'member',
  'check',
  'view',
  'budget',
  'need',
  'agreement',
  'shift',
  'cover',
  'swap',
  'offer',
  'match',
  'promise',
  'feed',
  'hours',
  'correction',
  'entry',
  'terms',
  'account',
  'journal',
  'transfer',
  'settlement',
  'due',
  'pay',
  'purchase',
  'supplier',
  'reserve',
  'proposal',
  'voice',
  'outreach',
  'amendment',
  'comment',
  'message',
  'audit',
  'outbox',
  'import',
  'invitation',
  'user',
  'session',
  'payment',
  'line',
  'notice',
  'conversation',
  'attachment',
  'report',
  'exception',
  'saving',
  'reason',
  'plan',
  'claim',
  'refund',
  'reconciliation',
  'holiday',
  'break',
] as const;
export type Noun = (typeof nouns)[number];

export type Id<N extends Noun> = `${N}_${string}` & { readonly '~brand': N };

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = <N extends Noun>(noun: N, text: unknown): text is Id<N> =>
  typeof text === 'string' && text.startsWith(`${noun}_`) && shape.test(text.slice(noun.length + 1));

/** The schema of one kind of id on the wire. */
export const idSchema = <N extends Noun>(noun: N) =>
  z
    .string()
    .refine((text): text is Id<N> => isId(noun, text), { error: `This is not the id of a ${noun}.` })
    .meta({ type: 'string', pattern: `^${noun}_`, example: `${noun}_01980000-0000-7000-8000-000000000000` });

/** Makes ids; the random part and the clock come from outside. */
export type NewId = <N extends Noun>(noun: N) => Id<N>;
