import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import '#client/ui/sheet.css';
import type { BudgetFigures } from '#shared/budgets/schema.ts';

/** What each figure means, with its amount: nobody should have to ask. */
export const StandsFor = ({ figures }: { figures: BudgetFigures }) => {
  const { t } = useTranslation('budgets');
  const amounts = {
    spent: figures.spentPence,
    owed: figures.owedPence,
    setAside: figures.setAsidePence,
    booked: figures.bookedPence,
    left: figures.leftPence,
  };
  return (
    <details className="sheet stands-for">
      <summary>{t('means.title')}</summary>
      <FactsTable
        facts={(['spent', 'owed', 'setAside', 'booked', 'left'] as const).map((key) => [
          t(`picture.${key === 'booked' ? 'bookedAll' : key}`),
          <span key={key}>
            <Money of={amounts[key]} />
            <br />
            <span className="quiet">{t(`means.${key}`)}</span>
          </span>,
        ])}
      />
    </details>
  );
};
