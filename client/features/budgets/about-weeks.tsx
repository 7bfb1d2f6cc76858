import { useTranslation } from 'react-i18next';
import type { Pence } from '#shared/language/money.ts';

/** How many weeks of payments an amount is; nothing where that is not worth a word. */
export const AboutWeeks = ({ of, weeklyPence }: { of: Pence; weeklyPence: Pence | null }) => {
  const { t } = useTranslation('budgets');
  const tenths = weeklyPence !== null && weeklyPence > 0 ? Math.trunc((of * 10) / weeklyPence) : 0;
  return tenths > 0 ? <span className="quiet">{t('inWeeks', { weeks: tenths / 10 })}</span> : null;
};
