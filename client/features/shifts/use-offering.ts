import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { useOffer } from './offer-queries.ts';

/** The ways to say yes to a shift and wait for its holder’s. */
export const useOffering = ({ shiftId, startsAt, holderName }: Shift) => {
  const { t } = useTranslation('offers');
  const [one, all, later] = [useOffer(), useOffer(), useOffer()];
  const params = { shiftId };
  const told = () => tell(t('done', { name: holderName }));
  return {
    sayYes: (from: Instant) =>
      one.mutate({ params, body: from === startsAt ? {} : { laterStartsAt: from } }, { onSuccess: told }),
    sayAll: () => all.mutate({ params, body: { series: true } }, { onSuccess: told }),
    /** Refused, the form that asked for it shows why. */
    sayLater: (laterStartsAt: string) => later.mutateAsync({ params, body: { laterStartsAt } }).then(told),
    saying: one.isPending,
    sayingAll: all.isPending,
    refused: [one, all].find(({ error }) => error),
  };
};
