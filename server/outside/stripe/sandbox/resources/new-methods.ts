import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import type { TestCard } from '../cards.ts';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Hidden, Kept } from '../kept/kinds.ts';
import type { Call } from '../wire/call.ts';
import type { Shape } from '../wire/params.ts';

type Spoken = Pick<Call<Shape>, 'core' | 'account'>;
type Method = Kept<'payment_method'>;

/** The same number has the same fingerprint everywhere in this sandbox. */
const fingerprintOf = (number: string): string =>
  createHash('sha256').update(number).digest('base64url').slice(0, 16);

const noAddress: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

type Billing = Stripe.PaymentMethod.BillingDetails;

export const billingFrom = (
  given: Partial<Omit<Billing, 'address'>> & { address?: object } = {},
): Billing => ({
  address: { ...noAddress, ...given.address },
  email: given.email ?? null,
  name: given.name ?? null,
  phone: given.phone ?? null,
  tax_id: null,
});

const cardBody = (card: TestCard, expires: Expiry): Stripe.PaymentMethod.Card => ({
  brand: card.brand,
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
  country: card.country,
  display_brand: card.brand,
  exp_month: expires.month,
  exp_year: expires.year,
  fingerprint: fingerprintOf(card.number),
  funding: card.funding,
  generated_from: null,
  last4: card.number.slice(-4),
  networks: { available: [card.brand], preferred: null },
  regulated_status: 'unregulated',
  three_d_secure_usage: { supported: true },
  wallet: null,
});

export interface Expiry {
  readonly month: number;
  readonly year: number;
}

const keep = (
  core: Core,
  account: string,
  id: string,
  body: Stripe.PaymentMethod,
  hidden: Hidden,
): Method => {
  core.store.insert('payment_method', { id, account, created: body.created }, body, hidden);
  return core.store.get('payment_method', id);
};

export const makeCard = (spoken: Spoken, card: TestCard, billing: Billing, expires?: Expiry): Method => {
  const { core } = spoken;
  const id = core.newId('pm');
  const year = Number(core.clock.iso().slice(0, 4)) + 3;
  return keep(
    core,
    spoken.account,
    id,
    {
      id,
      object: 'payment_method',
      allow_redisplay: 'unspecified',
      billing_details: billing,
      card: cardBody(card, expires ?? { month: 12, year }),
      created: core.clock.now(),
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: {},
      type: 'card',
    },
    { number: card.number },
  );
};

/** Its bank replaced the card; what was saved goes on working. */
export const renewCard = (core: Core, id: string): void => {
  const { body, account } = core.store.get('payment_method', id);
  if (!body.card) return;
  const { exp_month, exp_year } = body.card;
  const renewed: Stripe.PaymentMethod = { ...body, card: { ...body.card, exp_year: exp_year + 3 } };
  core.store.update('payment_method', id, renewed);
  emit(core, 'payment_method.automatically_updated', renewed, account, { card: { exp_month, exp_year } });
};

export const makeBacs = (
  spoken: Spoken,
  bank: { sortCode: string; number: string },
  billing: Billing,
): Method => {
  const { core } = spoken;
  const id = core.newId('pm');
  return keep(
    core,
    spoken.account,
    id,
    {
      id,
      object: 'payment_method',
      allow_redisplay: 'unspecified',
      bacs_debit: {
        fingerprint: fingerprintOf(bank.sortCode + bank.number),
        last4: bank.number.slice(-4),
        sort_code: bank.sortCode,
      },
      billing_details: billing,
      created: core.clock.now(),
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: {},
      type: 'bacs_debit',
    },
    { number: bank.number },
  );
};
