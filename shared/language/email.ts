import { z } from 'zod';

/** An e-mail as it is kept and compared: trimmed, in small letters. Refuses what no mail server would take. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: 'An e-mail has at most 254 characters.' })
  .pipe(z.email({ error: 'Give an e-mail, for example mair@example.org.' }))
  .meta({ type: 'string', format: 'email' });
