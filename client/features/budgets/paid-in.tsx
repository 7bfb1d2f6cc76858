import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { BudgetFigures } from '#shared/budgets/schema.ts';
import type { Pence } from '#shared/language/money.ts';
import { PoundsAndWeeks } from './pounds-and-weeks.tsx';

/** Council money, own assessed contribution and own top-up never run together. */
export const PaidIn = ({ figures, weeklyPence }: { figures: BudgetFigures; weeklyPence: Pence | null }) => {
  const { t } = useTranslation('budgets');
  return (
    <Sheet title={t('paidIn.title')}>
      <FactsTable
        facts={[
          [
            t('paidIn.council'),
            <PoundsAndWeeks key="council" of={figures.paidInCouncilPence} weeklyPence={weeklyPence} />,
          ],
          [
            t('paidIn.contribution'),
            <PoundsAndWeeks
              key="contribution"
              of={figures.paidInContributionPence}
              weeklyPence={weeklyPence}
            />,
          ],
          [
            t('paidIn.topUp'),
            <PoundsAndWeeks key="top-up" of={figures.paidInTopUpPence} weeklyPence={weeklyPence} />,
          ],
          [
            t('paidIn.all'),
            <strong key="all">
              <PoundsAndWeeks of={figures.paidInPence} weeklyPence={weeklyPence} />
            </strong>,
          ],
        ]}
      />
    </Sheet>
  );
};
