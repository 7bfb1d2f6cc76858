import { useTranslation } from 'react-i18next';
import type { BudgetFigures } from '#shared/budgets/schema.ts';
import { pence } from '#shared/language/money.ts';

/** What is left, in pounds and weeks, in one sentence. */
export const LeftSentence = ({ figures }: { figures: BudgetFigures }) => {
  const { t } = useTranslation('budgets');
  const { leftPence, leftWeeksTenths } = figures;
  if (leftPence < 0) return <>{t('left.short', { missingPence: pence(-leftPence) })}</>;
  if (leftWeeksTenths === null) return <>{t('left.pounds', { leftPence })}</>;
  return <>{t('left.weeks', { leftPence, weeks: leftWeeksTenths / 10 })}</>;
};
