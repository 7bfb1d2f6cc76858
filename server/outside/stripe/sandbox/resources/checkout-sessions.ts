import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Hidden, Kept } from '../kept/kinds.ts';
import { endpoint, named } from '../wire/call.ts';
import { paging } from '../wire/common-params.ts';
import { type ListParams, listOfKind } from '../wire/lists.ts';
import { invalid, missing } from '../wire/problem.ts';
import { createSession } from './checkout-making.ts';
import { creation, listing } from './checkout-params.ts';
import { makePaymentIntent } from './payment-intent-making.ts';

/** The session's payment, made when its page is first sent. */
export const paymentOf = (core: Core, kept: Kept<'checkout_session'>): Kept<'payment_intent'> => {
  if (typeof kept.body.payment_intent === 'string')
    return core.store.get('payment_intent', kept.body.payment_intent);
  const terms = kept.hidden.payment;
  if (!terms) throw new Error(`${kept.body.id} asks for no payment`);
  const customer = typeof kept.body.customer === 'string' ? kept.body.customer : null;
  const intent = makePaymentIntent(
    { core, account: kept.account },
    {
      ...terms,
      customer,
      allowed: (kept.body.allowed_payment_method_types as ('card' | 'bacs_debit')[] | null) ?? null,
      session: kept.body.id,
    },
  );
  core.store.update('checkout_session', kept.body.id, { ...kept.body, payment_intent: intent.id });
  return core.store.get('payment_intent', intent.id);
};

export const completeSession = (
  core: Core,
  id: string,
  paymentStatus: Stripe.Checkout.Session.PaymentStatus,
  details: { email: string | null; name: string | null },
): void => {
  const { body, account } = core.store.get('checkout_session', id);
  if (body.status !== 'open') return;
  const done: Stripe.Checkout.Session = {
    ...body,
    status: 'complete',
    payment_status: paymentStatus,
    url: null,
    customer_details: {
      address: null,
      business_name: null,
      email: details.email,
      individual_name: null,
      name: details.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  };
  core.store.update('checkout_session', id, done);
  emit(core, 'checkout.session.completed', done, account);
};

/** A Bacs payment of a completed session is known days later. */
export const settleSession = (core: Core, id: string, paid: boolean): void => {
  const { body, account } = core.store.get('checkout_session', id);
  const after: Stripe.Checkout.Session = paid ? { ...body, payment_status: 'paid' } : body;
  core.store.update('checkout_session', id, after);
  emit(
    core,
    paid ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed',
    after,
    account,
  );
};

export const expireSession = (core: Core, id: string): void => {
  const { body, account } = core.store.get('checkout_session', id);
  if (body.status !== 'open') return;
  const expired: Stripe.Checkout.Session = { ...body, status: 'expired', url: null };
  core.store.update('checkout_session', id, expired);
  emit(core, 'checkout.session.expired', expired, account);
};

type Items = NonNullable<Hidden['items']>;

const shownItem = (item: Items[number]): object => ({
  id: item.id,
  object: 'item',
  amount_discount: 0,
  amount_subtotal: item.unitAmount * item.quantity,
  amount_tax: 0,
  amount_total: item.unitAmount * item.quantity,
  currency: 'gbp',
  description: item.name,
  metadata: {},
  price: null,
  quantity: item.quantity,
});

const placeOf = (items: Items, id: string, param: string): number => {
  const place = items.findIndex((item) => item.id === id);
  if (place === -1) throw missing('line_item', id, param);
  return place;
};

/** In the order of the page; like every list, ten at a time unless asked otherwise. */
const lineItemsOf = (
  { body, hidden }: Kept<'checkout_session'>,
  { limit = 10, starting_after: after, ending_before: before }: ListParams,
): object => {
  const items = hidden.items ?? [];
  const end = before === undefined ? undefined : placeOf(items, before, 'ending_before');
  const start =
    end === undefined
      ? after === undefined
        ? 0
        : placeOf(items, after, 'starting_after') + 1
      : Math.max(0, end - limit);
  const data = items.slice(start, end ?? start + limit);
  const hasMore = end === undefined ? start + limit < items.length : start > 0;
  const url = `/v1/checkout/sessions/${body.id}/line_items`;
  return { object: 'list', url, has_more: hasMore, data: data.map(shownItem) };
};

export const checkoutSessions = [
  endpoint('POST', '/v1/checkout/sessions', creation, createSession),
  endpoint('GET', '/v1/checkout/sessions', listing, (call) => {
    const { customer, payment_intent, status } = call.params;
    return listOfKind(call, 'checkout_session', '/v1/checkout/sessions', call.params, {
      customer,
      payment_intent,
      status,
    });
  }),
  endpoint(
    'GET',
    '/v1/checkout/sessions/:id',
    {},
    (call) => named(call, 'checkout_session', call.ids[0]).body,
  ),
  endpoint('POST', '/v1/checkout/sessions/:id/expire', {}, (call) => {
    const { body } = named(call, 'checkout_session', call.ids[0]);
    if (body.status !== 'open')
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${body.status}.`,
      );
    expireSession(call.core, body.id);
    return call.core.store.get('checkout_session', body.id).body;
  }),
  endpoint('GET', '/v1/checkout/sessions/:id/line_items', paging, (call) =>
    lineItemsOf(named(call, 'checkout_session', call.ids[0]), call.params),
  ),
];
