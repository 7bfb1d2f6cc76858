import type Stripe from 'stripe';
import { type Call, named } from '../wire/call.ts';
import type { Shape } from '../wire/params.ts';
import { missing } from '../wire/problem.ts';

/** A deleted customer can be looked at, and used for nothing. */
export const liveCustomer = (
  spoken: Pick<Call<Shape>, 'core' | 'account'>,
  id: string | undefined,
  param?: string,
): Stripe.Customer => {
  const { body } = named(spoken, 'customer', id, param);
  if ('deleted' in body) throw missing('customer', body.id, param);
  return body;
};
