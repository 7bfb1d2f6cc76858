import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { sum } from '#shared/language/money.ts';
import type { Statement } from '#shared/settlements/schema.ts';
import { StatementMark } from './statement-mark.tsx';

/** The sum of it: what was earned, what came to me, and when. */
export const StatementFacts = ({ statement }: { statement: Statement }) => {
  const { t } = useTranslation('settlements');
  const minutes = statement.shifts.reduce((all, shift) => all + shift.paidMinutes, 0);
  return (
    <Sheet>
      <FactsTable
        facts={[
          [
            t('statement.toMe'),
            <strong key="amount">
              <Money of={statement.amountPence} />
            </strong>,
          ],
          [
            t('statement.gross'),
            <Money key="gross" of={sum(statement.shifts.map((shift) => shift.grossPence))} />,
          ],
          [t('statement.hours'), <When key="hours" minutes={minutes} />],
          [t('statement.stands'), <StatementMark key="stands" statement={statement} />],
        ]}
      />
    </Sheet>
  );
};
