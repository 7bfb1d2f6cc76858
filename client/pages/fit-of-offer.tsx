import { useTranslation } from 'react-i18next';
import { FitReasons } from '#client/features/matching/fit-reasons.tsx';
import { useCandidates } from '#client/features/matching/queries.ts';
import type { Offer } from '#shared/shifts/offers/schema.ts';

/** Why the carer who said yes fits this need, and what does not, in the words the need’s own page has for it. */
export const FitOfOffer = ({ offer: { needId, carer } }: { offer: Offer }) => {
  const { t } = useTranslation('offers');
  const found = useCandidates(needId, '').data?.items.find(({ carerId }) => carerId === carer.memberId);
  if (!found) return null;
  return <FitReasons reasons={found.reasons} reader="holder" label={t('why', { name: carer.name })} />;
};
