import type Stripe from 'stripe';
import { platform } from '../core.ts';
import { emitThin } from '../hooks/emit.ts';
import { purseOf } from '../money/balances.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata } from '../wire/common-params.ts';
import { choice, listOf, type Read, type Shape } from '../wire/params.ts';
import { invalid, StripeProblem } from '../wire/problem.ts';
import { creation, include, listing, update } from './account-params.ts';
import { createdAt, keepNewAccount, shown } from './accounts.ts';

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

const list = (call: Call<typeof listing>): object => {
  const { limit = 20, closed = false, page: after, applied_configurations: wanted = [] } = call.params;
  const found = call.core.store
    .list(
      'account',
      platform,
      {},
      { limit: 10_000, ...(after === undefined ? {} : { startingAfter: after }) },
    )
    .filter(({ body }) => (body.closed === true) === closed)
    .filter(({ body }) => wanted.every((one) => (body.applied_configurations as string[]).includes(one)));
  const shownNow = found.slice(0, limit);
  const last = shownNow.at(-1);
  const more = found.length > limit && last !== undefined;
  const next = more
    ? `/v2/core/accounts?${new URLSearchParams([
        ['limit', String(limit)],
        ['closed', String(closed)],
        ...wanted.map((one, at) => [`applied_configurations[${at}]`, one] as [string, string]),
        ['page', Buffer.from(String(last.seq)).toString('base64url')],
      ])}`
    : null;
  return { data: shownNow.map(({ body }) => shown(body)), next_page_url: next, previous_page_url: null };
};

export const accounts = [
  endpoint('POST', '/v2/core/accounts', creation, create),
  endpoint('GET', '/v2/core/accounts', listing, list),
  endpoint('GET', '/v2/core/accounts/:id', { include }, (call) => shown(own(call).body, call.params.include)),
  endpoint('POST', '/v2/core/accounts/:id', update, change),
  endpoint(
    'POST',
    '/v2/core/accounts/:id/close',
    { applied_configurations: listOf(choice('recipient')) },
    close,
  ),
];
