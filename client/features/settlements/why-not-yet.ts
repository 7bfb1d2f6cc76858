import type { Preview } from '#shared/settlements/schema.ts';

/** Contribution and the mutual's own money cover the expected fees. */
export const feesAreCovered = ({ expectedFeePence, contributionPence, floatPence }: Preview): boolean =>
  expectedFeePence <= contributionPence + floatPence;

/** Why a week cannot be started now, as a key of its words; null when it can. */
export const whyNotYet = (preview: Preview): 'already' | 'early' | 'own' | 'fees' | 'empty' | null => {
  if (preview.alreadyRun) return 'already';
  if (!preview.mayStart) return 'early';
  if (preview.paysMe) return 'own';
  if (!feesAreCovered(preview)) return 'fees';
  return preview.holders.length + preview.carers.length === 0 ? 'empty' : null;
};
