import type Stripe from 'stripe';
import { type Core, platform } from '../core.ts';
import { emit, emitThin } from '../hooks/emit.ts';
import { isoOf } from '../kept/clock.ts';
import type { Hidden } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { purseOf } from '../money/balances.ts';
import { saveSettings, settingsOf } from '../money/settings.ts';
import { planSweep } from '../money/sweeps.ts';

type Account = Stripe.V2.Core.Account;
type Onboarding = NonNullable<Hidden['onboarding']>;
type Transfers = Stripe.V2.Core.Account.Configuration.Recipient.Capabilities.StripeBalance.StripeTransfers;
type Entry = Stripe.V2.Core.Account.Requirements.Entry;

/** The one capability that says whether a carer can be paid. */
export const transfersStatus = (account: Account): Transfers['status'] | undefined =>
  account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status;

const capabilityFor = (state: Onboarding): Transfers => {
  switch (state) {
    case 'verified':
      return { status: 'active', status_details: [] };
    case 'submitted':
      return {
        status: 'pending',
        status_details: [{ code: 'requirements_pending_verification', resolution: 'no_resolution' }],
      };
    case 'rejected':
      return {
        status: 'rejected',
        status_details: [{ code: 'rejected_other', resolution: 'contact_stripe' }],
      };
    default:
      return {
        status: 'restricted',
        status_details: [{ code: 'requirements_past_due', resolution: 'provide_info' }],
      };
  }
};

const needs: Readonly<Record<Onboarding, readonly string[]>> = {
  'nothing-given': [
    'configuration.recipient.default_outbound_destination',
    'identity.individual.given_name',
    'identity.individual.surname',
    'identity.individual.date_of_birth',
    'identity.individual.address',
    'identity.attestations.terms_of_service.account',
  ],
  submitted: ['identity.individual.documents.primary_verification'],
  restricted: ['identity.individual.documents.primary_verification'],
  verified: [],
  rejected: [],
};

const requirementsFor = (state: Onboarding): Stripe.V2.Core.Account.Requirements => {
  const entries: Entry[] = needs[state].map((description) => ({
    awaiting_action_from: state === 'submitted' ? 'stripe' : 'user',
    description,
    errors: [],
    impact: {
      restricts_capabilities: [
        {
          capability: 'stripe_balance.stripe_transfers',
          configuration: 'recipient',
          deadline: { status: state === 'restricted' ? 'past_due' : 'currently_due' },
        },
      ],
    },
    minimum_deadline: { status: state === 'restricted' ? 'past_due' : 'currently_due' },
    requested_reasons: [{ code: state === 'nothing-given' ? 'routine_onboarding' : 'routine_verification' }],
  }));
  return entries.length === 0
    ? { entries }
    : {
        entries,
        summary: { minimum_deadline: { status: state === 'restricted' ? 'past_due' : 'currently_due' } },
      };
};

/** The account as its onboarding stands; a capability that was never requested does not appear. */
const shownAs = (account: Account, state: Onboarding): Account => {
  const recipient = account.configuration?.recipient;
  const requested = recipient?.capabilities?.stripe_balance !== undefined;
  return {
    ...account,
    ...(recipient && requested
      ? {
          configuration: {
            recipient: {
              applied: recipient.applied,
              capabilities: {
                stripe_balance: { payouts: capabilityFor(state), stripe_transfers: capabilityFor(state) },
              },
            },
          },
        }
      : {}),
    requirements: requirementsFor(state),
  };
};

export const keepNewAccount = (core: Core, account: Account): Account => {
  const shown = shownAs(account, 'nothing-given');
  core.store.insert('account', { id: account.id, account: platform, created: core.clock.now() }, shown, {
    onboarding: 'nothing-given',
  });
  emitThin(core, 'v2.core.account.created', account.id);
  return shown;
};

