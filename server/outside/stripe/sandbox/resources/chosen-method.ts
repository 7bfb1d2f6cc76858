import type { Kept } from '../kept/kinds.ts';
import type { Call } from '../wire/call.ts';
import type { Shape } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';
import { methodFrom } from './saved-methods.ts';

interface Intent {
  readonly customer: string | object | null;
  readonly payment_method_types: readonly string[];
}

/** A saved method belongs to its customer, and serves only them. */
export const chooseMethod = (
  call: Pick<Call<Shape>, 'core' | 'account'>,
  intent: Intent,
  id: string,
  of: 'PaymentIntent' | 'SetupIntent',
): Kept<'payment_method'> => {
  const method = methodFrom(call, id, 'payment_method');
  const { customer, type } = method.body;
  if (customer !== null && customer !== intent.customer)
    throw invalid(
      `The payment method supplied (${method.body.id}) belongs to ${intent.customer === null ? 'a Customer. Please include the Customer in the `customer` parameter.' : 'a different Customer.'}`,
      { param: 'payment_method' },
    );
  if (customer === null && method.hidden.used)
    throw invalid(
      'The provided PaymentMethod was previously detached from a Customer and may not be used again.',
      { param: 'payment_method' },
    );
  if (!intent.payment_method_types.includes(type))
    throw invalid(`The PaymentMethod provided (${type}) is not allowed for this ${of}.`, {
      param: 'payment_method',
    });
  return method;
};
