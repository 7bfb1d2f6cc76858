import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { add, negate, subtract, sum } from '#shared/language/money.ts';
import type { Statement } from '#shared/settlements/schema.ts';
import { above } from '#shared/settlements/settle.ts';
import { StatementMark } from './statement-mark.tsx';

/** The sum of it: what was earned, what came to me, and when. */
export const StatementFacts = ({ statement }: { statement: Statement }) => {
  const { t } = useTranslation('settlements');
  const minutes = statement.shifts.reduce((all, shift) => all + shift.paidMinutes, 0);
  const earned = statement.shifts.flatMap(({ lines }) => lines.filter((line) => line.goesTo === 'to-carer'));
  const earnedPence = sum(earned.map((line) => line.amountPence));
  const grossPence = sum(statement.shifts.map((shift) => shift.grossPence));
  const miles = subtract(earnedPence, grossPence);
  const { setOffPence } = statement;
  // What was put right and is below nothing stands in a debt of its own, not in this pay.
  const owedBackPence = sum(statement.shifts.map(({ toCarerPence }) => negate(above(negate(toCarerPence)))));
  const takenOff = subtract(subtract(earnedPence, owedBackPence), add(statement.amountPence, setOffPence));
  const facts: [string, React.ReactNode][] = [
    [
      t('statement.toMe'),
      <strong key="amount">
        <Money of={statement.amountPence} />
      </strong>,
    ],
    [t('statement.gross'), <Money key="gross" of={grossPence} />],
  ];
  // Without it the sheet would not add up: miles are no pay, and are not taxed.
  if (miles > 0) facts.push([t('statement.miles'), <Money key="miles" of={miles} />]);
  if (takenOff > 0) facts.push([t('statement.takenOff'), <Money key="off" of={takenOff} />]);
  if (owedBackPence < 0)
    facts.push([t('statement.owedBack'), <Money key="owed" of={negate(owedBackPence)} />]);
  if (setOffPence > 0) facts.push([t('statement.setOff'), <Money key="setOff" of={setOffPence} />]);
  facts.push(
    [t('statement.hours'), <When key="hours" minutes={minutes} />],
    [t('statement.stands'), <StatementMark key="stands" statement={statement} />],
  );
  return (
    <Sheet>
      <FactsTable facts={facts} />
    </Sheet>
  );
};
