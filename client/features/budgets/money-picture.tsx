import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import type { BudgetFigures } from '#shared/budgets/schema.ts';
import { noPence, type Pence, pence } from '#shared/language/money.ts';

const shareOf = (part: Pence, whole: Pence) => Math.round((part * 100) / whole);

/** Where the money that came in is now. */
export const MoneyPicture = ({ figures }: { figures: BudgetFigures }) => {
  const { t } = useTranslation('budgets');
  const { paidInPence, spentPence, owedPence, setAsidePence, bookedThisWeekPence, leftPence } = figures;
  const rows = [
    { key: 'spent', amountPence: spentPence },
    { key: 'owed', amountPence: owedPence },
    { key: 'setAside', amountPence: setAsidePence },
    { key: 'booked', amountPence: bookedThisWeekPence },
    { key: 'left', amountPence: leftPence },
  ] as const;
  const reading =
    paidInPence > 0
      ? t('picture.reading', {
          paidInPence,
          spentShare: shareOf(spentPence, paidInPence),
          leftPence: leftPence > 0 ? leftPence : noPence,
        })
      : t('picture.nothingYet');
  return (
    <ChartWithTable
      title={t('picture.title')}
      reading={reading}
      rowsAre={t('picture.part')}
      shape="bars"
      rows={rows}
      keyOf={({ key }) => key}
      nameOf={({ key }) => t(`picture.${key}`)}
      series={[{ name: t('picture.amount'), of: ({ amountPence }) => pence(amountPence) }]}
    />
  );
};
