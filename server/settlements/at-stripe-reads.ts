/** Which object of the payment service each of our dues and pays came to. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { dues, pays } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const collectedCharges = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({ dueId: dues.dueId, paymentIntentId: dues.paymentIntentId, chargeId: dues.chargeId })
    .from(dues)
    .where(and(eq(dues.mutualId, mutualId), isNotNull(dues.chargeId)));

export const paidTransfers = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({ payId: pays.payId, transferId: pays.transferId })
    .from(pays)
    .where(and(eq(pays.mutualId, mutualId), isNotNull(pays.transferId)));
