/** Acts that somebody may find done in their name; each has its words. */
const acts = [
  'NEED_POSTED',
  'NEED_CHANGED',
  'NEED_CLOSED',
  'SHIFT_TAKEN',
  'SERIES_TAKEN',
  'SHIFT_DECLINED',
  'SHIFT_HANDED_BACK',
  'SHIFT_CANCELLED',
  'SHIFT_MOVED',
  'OFFER_MADE',
  'OFFER_ANSWERED',
  'OFFER_WITHDRAWN',
  'MATCH_ANSWERED',
  'MATCH_ENDED',
  'HOURS_RECORDED',
  'HOURS_CONFIRMED',
  'HOURS_CORRECTED',
  'HOURS_DISPUTED',
  'CONTACT_CHANGED',
  'EMAIL_CHANGE_ASKED',
  'CLOSENESS_SET',
  'REPRESENTATIVE_NAMED',
  'RIGHTS_CHANGED',
  'REPRESENTATION_ENDED',
  'WAY_TO_PAY_STARTED',
  'WAY_TO_PAY_CHECKED',
  'AVAILABILITY_SAID',
  'EXCEPTION_SAID',
  'EXCEPTION_TAKEN_BACK',
  'HOURS_AGREED',
] as const;

/** The key of an act’s words; one that is newer than this list is `something`. */
export const actOf = (name: string): (typeof acts)[number] | 'something' =>
  acts.find((act) => act === name) ?? 'something';
