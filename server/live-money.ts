/**
 * Real money moves only after three people outside the software have agreed, each on a day: a lawyer to the
 * mutual's way of working, Stripe to its use, and the councils whose money it is. The default is play money.
 */
import { z } from 'zod';
import { type Day, daySchema } from '#shared/language/time.ts';

export const isLiveKey = (stripeKey: string | undefined): boolean => /^(sk|rk)_live_/.test(stripeKey ?? '');

const signedOffSchema = z.strictObject({
  'legal-advice': daySchema,
  stripe: daySchema,
  councils: daySchema,
});
export type SignedOff = Record<keyof z.infer<typeof signedOffSchema>, Day>;

export const liveSignOffsSentence =
  'STRIPE_LIVE_SIGN_OFFS: a live Stripe key moves real money. Say on which day each of the three sign-offs was given in writing: legal-advice=2026-10-01;stripe=2026-10-12;councils=2026-11-02. Without a key the money is play money.';

/** The days written as `legal-advice=2026-10-01;stripe=2026-10-12;councils=2026-11-02`; null for anything else. */
export const signOffsIn = (text: string): SignedOff | null => {
  const said = text.split(';').map((part) => part.split('=').map((side) => side.trim()));
  const read = signedOffSchema.safeParse(Object.fromEntries(said));
  return read.success && said.length === Object.keys(signedOffSchema.shape).length ? read.data : null;
};
