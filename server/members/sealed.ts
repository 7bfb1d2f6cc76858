/**
 * Words for links in mails that carry their own facts, sealed so that nobody can change or invent one. Nothing
 * has to be kept about a stranger until they have shown that the mail is theirs.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Instant, instantSchema } from '#shared/language/time.ts';

type Purpose = 'invitation' | 'application' | 'email' | 'calendar';

const sealOf = (secret: string, purpose: Purpose, text: string): Buffer =>
  createHmac('sha256', createHmac('sha256', secret).update(`link ${purpose}`).digest())
    .update(text)
    .digest();

export const seal = (secret: string, purpose: Purpose, endsAt: Instant, facts: object): string => {
  const text = Buffer.from(JSON.stringify({ endsAt, facts })).toString('base64url');
  return `${text}.${sealOf(secret, purpose, text).toString('base64url')}`;
};

const contents = z.object({ endsAt: instantSchema, facts: z.unknown() });

/** The facts in a word of ours that has not run out; null for anything else. */
export const unseal = <Facts extends z.ZodType>(
  secret: string,
  purpose: Purpose,
  now: Instant,
  facts: Facts,
  word: string,
): z.output<Facts> | null => {
  const [text = '', given = ''] = word.split('.');
  const right = sealOf(secret, purpose, text);
  const held = Buffer.from(given, 'base64url');
  if (held.length !== right.length || !timingSafeEqual(held, right)) return null;
  const read = contents.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return read.endsAt > now ? facts.parse(read.facts) : null;
};
