/** What a test card does. Numbers as in Stripe's own testing page. */
export interface TestCard {
  readonly number: string;
  readonly brand: 'visa' | 'mastercard';
  readonly country: 'GB' | 'US' | 'DE' | 'IE';
  readonly funding: 'credit' | 'debit' | 'prepaid';
  /** Why the bank says no, and whether already when the card is saved. */
  readonly decline?: Decline;
  readonly declinesWhen?: 'saved-and-charged' | 'charged';
  /** `always`: each payment with the member there, and off-session refused; `unless-set-up`: once agreed at set-up, off-session works. */
  readonly authentication?: 'always' | 'unless-set-up';
  readonly straightToAvailable?: true;
  readonly dispute?: 'fraudulent' | 'product_not_received' | 'inquiry';
  readonly refund?: 'pending' | 'fails-later';
}

export interface Decline {
  readonly code:
    | 'card_declined'
    | 'expired_card'
    | 'incorrect_cvc'
    | 'processing_error'
    | 'authentication_required';
  readonly declineCode: string;
  readonly message: string;
  readonly advice: 'do_not_try_again' | 'try_again_later' | 'confirm_card_data';
  readonly blocked?: true;
}

const declined = (
  declineCode: string,
  advice: Decline['advice'],
  message = 'Your card was declined.',
): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
  advice,
});

const reasons = {
  generic: declined('generic_decline', 'try_again_later'),
  insufficientFunds: declined('insufficient_funds', 'try_again_later', 'Your card has insufficient funds.'),
  lost: declined('lost_card', 'do_not_try_again'),
  stolen: declined('stolen_card', 'do_not_try_again'),
  velocity: declined(
    'card_velocity_exceeded',
    'try_again_later',
    'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
  ),
  blocked: { ...declined('fraudulent', 'do_not_try_again'), blocked: true },
  expired: {
    code: 'expired_card',
    declineCode: 'expired_card',
    message: 'Your card has expired.',
    advice: 'do_not_try_again',
  },
  wrongCvc: {
    code: 'incorrect_cvc',
    declineCode: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
    advice: 'confirm_card_data',
  },
  processing: {
    code: 'processing_error',
    declineCode: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
    advice: 'try_again_later',
  },
} as const satisfies Record<string, Decline>;

export const needsMember: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
  advice: 'confirm_card_data',
};

type Rest = Omit<TestCard, 'number' | 'brand' | 'country' | 'funding'> &
  Partial<Pick<TestCard, 'brand' | 'country' | 'funding'>>;

const card = (number: string, rest: Rest = {}): TestCard => ({
  number,
  brand: 'visa',
  country: 'US',
  funding: 'credit',
  ...rest,
});
const refuses = (
  number: string,
  decline: Decline,
  declinesWhen: TestCard['declinesWhen'] = 'saved-and-charged',
): TestCard => card(number, { decline, declinesWhen });

const all: readonly TestCard[] = [
  card('4242424242424242'),
  card('4000008260000000', { country: 'GB' }),
  card('4000058260000005', { country: 'GB', funding: 'debit' }),
  card('5555558265554449', { country: 'GB', brand: 'mastercard' }),
  card('5555555555554444', { brand: 'mastercard' }),
  card('5105105105105100', { brand: 'mastercard', funding: 'prepaid' }),
  refuses('4000000000000002', reasons.generic),
  refuses('4000000000009995', reasons.insufficientFunds),
  refuses('4000000000009987', reasons.lost),
  refuses('4000000000009979', reasons.stolen),
  refuses('4000000000000069', reasons.expired),
  refuses('4000000000000127', reasons.wrongCvc),
  refuses('4000000000000119', reasons.processing),
  refuses('4000000000006975', reasons.velocity),
  refuses('4000000000000341', reasons.generic, 'charged'),
  refuses('4100000000000019', reasons.blocked, 'charged'),
  card('4000002760003184', { country: 'DE', authentication: 'always' }),
  card('4000000000003220', { authentication: 'always' }),
  card('4000003800000446', { country: 'IE', authentication: 'unless-set-up' }),
  card('4000008260003178', {
    country: 'GB',
    authentication: 'unless-set-up',
    decline: reasons.insufficientFunds,
    declinesWhen: 'charged',
  }),
  card('4000000000000077', { straightToAvailable: true }),
  card('4000000000000259', { dispute: 'fraudulent' }),
  card('4000000000002685', { dispute: 'product_not_received' }),
  card('4000000000001976', { dispute: 'inquiry' }),
  card('4000000000007726', { refund: 'pending' }),
  card('4000000000005126', { refund: 'fails-later' }),
];

const byNumber = new Map(all.map((one) => [one.number, one]));

export const testCard = (number: string): TestCard | undefined => byNumber.get(number);

/** Stripe's names for test cards, to be used where a PaymentMethod's id is asked. */
export const cardTokens: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_gb: '4000008260000000',
  pm_card_gb_debit: '4000058260000005',
  pm_card_mastercard: '5555555555554444',
  pm_card_mastercard_prepaid: '5105105105105100',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedLostCard: '4000000000009987',
  pm_card_visa_chargeDeclinedStolenCard: '4000000000009979',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
  pm_card_visa_chargeDeclinedVelocityLimitExceeded: '4000000000006975',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_radarBlock: '4100000000000019',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_threeDSecure2Required: '4000000000003220',
  pm_card_authenticationRequiredSetupForOffSession: '4000003800000446',
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: '4000008260003178',
  pm_card_bypassPending: '4000000000000077',
  pm_card_createDispute: '4000000000000259',
  pm_card_createDisputeProductNotReceived: '4000000000002685',
  pm_card_createDisputeInquiry: '4000000000001976',
  pm_card_pendingRefund: '4000000000007726',
  pm_card_refundFail: '4000000000005126',
};

/** A decline by its code, as the control page may ask for the next charge of one card. */
export const declineFor = (declineCode: string): Decline =>
  Object.values(reasons).find((reason) => reason.declineCode === declineCode) ??
  declined(declineCode, 'try_again_later');

/** The check digit of Luhn: doubles every second digit from the right. 4242424242424242 passes. */
export const passesLuhn = (number: string): boolean => {
  let sum = 0;
  for (const [at, digit] of [...number].reverse().entries()) {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return number.length >= 12 && sum % 10 === 0;
};
