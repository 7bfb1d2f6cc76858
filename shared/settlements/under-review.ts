/** Why a due waits for a person rather than for another day: its holder's bank took back what had been collected. */
const reviewReasons = ['payment-disputed', 'debit-claimed'] as const;

/** Nothing is asked for on such a due until a coordinator has said who bears it. */
export const isUnderReview = (reason: string | null): boolean =>
  reviewReasons.some((each) => each === reason);
