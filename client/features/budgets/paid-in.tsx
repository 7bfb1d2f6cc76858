import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { BudgetFigures } from '#shared/budgets/schema.ts';

/** Council money, own assessed contribution and own top-up never run together. */
export const PaidIn = ({ figures }: { figures: BudgetFigures }) => {
  const { t } = useTranslation('budgets');
  return (
    <Sheet title={t('paidIn.title')}>
      <FactsTable
        facts={[
          [t('paidIn.council'), <Money key="council" of={figures.paidInCouncilPence} />],
          [t('paidIn.contribution'), <Money key="contribution" of={figures.paidInContributionPence} />],
          [t('paidIn.topUp'), <Money key="top-up" of={figures.paidInTopUpPence} />],
          [
            t('paidIn.all'),
            <strong key="all">
              <Money of={figures.paidInPence} />
            </strong>,
          ],
        ]}
      />
    </Sheet>
  );
};
