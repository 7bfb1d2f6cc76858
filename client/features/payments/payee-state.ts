import type { Payee } from '#shared/payments/schema.ts';

export type PayeeState =
  | 'missing'
  | 'unfinished'
  | 'checked'
  | 'stopped'
  | 'rejected'
  | 'bank'
  | 'asked'
  | 'ready';

/** Where a carer stands with the payment service: the first thing that keeps pay from their bank. */
export const stateOf = ({ started, transfers, missing, payouts }: Payee): PayeeState => {
  if (!started || transfers === null) return 'missing';
  if (transfers === 'rejected' || transfers === 'unsupported') return 'rejected';
  if (transfers === 'active' && payouts[0]?.status === 'failed') return 'bank';
  if (transfers === 'active') return missing.length > 0 ? 'asked' : 'ready';
  if (transfers === 'pending' && missing.length === 0) return 'checked';
  // Who was paid before had given everything once: something new is asked.
  return payouts.length > 0 ? 'stopped' : 'unfinished';
};
