import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Budget } from '#shared/budgets/schema.ts';

/** What the council agreed to, as it was entered. */
export const BudgetPlan = ({ budget }: { budget: Budget }) => {
  const { t } = useTranslation('budgets');
  const facts: [string, React.ReactNode][] = [
    [t('plan.weekly'), <Money key="weekly" of={budget.weeklyPence} />],
    [t('plan.starts'), <When key="starts" day={budget.startsOn} />],
  ];
  if (budget.contributionWeeklyPence > 0)
    facts.push([t('plan.contribution'), <Money key="own" of={budget.contributionWeeklyPence} />]);
  if (budget.topUpWeeklyPence > 0)
    facts.push([t('plan.topUp'), <Money key="top-up" of={budget.topUpWeeklyPence} />]);
  if (budget.reviewOn) facts.push([t('plan.review'), <When key="review" day={budget.reviewOn} />]);
  if (budget.planReference) facts.push([t('plan.reference'), budget.planReference]);
  return (
    <Sheet title={t('plan.title', { council: budget.council })}>
      <FactsTable facts={facts} />
      {budget.outcomes.length > 0 && (
        <>
          <p>{t('plan.outcomes')}</p>
          <ul>
            {budget.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
};
