import type Stripe from 'stripe';
import { type TestCard, testCard } from '../cards.ts';
import type { Core } from '../core.ts';
import type { Kept } from '../kept/kinds.ts';
import { StripeProblem } from '../wire/problem.ts';
import { completeSession, paymentOf } from './checkout-sessions.ts';
import { makeMandate } from './mandates.ts';
import { billingFrom, type Expiry, makeBacs, makeCard } from './new-methods.ts';
import { answerPayment, pay } from './paying.ts';
import { answerSetup, setUp } from './setting-up.ts';

/** What a member enters on the hosted page. */
export type Entry =
  | {
      readonly by: 'card';
      readonly number: string;
      readonly expires: Expiry;
      readonly cvc: string;
      readonly name: string;
      readonly postcode: string;
    }
  | {
      readonly by: 'bacs';
      readonly sortCode: string;
      readonly number: string;
      readonly name: string;
      readonly email: string;
    };

/** `field` names the input at fault, if one is. */
export interface Refusal {
  readonly refusal: string;
  readonly field?: string;
}

export type Submitted = { readonly goTo: string } | Refusal;

const successUrl = (session: Stripe.Checkout.Session): string =>
  (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);

const knownCard = (entry: Extract<Entry, { by: 'card' }>): TestCard | Refusal =>
  testCard(entry.number) ?? {
    refusal: 'That is not one of the test cards below. Never enter a real card here.',
    field: 'number',
  };

const methodFor = (core: Core, account: string, entry: Entry): Kept<'payment_method'> | Refusal => {
  if (entry.by === 'bacs') {
    if (entry.sortCode !== '108800')
      return {
        refusal: 'The test sort code is 10-88-00. Never enter a real account here.',
        field: 'sortCode',
      };
    if (!/^\d{8}$/.test(entry.number))
      return { refusal: 'An account number has eight digits.', field: 'account' };
    if (entry.number === '00044444')
      return { refusal: 'The bank does not know this account number.', field: 'account' };
    return makeBacs({ core, account }, entry, billingFrom({ name: entry.name, email: entry.email }));
  }
  const card = knownCard(entry);
  if ('refusal' in card) return card;
  return makeCard(
    { core, account },
    card,
    billingFrom({ name: entry.name, address: { postal_code: entry.postcode } }),
    entry.expires,
  );
};

type Intent = Stripe.SetupIntent | Stripe.PaymentIntent;

/** What follows once the intent has moved: the bank's page, the end of the session, or a refusal. */
const follow = (core: Core, session: Stripe.Checkout.Session, result: Intent | StripeProblem): Submitted => {
  if (result instanceof StripeProblem) return { refusal: result.body.message };
  if (result.status === 'requires_action') return { goTo: `${core.pages.origin}/bank/${result.id}` };
  const status =
    result.object === 'setup_intent'
      ? 'no_payment_required'
      : result.status === 'succeeded'
        ? 'paid'
        : 'unpaid';
  const { email, name } = core.store.get('payment_method', String(result.payment_method)).body
    .billing_details;
  completeSession(core, session.id, status, { email, name });
  return { goTo: successUrl(session) };
};

/** The page was sent. A refused card leaves the session open for another try. */
export const submitSession = (core: Core, id: string, entry: Entry): Submitted => {
  const kept = core.store.get('checkout_session', id);
  const session = kept.body;
  if (session.status !== 'open')
    return { refusal: 'This page has been used or is too old. Go back and start again.' };
  const type = entry.by === 'card' ? 'card' : 'bacs_debit';
  if (!session.payment_method_types.includes(type))
    return { refusal: 'This way to pay is not offered here.' };
  const method = methodFor(core, kept.account, entry);
  if ('refusal' in method) return method;
  const spoken = { core, account: kept.account };
  const back = `${core.pages.origin}/checkout/${id}`;
  if (session.mode === 'setup') {
    const intent = core.store.get('setup_intent', String(session.setup_intent));
    return follow(core, session, setUp(spoken, intent, method, back));
  }
  if (entry.by === 'bacs') makeMandate(core, method);
  const ready = core.store.get('payment_method', method.body.id);
  return follow(
    core,
    session,
    pay(spoken, paymentOf(core, kept), ready, { offSession: false, returnUrl: back }),
  );
};

const withStatus = (url: string, intent: string, result: Intent | StripeProblem): string => {
  const address = URL.parse(url);
  if (!address) return url;
  address.searchParams.set(intent.startsWith('seti_') ? 'setup_intent' : 'payment_intent', intent);
  address.searchParams.set('redirect_status', result instanceof StripeProblem ? 'failed' : 'succeeded');
  return address.href;
};

/** The member agreed or refused on their bank's page. */
export const answerBank = (core: Core, intentId: string, agreed: boolean): Submitted => {
  const setup = intentId.startsWith('seti_');
  const { hidden } = setup
    ? core.store.get('setup_intent', intentId)
    : core.store.get('payment_intent', intentId);
  const result = setup ? answerSetup(core, intentId, agreed) : answerPayment(core, intentId, agreed);
  if (hidden.session === undefined)
    return { goTo: withStatus(hidden.returnUrl ?? `${core.pages.origin}/_sandbox`, intentId, result) };
  return follow(core, core.store.get('checkout_session', hidden.session).body, result);
};
