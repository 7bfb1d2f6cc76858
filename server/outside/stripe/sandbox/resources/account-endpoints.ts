import type Stripe from 'stripe';
import { platform } from '../core.ts';
import { emitThin } from '../hooks/emit.ts';
import { purseOf } from '../money/balances.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, currency, metadata } from '../wire/common-params.ts';
import {
  beyond,
  type Covers,
  choice,
  flag,
  integer,
  listOf,
  needed,
  type Read,
  type Shape,
  shape,
  text,
} from '../wire/params.ts';
import { invalid, StripeProblem } from '../wire/problem.ts';
import { createdAt, keepNewAccount, shown } from './accounts.ts';

const include = listOf(
  choice(
    'configuration.customer',
    'configuration.merchant',
    'configuration.recipient',
    'defaults',
    'future_requirements',
    'identity',
    'requirements',
  ),
);

const configuration = shape({
  customer: beyond,
  merchant: beyond,
  recipient: shape({
    capabilities: shape({
      bank_accounts: beyond,
      cards: beyond,
      stripe_balance: shape({ stripe_transfers: shape({ requested: needed(flag()) }) }),
    }),
  }),
});

const responsibilities = shape({
  fees_collector: needed(choice('application', 'application_custom', 'application_express', 'stripe')),
  losses_collector: needed(choice('application', 'stripe')),
});

const defaults = shape({ currency, locales: listOf(text()), profile: beyond, responsibilities });

const individual = shape({
  additional_addresses: beyond,
  additional_names: beyond,
  additional_terms_of_service: beyond,
  address: beyond,
  date_of_birth: shape({
    day: needed(integer(1, 31)),
    month: needed(integer(1, 12)),
    year: needed(integer(1900)),
  }),
  documents: beyond,
  email: text(),
  given_name: text(),
  id_numbers: beyond,
  legal_gender: beyond,
  metadata,
  nationalities: beyond,
  phone: text(),
  political_exposure: beyond,
  relationship: beyond,
  script_addresses: beyond,
  script_names: beyond,
  surname: text(),
});

const identity = shape({
  attestations: beyond,
  business_details: beyond,
  country: text(2),
  entity_type: choice('individual', 'company', 'government_entity', 'non_profit'),
  individual,
});

const creation = {
  account_token: beyond,
  configuration,
  contact_email: text(),
  contact_phone: text(),
  dashboard: choice('express', 'full', 'none'),
  defaults,
  display_name: text(),
  identity,
  include,
  metadata,
} satisfies Covers<Stripe.V2.Core.AccountCreateParams> & { include: unknown };

const refused = (message: string): StripeProblem =>
  new StripeProblem(400, {
    type: 'invalid_request_error',
    code: 'unsupported_account_configuration',
    message,
  });

/** What Stripe allows together: Express, and recipients of separate transfers, need the platform to bear fees and losses. */
const checkTogether = (params: Read<typeof creation>): void => {
  const recipient = params.configuration?.recipient;
  const bears = params.defaults?.responsibilities;
  if (recipient && !params.identity?.country)
    throw invalid('Missing required param: identity.country.', {
      code: 'parameter_missing',
      param: 'identity.country',
    });
  if (recipient && !bears)
    throw invalid('Missing required param: defaults.responsibilities.', {
      code: 'parameter_missing',
      param: 'defaults.responsibilities',
    });
  if (recipient && !params.dashboard)
    throw invalid('Missing required param: dashboard.', { code: 'parameter_missing', param: 'dashboard' });
  if (recipient && params.contact_email === undefined)
    throw invalid('Missing required param: contact_email.', {
      code: 'parameter_missing',
      param: 'contact_email',
    });
  if (
    params.dashboard === 'express' &&
    (bears?.fees_collector !== 'application' || bears.losses_collector !== 'application')
  )
    throw refused(
      'Accounts with the Express Dashboard need defaults.responsibilities with fees_collector and losses_collector both "application".',
    );
  if (recipient?.capabilities?.stripe_balance && bears?.losses_collector !== 'application')
    throw refused('stripe_balance.stripe_transfers on a recipient needs losses_collector "application".');
};

