import { z } from 'zod';

/**
 * A person's name as they write it: any letters, apostrophes, hyphens and spaces; runs of spaces become one.
 * Refuses text without a letter, and control characters, which no name has.
 */
export const nameSchema = z
  .string({ error: 'Give the name.' })
  .transform((typed) => typed.replaceAll(/\s+/g, ' ').trim())
  .refine((name) => /\p{L}/u.test(name) && !/\p{C}/u.test(name), { error: 'Give the name.' })
  .refine((name) => name.length <= 120, { error: 'Keep the name to 120 letters.' })
  .meta({ type: 'string', example: 'Seán O’Brien' });

/** The same person on two spellings of one name: `Sean  o'brien` is `Seán O’Brien`. For finding, never for showing. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

/** A telephone number as people write it. Refuses what has no digits to dial. */
export const phoneSchema = z
  .string()
  .trim()
  .max(40, { error: 'Keep the number to 40 characters.' })
  .regex(/^[+\d][\d\s().-]{4,}$/, { error: 'Give a telephone number, for example 01639 555 123.' });
