import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Statement } from '#shared/settlements/schema.ts';
import { StatementMark } from './statement-mark.tsx';
import './statement-line.css';

export const StatementLine = ({ statement }: { statement: Statement }) => {
  const { t } = useTranslation('settlements');
  const say = useSayWhen();
  const { weekOn } = statement;
  return (
    <li className="statement-line">
      <Link to={paths.statement(statement.payId)}>
        {t('statement.weekOf', { days: say({ from: weekOn, through: addDays(weekOn, 6) }) })}
      </Link>
      <span>
        <strong>
          <Money of={statement.amountPence} />
        </strong>
        <StatementMark statement={statement} />
      </span>
    </li>
  );
};
