/** What follows when money could not be collected: who has to do what. */
export const nextSteps = ['tried-again', 'another-way', 'agree-at-bank', 'set-up-again'] as const;
/**
 * - `tried-again`: it may well work another day, and is tried again after its holder was told when
 * - `another-way`: this card will go on saying no; its holder changes it, or what it may be used for
 * - `agree-at-bank`: the bank wants to hear it from the holder, on the payment service’s page
 * - `set-up-again`: nothing may be debited from this bank account any more until it is set up anew
 */
export type NextStep = (typeof nextSteps)[number];

const deadMandate = [
  'account_closed',
  'bank_ownership_changed',
  'debit_not_authorized',
  'invalid_account_number',
  'payment_intent_mandate_invalid',
  'mandate-inactive',
];

const deadCard = [
  'no-way-to-pay',
  'card_not_supported',
  'expired_card',
  'fraudulent',
  'incorrect_cvc',
  'incorrect_number',
  'invalid_account',
  'invalid_expiry_year',
  'lost_card',
  'merchant_blacklist',
  'not_permitted',
  'pickup_card',
  'restricted_card',
  'revocation_of_all_authorizations',
  'revocation_of_authorization',
  'security_violation',
  'service_not_allowed',
  'stolen_card',
  'stop_payment_order',
  'transaction_not_allowed',
];

const wantsHolder = ['authentication_required', 'requires_action', 'payment_intent_authentication_failure'];

/**
 * What follows from a refusal, by its code. What nobody has heard of is tried again: a doubt must not stop
 * carers' pay. Source: docs.stripe.com/declines/codes and docs.stripe.com/payments/payment-methods/bacs-debit,
 * checked 2026-11-23.
 */
export const nextStepAfter = (code: string): NextStep => {
  if (wantsHolder.includes(code)) return 'agree-at-bank';
  if (deadMandate.includes(code)) return 'set-up-again';
  return deadCard.includes(code) ? 'another-way' : 'tried-again';
};
