import type Stripe from 'stripe';
import { type Core, platform } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { invalid, type StripeProblem } from '../wire/problem.ts';

const bacsRefundableFor = 180 * 24 * 3600;

const notRefundable = (message: string): StripeProblem => invalid(message, { code: 'charge_not_refundable' });

/** A disputed charge is not refunded as well, unless the dispute is only a question. Bacs: within 180 days. */
export const checkRefundable = (core: Core, charge: Stripe.Charge): void => {
  if (charge.status === 'failed')
    throw notRefundable(`Charge ${charge.id} cannot be refunded because its status is ${charge.status}.`);
  if (disputesOf(core, charge.id).some(({ body }) => !body.is_charge_refundable))
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  const isDebit = charge.payment_method_details?.type === 'bacs_debit';
  if (isDebit && core.clock.now() > charge.created + bacsRefundableFor)
    throw notRefundable(`Charge ${charge.id} is a Bacs payment older than 180 days and cannot be refunded.`);
};

const disputesOf = (core: Core, charge: string): Kept<'dispute'>[] => {
  const account = core.store.kindOf(charge)?.account ?? platform;
  return core.store.list('dispute', account, { charge }, { limit: 10 });
};

/** Who has their money back asks no longer. */
export const closeInquiry = (core: Core, charge: string): void => {
  if (!core.store.get('charge', charge).body.refunded) return;
  for (const { body, account } of disputesOf(core, charge)) {
    if (!body.status.startsWith('warning_') || body.status === 'warning_closed') continue;
    const closed: Stripe.Dispute = { ...body, status: 'warning_closed', is_charge_refundable: false };
    core.store.update('dispute', body.id, closed);
    emit(core, 'charge.dispute.closed', closed, account);
  }
};
