import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { address, applyMetadata, metadata, paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, choice, listOf, type Shape, shape, text, unsettable } from '../wire/params.ts';
import { missing } from '../wire/problem.ts';
import { liveCustomer } from './live-customer.ts';
import { attach, methodFrom } from './saved-methods.ts';

const changeable = {
  address: unsettable(address),
  balance: beyond,
  business_name: beyond,
  cash_balance: beyond,
  description: unsettable(text()),
  email: unsettable(text(512)),
  individual_name: beyond,
  invoice_prefix: beyond,
  invoice_settings: shape({
    custom_fields: beyond,
    default_payment_method: unsettable(text()),
    footer: beyond,
    rendering_options: beyond,
  }),
  metadata,
  name: unsettable(text(256)),
  next_invoice_sequence: beyond,
  phone: unsettable(text(20)),
  preferred_locales: listOf(text()),
  shipping: beyond,
  source: beyond,
  tax: beyond,
  tax_exempt: beyond,
  validate: beyond,
};

const creation = {
  ...changeable,
  payment_method: text(),
  tax_id_data: beyond,
  test_clock: beyond,
} satisfies Covers<Stripe.CustomerCreateParams>;
const update = { ...changeable, default_source: beyond } satisfies Covers<Stripe.CustomerUpdateParams>;
const listing = {
  ...paging,
  created: range,
  email: text(),
  test_clock: beyond,
} satisfies Covers<Stripe.CustomerListParams>;

const fullAddress = (given: object): Stripe.Address =>
  ({
    city: null,
    country: null,
    line1: null,
    line2: null,
    postal_code: null,
    state: null,
    ...given,
  }) as Stripe.Address;

const defaultMethod = (call: Call<Shape>, customer: string, id: string | null | undefined): string | null => {
  if (id === undefined || id === null) return null;
  const method = named(call, 'payment_method', id, 'invoice_settings[default_payment_method]').body;
  if (method.customer !== customer)
    throw missing('payment_method', id, 'invoice_settings[default_payment_method]');
  return id;
};

const createCustomer = (call: Call<typeof creation>): Stripe.Customer => {
  const { core, account, params } = call;
  const id = core.newId('cus', 14);
  const customer: Stripe.Customer = {
    id,
    object: 'customer',
    address: params.address ? fullAddress(params.address) : null,
    balance: 0,
    created: core.clock.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: params.description ?? null,
    discount: null,
    email: params.email ?? null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: applyMetadata({}, params.metadata),
    name: params.name ?? null,
    next_invoice_sequence: 1,
    phone: params.phone ?? null,
    preferred_locales: params.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
  core.store.insert('customer', { id, account, created: customer.created }, customer);
  emit(core, 'customer.created', customer, account);
  if (params.payment_method !== undefined)
    attach(call, methodFrom(call, params.payment_method, 'payment_method'), id);
  return customer;
};

const updateCustomer = (call: Call<typeof update>): Stripe.Customer => {
  const { core, params } = call;
  const before = liveCustomer(call, call.ids[0]);
  const after: Stripe.Customer = { ...before, metadata: applyMetadata(before.metadata, params.metadata) };
  for (const field of ['description', 'email', 'name', 'phone'] as const)
    if (params[field] !== undefined) after[field] = params[field];
  if (params.address !== undefined)
    after.address = params.address === null ? null : fullAddress(params.address);
  if (params.preferred_locales !== undefined) after.preferred_locales = params.preferred_locales;
  if (params.invoice_settings?.default_payment_method !== undefined)
    after.invoice_settings = {
      ...before.invoice_settings,
      default_payment_method: defaultMethod(call, before.id, params.invoice_settings.default_payment_method),
    };
  core.store.update('customer', before.id, after);
  emit(core, 'customer.updated', after, call.account, changedFields(before, after));
  return after;
};

const changedFields = (before: Stripe.Customer, after: Stripe.Customer): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(before).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(after[name as keyof Stripe.Customer]),
    ),
  );

const deleteCustomer = (call: Call<Record<never, never>>): Stripe.DeletedCustomer => {
  const { core } = call;
  const customer = liveCustomer(call, call.ids[0]);
  const deleted: Stripe.DeletedCustomer = { id: customer.id, object: 'customer', deleted: true };
  core.store.update('customer', customer.id, deleted as unknown as Stripe.Customer);
  for (const method of core.store.list(
    'payment_method',
    call.account,
    { customer: customer.id },
    { limit: 100 },
  ))
    core.store.update(
      'payment_method',
      method.body.id,
      { ...method.body, customer: null },
      { ...method.hidden, used: true },
    );
  emit(core, 'customer.deleted', customer, call.account);
  return deleted;
};

export const customers = [
  endpoint('POST', '/v1/customers', creation, createCustomer),
  endpoint('GET', '/v1/customers', listing, (call) =>
    listOfKind(call, 'customer', '/v1/customers', call.params, { email: call.params.email }),
  ),
  endpoint('GET', '/v1/customers/:id', {}, (call) => named(call, 'customer', call.ids[0]).body),
  endpoint('POST', '/v1/customers/:id', update, updateCustomer),
  endpoint('DELETE', '/v1/customers/:id', {}, deleteCustomer),
  endpoint(
    'GET',
    '/v1/customers/:id/payment_methods',
    { ...paging, type: choice('card', 'bacs_debit'), allow_redisplay: beyond },
    (call) => {
      const customer = liveCustomer(call, call.ids[0]).id;
      const { type } = call.params;
      return listOfKind(call, 'payment_method', `/v1/customers/${customer}/payment_methods`, call.params, {
        customer,
        type,
      });
    },
  ),
  endpoint('GET', '/v1/customers/:id/payment_methods/:method', {}, (call) => {
    const method = named(call, 'payment_method', call.ids[1]).body;
    if (method.customer !== liveCustomer(call, call.ids[0]).id) throw missing('payment_method', method.id);
    return method;
  }),
];
