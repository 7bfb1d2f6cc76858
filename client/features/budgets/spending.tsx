import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Money } from '#client/ui/money.tsx';
import { useWeek } from '#client/ui/use-week.ts';
import { WeekSteps } from '#client/ui/week-steps.tsx';
import { When } from '#client/ui/when.tsx';
import type { budgetsEndpoints } from '#shared/budgets/endpoints.ts';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { type Pence, sum } from '#shared/language/money.ts';
import { addDays } from '#shared/language/time.ts';
import '#client/ui/sheet.css';
import { useSpending } from './queries.ts';
import './spending.css';

type Entry = ReplyOf<typeof budgetsEndpoints.budgetEntries>['items'][number];
const costOf = (entry: Entry): Pence => sum([entry.toCarerPence, entry.setAsidePence, entry.toMutualPence]);

const EntryLine = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation('budgets');
  const { toCarerPence, setAsidePence, toMutualPence } = entry;
  return (
    <li>
      <p className="spending-head">
        <Link to={paths.shift(entry.shiftId)}>
          <When at={entry.startsAt} />
        </Link>
        <strong>
          <Money of={costOf(entry)} />
        </strong>
      </p>
      <p>
        {entry.carerName} · {t(`spending.status.${entry.status}`)}
      </p>
      {entry.outcome && <p>{t('spending.for', { outcome: entry.outcome })}</p>}
      <p className="quiet">
        {setAsidePence > 0
          ? t('spending.parts', { toCarerPence, setAsidePence, toMutualPence })
          : t('spending.twoParts', { toCarerPence, toMutualPence })}
      </p>
    </li>
  );
};

const Entries = ({ items }: { items: readonly Entry[] }) => {
  const { t } = useTranslation('budgets');
  if (items.length === 0) return <p>{t('spending.none')}</p>;
  return (
    <>
      <p>{t('spending.reading', { count: items.length, amountPence: sum(items.map(costOf)) })}</p>
      <ul className="spending">
        {items.map((entry) => (
          <EntryLine key={`${entry.shiftId} ${entry.part} ${entry.settlementId}`} entry={entry} />
        ))}
      </ul>
    </>
  );
};

/** A week’s care, visit by visit: what each costs, what it was for, and where the money goes. */
export const Spending = () => {
  const { t } = useTranslation('budgets');
  const monday = useWeek();
  const spending = useSpending(monday, addDays(monday, 6));
  return (
    <section className="sheet">
      <Title order={2} size="h3">
        {t('spending.title')}
      </Title>
      <WeekSteps monday={monday} />
      <Answered to={spending}>{({ items }) => <Entries items={items} />}</Answered>
    </section>
  );
};