const create = (call: Call<typeof creation>): Stripe.V2.Core.Account => {
  const { core, params } = call;
  checkTogether(params);
  const recipient = params.configuration?.recipient;
  const requested = recipient?.capabilities?.stripe_balance?.stripe_transfers?.requested === true;
  const waiting = { status: 'restricted' as const, status_details: [] };
  const account: Stripe.V2.Core.Account = {
    id: core.newId('acct', 16),
    object: 'v2.core.account',
    applied_configurations: recipient ? ['recipient'] : [],
    closed: false,
    ...(recipient
      ? {
          configuration: {
            recipient: {
              applied: true,
              ...(requested ? { capabilities: { stripe_balance: { stripe_transfers: waiting } } } : {}),
            },
          },
        }
      : {}),
    ...(params.contact_email === undefined ? {} : { contact_email: params.contact_email }),
    ...(params.contact_phone === undefined ? {} : { contact_phone: params.contact_phone }),
    created: createdAt(core),
    ...(params.dashboard === undefined ? {} : { dashboard: params.dashboard }),
    defaults: {
      currency: 'gbp',
      ...(params.defaults?.locales ? { locales: params.defaults.locales } : {}),
      responsibilities: { ...params.defaults?.responsibilities, requirements_collector: 'stripe' },
    },
    ...(params.display_name === undefined ? {} : { display_name: params.display_name }),
    identity: {
      ...(params.identity?.country === undefined ? {} : { country: params.identity.country.toLowerCase() }),
      ...(params.identity?.entity_type === undefined ? {} : { entity_type: params.identity.entity_type }),
    },
    livemode: false,
    metadata: applyMetadata({}, params.metadata),
  };
  return shown(keepNewAccount(core, account), params.include);
};

const own = (call: Call<Shape>) => named({ core: call.core, account: platform }, 'account', call.ids[0]);

const update = {
  account_token: beyond,
  configuration: beyond,
  contact_email: text(),
  contact_phone: text(),
  dashboard: beyond,
  defaults: beyond,
  display_name: text(),
  identity: beyond,
  include,
  metadata,
} satisfies Covers<Stripe.V2.Core.AccountUpdateParams> & { include: unknown };

const change = (call: Call<typeof update>): Stripe.V2.Core.Account => {
  const { params } = call;
  const { body } = own(call);
  if (body.closed) throw invalid('This account is closed and cannot be changed.', { code: 'account_closed' });
  const after: Stripe.V2.Core.Account = {
    ...body,
    metadata: applyMetadata(body.metadata ?? {}, params.metadata),
  };
  for (const field of ['contact_email', 'contact_phone', 'display_name'] as const) {
    const given = params[field];
    if (given !== undefined) after[field] = given;
  }
  call.core.store.update('account', body.id, after);
  emitThin(call.core, 'v2.core.account.updated', body.id);
  return shown(after, params.include);
};

const close = (call: Call<Shape>): Stripe.V2.Core.Account => {
  const { body } = own(call);
  const { available, pending } = purseOf(call.core, body.id);
  if (available !== 0 || pending !== 0)
    throw invalid('This account cannot be closed while it has a balance.', {
      code: 'account_balance_not_zero',
    });
  const { configuration: _left, ...rest } = body;
  const closed: Stripe.V2.Core.Account = { ...rest, closed: true, applied_configurations: [] };
  call.core.store.update('account', body.id, closed);
  emitThin(call.core, 'v2.core.account.closed', body.id);
  return shown(closed);
};

const list = (
  call: Call<{
    limit: ReturnType<typeof integer>;
    closed: ReturnType<typeof flag>;
    applied_configurations: typeof include;
    page: ReturnType<typeof text>;
  }>,
): object => {
  const { limit = 20, closed = false, page } = call.params;
  const after = page === undefined ? undefined : Number(Buffer.from(page, 'base64url').toString('utf8'));
  const found = call.core.store
    .list(
      'account',
      platform,
      {},
      { limit: 10_000, ...(after === undefined ? {} : { startingAfter: after }) },
    )
    .filter(({ body }) => (body.closed === true) === closed);
  const shownNow = found.slice(0, limit);
  const last = shownNow.at(-1);
  const more = found.length > limit && last !== undefined;
  const next = more
    ? `/v2/core/accounts?limit=${limit}&closed=${closed}&page=${Buffer.from(String(last.seq)).toString('base64url')}`
    : null;
  return { data: shownNow.map(({ body }) => shown(body)), next_page_url: next, previous_page_url: null };
};

export const accounts = [
  endpoint('POST', '/v2/core/accounts', creation, create),
  endpoint(
    'GET',
    '/v2/core/accounts',
    { limit: integer(1, 100), closed: flag(), applied_configurations: include, page: text() },
    list,
  ),
  endpoint('GET', '/v2/core/accounts/:id', { include }, (call) => shown(own(call).body, call.params.include)),
  endpoint('POST', '/v2/core/accounts/:id', update, change),
  endpoint(
    'POST',
    '/v2/core/accounts/:id/close',
    { applied_configurations: listOf(choice('recipient')) },
    close,
  ),
];
