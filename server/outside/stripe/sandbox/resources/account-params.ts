import type Stripe from 'stripe';
import { currency, metadata } from '../wire/common-params.ts';
import {
  beyond,
  type Covers,
  choice,
  flag,
  integer,
  jsonFlag,
  listOf,
  needed,
  type Param,
  shape,
  text,
} from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';

export const include = listOf(
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

/** Of the page after a list of accounts: where the one before it ended. */
const pageToken: Param<number> = {
  read(raw, path) {
    const seq = Number(Buffer.from(text().read(raw, path), 'base64url').toString('utf8'));
    if (!Number.isSafeInteger(seq)) throw invalid(`Invalid page: ${String(raw)}`, { param: path });
    return seq;
  },
};

export const listing = {
  limit: integer(1, 100),
  closed: flag(),
  applied_configurations: listOf(choice('customer', 'merchant', 'recipient')),
  page: pageToken,
};

const configuration = shape({
  customer: beyond,
  merchant: beyond,
  recipient: shape({
    capabilities: shape({
      bank_accounts: beyond,
      cards: beyond,
      stripe_balance: shape({ stripe_transfers: shape({ requested: needed(jsonFlag) }) }),
    }),
  }),
});

const responsibilities = shape({
  fees_collector: needed(choice('application', 'application_custom', 'application_express', 'stripe')),
  losses_collector: needed(choice('application', 'stripe')),
});

const defaults = shape({ currency, locales: listOf(text()), profile: beyond, responsibilities });

const identity = shape({
  attestations: beyond,
  business_details: beyond,
  country: text(2),
  entity_type: choice('individual', 'company', 'government_entity', 'non_profit'),
  individual: beyond,
});

export const creation = {
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

export const update = {
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
