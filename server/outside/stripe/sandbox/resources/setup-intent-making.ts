import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import type { Hidden } from '../kept/kinds.ts';
import type { Call } from '../wire/call.ts';
import { applyMetadata, type MetadataChange } from '../wire/common-params.ts';
import type { Shape } from '../wire/params.ts';

type Spoken = Pick<Call<Shape>, 'core' | 'account'>;

export interface NewSetup {
  readonly customer: string | null;
  readonly allowed: readonly ('card' | 'bacs_debit')[] | null;
  readonly description?: string | undefined;
  readonly metadata?: MetadataChange | null | undefined;
  readonly usage?: string | undefined;
  readonly session?: string;
}

export const makeSetupIntent = (spoken: Spoken, wanted: NewSetup): Stripe.SetupIntent => {
  const { core } = spoken;
  const id = core.newId('seti');
  const intent: Stripe.SetupIntent = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: wanted.allowed ? [...wanted.allowed] : null,
    application: null,
    automatic_payment_methods: wanted.allowed ? null : { enabled: true, allow_redirects: 'always' },
    cancellation_reason: null,
    client_secret: core.newId(`${id}_secret`),
    created: core.clock.now(),
    customer: wanted.customer,
    customer_account: null,
    description: wanted.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: applyMetadata({}, wanted.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: [...(wanted.allowed ?? ['card', 'bacs_debit'])],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: wanted.usage ?? 'off_session',
  };
  const hidden: Hidden = wanted.session === undefined ? {} : { session: wanted.session };
  core.store.insert('setup_intent', { id, account: spoken.account, created: intent.created }, intent, hidden);
  emit(core, 'setup_intent.created', intent, spoken.account);
  return intent;
};
