import type Stripe from 'stripe';
import { cardTokens, type TestCard, testCard } from '../cards.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { type Call, named } from '../wire/call.ts';
import type { Shape } from '../wire/params.ts';
import { invalid, StripeProblem } from '../wire/problem.ts';
import { billingFrom, makeCard } from './new-methods.ts';

type Spoken = Pick<Call<Shape>, 'core' | 'account'>;
type Method = Kept<'payment_method'>;

export const cardOf = (method: Method): TestCard => {
  const card = testCard(method.hidden.number ?? '');
  if (!card) throw new Error(`the sandbox lost the card of ${method.body.id}`);
  return card;
};

/** A saved method by id, or a fresh one by Stripe's test names (`pm_card_gb`). */
export const methodFrom = (spoken: Spoken, id: string, param: string): Method => {
  const number = cardTokens[id];
  const card = number === undefined ? undefined : testCard(number);
  return card ? makeCard(spoken, card, billingFrom()) : named(spoken, 'payment_method', id, param);
};

export const cardProblem = (
  card: TestCard,
  extra: Partial<StripeProblem['body']> = {},
): StripeProblem | undefined =>
  card.decline && card.declinesWhen === 'saved-and-charged'
    ? new StripeProblem(402, {
        type: 'card_error',
        code: card.decline.code,
        decline_code: card.decline.declineCode,
        advice_code: card.decline.advice,
        message: card.decline.message,
        param: '',
        ...extra,
      })
    : undefined;

/** Saves a method for a customer; a card that its bank refuses cannot be saved. */
export const attach = (spoken: Spoken, method: Method, customer: string): Stripe.PaymentMethod => {
  const { core } = spoken;
  if (method.body.customer === customer) return method.body;
  if (method.body.customer !== null || method.hidden.used)
    throw invalid(
      'The payment method you provided has already been attached to a customer, or was detached and may not be used again.',
      { code: 'payment_method_unexpected_state', param: 'payment_method' },
    );
  if (method.body.type === 'bacs_debit' && !method.hidden.authentication)
    throw invalid('A Bacs Direct Debit PaymentMethod is attached by completing its mandate.', {
      param: 'payment_method',
    });
  const problem = method.body.type === 'card' ? cardProblem(cardOf(method)) : undefined;
  if (problem) throw problem;
  const attached: Stripe.PaymentMethod = { ...method.body, customer };
  core.store.update('payment_method', attached.id, attached, { ...method.hidden, used: true });
  emit(core, 'payment_method.attached', attached, spoken.account);
  return attached;
};
