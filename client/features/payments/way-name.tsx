import { useTranslation } from 'react-i18next';
import type { WayKind } from '#shared/payments/schema.ts';

interface Known {
  kind: WayKind | null;
  brand: string | null;
  lastFour: string | null;
  funding?: string | null;
}

/** `Visa card ending 0077`, `Bank account ending 2345`: as far as it is known. */
export const WayName = ({ way }: { way: Known }) => {
  const { t } = useTranslation('payments');
  const lastFour = way.lastFour ?? '';
  if (way.kind === 'bacs') return <>{t('way.accountEnding', { lastFour })}</>;
  const brand = way.brand ? way.brand.charAt(0).toUpperCase() + way.brand.slice(1) : '';
  const prepaid = way.funding === 'prepaid' ? 'Prepaid' : '';
  return <>{t(`way.card${prepaid}Ending`, { brand, lastFour }).trim()}</>;
};
