import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { BudgetPage } from '#shared/budgets/schema.ts';
import { type Pence, sum } from '#shared/language/money.ts';
import { PoundsAndWeeks } from './pounds-and-weeks.tsx';
import { SavingForm } from './saving-form.tsx';
import { SavingLine } from './saving-line.tsx';

interface SetAsidePartProps {
  setAside: BudgetPage['setAside'];
  weeklyPence: Pence | null;
}

/** What is promised to others before anything is “left”: wages, tax, holiday, insurance, savings. */
export const SetAsidePart = ({ setAside, weeklyPence }: SetAsidePartProps) => {
  const { t } = useTranslation('budgets');
  const { wagesPence, dutiesPence, holidayPence, savings } = setAside;
  const of = (kind: 'insurance' | 'purpose') =>
    sum(savings.filter((saving) => saving.kind === kind).map(({ amountPence }) => amountPence));
  const rows = {
    wages: wagesPence,
    duties: dutiesPence,
    holiday: holidayPence,
    insurance: of('insurance'),
    purpose: of('purpose'),
  };
  const all = sum(Object.values(rows));
  return (
    <Sheet title={t('aside.title')}>
      <p>{t('aside.lead')}</p>
      <FactsTable
        facts={[
          ...(['wages', 'duties', 'holiday', 'insurance', 'purpose'] as const).map(
            (key) =>
              [
                t(`aside.${key}`),
                <PoundsAndWeeks key={key} of={rows[key]} weeklyPence={weeklyPence} />,
              ] as const,
          ),
          [
            t('aside.all'),
            <strong key="all">
              <PoundsAndWeeks of={all} weeklyPence={weeklyPence} />
            </strong>,
          ],
        ]}
      />
      {savings.length > 0 && (
        <ul>
          {savings.map((saving) => (
            <SavingLine key={saving.savingId} saving={saving} />
          ))}
        </ul>
      )}
      {/* Closed again, and empty, once something was set aside. */}
      <details key={savings.length}>
        <summary>{t('aside.another')}</summary>
        <SavingForm />
      </details>
    </Sheet>
  );
};