/** The account as v1 tells it to Connect endpoints, as far as a recipient has anything to tell. */
const inV1 = (account: Account, state: Onboarding): object => {
  const active = transfersStatus(account) === 'active';
  return {
    id: account.id,
    object: 'account',
    business_type: account.identity?.entity_type ?? null,
    capabilities: { transfers: active ? 'active' : state === 'submitted' ? 'pending' : 'inactive' },
    charges_enabled: false,
    controller: {
      fees: { payer: 'application' },
      is_controller: true,
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: account.dashboard ?? 'none' },
      type: 'application',
    },
    country: 'GB',
    default_currency: 'gbp',
    details_submitted: state !== 'nothing-given',
    email: account.contact_email ?? null,
    metadata: account.metadata ?? {},
    payouts_enabled: active,
    requirements: {
      currently_due: [...needs[state]],
      disabled_reason: active ? null : 'requirements.past_due',
    },
    type: 'none',
  };
};

const move = (core: Core, id: string, state: Onboarding, learned: Hidden = {}): void => {
  const { body, hidden } = core.store.get('account', id);
  if (body.closed) return;
  const after = shownAs(body, state);
  core.store.update('account', id, after, { ...hidden, ...learned, onboarding: state });
  if (hidden.onboarding !== state || Object.keys(learned).length > 0)
    emitThin(core, 'v2.core.account[requirements].updated', id);
  if (transfersStatus(body) === transfersStatus(after)) return;
  emit(core, 'account.updated', inV1(after, state), id);
  for (const updated_capability of ['stripe_balance.stripe_transfers', 'stripe_balance.payouts'])
    emitThin(core, 'v2.core.account[configuration.recipient].capability_status_updated', id, {
      updated_capability,
    });
};

/** The onboarding page was sent: Stripe looks at it for a moment, then the carer can be paid. */
export const submitOnboarding = (
  core: Core,
  id: string,
  bank: { sortCode: string; number: string },
): void => {
  const isKnown = core.store.get('account', id).hidden.bankAccount !== undefined;
  move(core, id, 'submitted', { bankAccount: bank.number, bankFingerprint: core.newId('ba') });
  const settings = settingsOf(core, id);
  if (settings.payments.payouts) settings.payments.payouts.status = 'enabled';
  saveSettings(core, id, settings);
  emit(
    core,
    isKnown ? 'account.external_account.updated' : 'account.external_account.created',
    {
      id: core.store.get('account', id).hidden.bankFingerprint,
      object: 'bank_account',
      account: id,
      country: 'GB',
      currency: 'gbp',
      last4: bank.number.slice(-4),
      routing_number: bank.sortCode,
      status: 'new',
    },
    id,
  );
  doLater(core, core.clock.now(), 'account-verified', id);
  if (purseOf(core, id).available > 0) planSweep(core, id);
};

export const verifyAccount = (core: Core, id: string): void => {
  if (core.store.get('account', id).hidden.onboarding === 'submitted') move(core, id, 'verified');
};

/** Stripe wants to see a document again, or will not serve this person at all. */
export const restrictAccount = (core: Core, id: string, how: 'restricted' | 'rejected'): void => {
  move(core, id, how);
};

export const liftRestriction = (core: Core, id: string): void => move(core, id, 'verified');

/** Only what was asked for by `include` is told; the rest of an account's fields stay out. */
export const shown = (account: Account, include: readonly string[] = []): Account => {
  const { configuration, defaults, identity, requirements, future_requirements, ...rest } = account;
  const asked = (name: string): boolean => include.includes(name);
  return {
    ...rest,
    ...(configuration && asked('configuration.recipient') ? { configuration } : {}),
    ...(defaults && asked('defaults') ? { defaults } : {}),
    ...(identity && asked('identity') ? { identity } : {}),
    ...(requirements && asked('requirements') ? { requirements } : {}),
    ...(asked('future_requirements') ? { future_requirements: future_requirements ?? { entries: [] } } : {}),
  };
};

export const createdAt = (core: Core): string => isoOf(core.clock.now());
