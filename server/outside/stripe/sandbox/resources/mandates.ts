import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { endpoint, named } from '../wire/call.ts';

/** A multi-use mandate for a Bacs account, pending until the bank has answered. */
export const makeMandate = (core: Core, method: Kept<'payment_method'>): Stripe.Mandate => {
  const id = core.newId('mandate');
  const reference = id.slice(-16).toUpperCase();
  const mandate: Stripe.Mandate = {
    id,
    object: 'mandate',
    customer_acceptance: {
      accepted_at: core.clock.now(),
      online: { ip_address: '127.0.0.1', user_agent: 'Carepool sandbox page' },
      type: 'online',
    },
    livemode: false,
    multi_use: {},
    payment_method: method.body.id,
    payment_method_details: {
      bacs_debit: {
        display_name: null,
        network_status: 'pending',
        reference,
        revocation_reason: null,
        service_user_number: null,
        url: `${core.pages.origin}/_sandbox#${id}`,
      },
      type: 'bacs_debit',
    },
    status: 'pending',
    type: 'multi_use',
  };
  core.store.insert('mandate', { id, account: method.account, created: core.clock.now() }, mandate);
  core.store.update('payment_method', method.body.id, core.store.get('payment_method', method.body.id).body, {
    ...method.hidden,
    mandate: id,
    authentication: 'agreed',
  });
  doLater(core, core.clock.now(), 'mandate-answered', id);
  return mandate;
};

export type Revocation = NonNullable<Stripe.Mandate.PaymentMethodDetails.BacsDebit['revocation_reason']>;

/** The bank says yes, no, or no longer; a mandate that ended stays ended. */
export const changeMandate = (
  core: Core,
  id: string,
  network: 'accepted' | 'refused' | 'revoked',
  reason: Revocation | null,
): void => {
  const { body, account } = core.store.get('mandate', id);
  const bacs = body.payment_method_details.bacs_debit;
  if (!bacs || body.status === 'inactive') return;
  const after: Stripe.Mandate = {
    ...body,
    status: network === 'accepted' ? 'active' : 'inactive',
    payment_method_details: {
      ...body.payment_method_details,
      bacs_debit: { ...bacs, network_status: network, revocation_reason: reason },
    },
  };
  core.store.update('mandate', id, after);
  emit(core, 'mandate.updated', after, account, { status: body.status });
};

/** Account 00033333 makes a method whose mandate the bank refuses at once. */
export const answerMandate = (core: Core, id: string): void => {
  const { body } = core.store.get('mandate', id);
  const method = core.store.get('payment_method', String(body.payment_method));
  if (method.hidden.number === '00033333') changeMandate(core, id, 'refused', 'debit_not_authorized');
  else changeMandate(core, id, 'accepted', null);
};

export const mandates = [
  endpoint('GET', '/v1/mandates/:id', {}, (call) => named(call, 'mandate', call.ids[0]).body),
];
