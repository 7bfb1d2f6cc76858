import { type Pence, pence } from '../language/money.ts';
import type { WayKind } from './schema.ts';

/**
 * What the payment service usually keeps of one collection. A card of this country: 1.5 % and 20p, rounded
 * up: £100 costs £1.70. A direct debit: 1 %, rounded up, at least 20p and at most £2: £100 costs £1, £500
 * costs £2. Source: stripe.com/gb/pricing, to be confirmed for the mutual's own account before real money.
 */
export const expectedFee = (amountPence: Pence, kind: WayKind): Pence =>
  kind === 'bacs'
    ? pence(Math.min(200, Math.max(20, Math.ceil(amountPence / 100))))
    : pence(Math.ceil((amountPence * 15) / 1000) + 20);
