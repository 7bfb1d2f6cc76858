import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import type { Pence } from '#shared/language/money.ts';

/** An amount as people think of it: pounds, and how many weeks of payments that is. */
export const PoundsAndWeeks = ({ of, weeklyPence }: { of: Pence; weeklyPence: Pence | null }) => {
  const { t } = useTranslation('budgets');
  return (
    <>
      <Money of={of} />
      {weeklyPence !== null && weeklyPence > 0 && of !== 0 && (
        <span className="quiet"> {t('inWeeks', { weeks: Math.trunc((of * 10) / weeklyPence) / 10 })}</span>
      )}
    </>
  );
};
