/** Every rule that may stand between a carer and a shift, by the name it refuses with. */
export const takeRefusals = [
  'not-found',
  'shift-already-taken',
  'shift-not-open',
  'shift-in-the-past',
  'shift-overlaps',
  'travel-too-long',
  'rest-too-short',
  'rest-kept-free',
  'weekly-hours-too-long',
  'agreements-would-meet',
  'too-young-for-this',
  'not-cleared-for-care',
  'check-runs-out-before',
  'same-household-not-paid',
  'use-excluded',
  'budget-would-overspend',
] as const;

/** Of taking it there and then: a need may have its holder say yes first. */
export const takeAtOnceRefusals = [...takeRefusals, 'holder-decides'] as const;
