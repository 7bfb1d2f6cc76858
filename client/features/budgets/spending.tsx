import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Money } from '#client/ui/money.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { useWeek } from '#client/ui/use-week.ts';
import { WeekSteps } from '#client/ui/week-steps.tsx';
import { When } from '#client/ui/when.tsx';
import type { budgetsEndpoints } from '#shared/budgets/endpoints.ts';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { type Pence, sum } from '#shared/language/money.ts';
import { addDays } from '#shared/language/time.ts';
import { useSpending } from './queries.ts';

type Entry = ReplyOf<typeof budgetsEndpoints.budgetEntries>['items'][number];
const costOf = (entry: Entry): Pence => sum([entry.toCarerPence, entry.setAsidePence, entry.toMutualPence]);

const Entries = ({ items }: { items: readonly Entry[] }) => {
  const { t } = useTranslation('budgets');
  if (items.length === 0) return <p>{t('spending.none')}</p>;
  const all = sum(items.map(costOf));
  return (
    <>
      <p>{t('spending.reading', { count: items.length, amountPence: all })}</p>
      <RowsTable
        caption={t('spending.title')}
        captionHidden
        rows={items}
        keyOf={({ shiftId }) => shiftId}
        columns={[
          {
            name: t('spending.when'),
            cell: (entry) => (
              <Link to={paths.shift(entry.shiftId)}>
                <When at={entry.startsAt} />
              </Link>
            ),
          },
          { name: t('spending.who'), cell: (entry) => entry.carerName },
          { name: t('spending.stands'), cell: (entry) => t(`spending.status.${entry.status}`) },
          { name: t('spending.outcome'), cell: (entry) => entry.outcome ?? t('spending.noOutcome') },
          { name: t('spending.toCarer'), figures: true, cell: (entry) => <Money of={entry.toCarerPence} /> },
          {
            name: t('spending.setAside'),
            figures: true,
            cell: (entry) => <Money of={entry.setAsidePence} />,
          },
          {
            name: t('spending.toMutual'),
            figures: true,
            cell: (entry) => <Money of={entry.toMutualPence} />,
          },
          { name: t('spending.cost'), figures: true, cell: (entry) => <Money of={costOf(entry)} /> },
        ]}
        foot={[t('spending.all'), '', '', '', '', '', '', <Money key="all" of={all} />]}
      />
    </>
  );
};

/** A week’s care, shift by shift, with what each costs and what it was for. */
export const Spending = () => {
  const { t } = useTranslation('budgets');
  const monday = useWeek();
  const spending = useSpending(monday, addDays(monday, 6));
  return (
    <section aria-labelledby="spending-title">
      <Title order={2} size="h3" id="spending-title">
        {t('spending.title')}
      </Title>
      <WeekSteps monday={monday} />
      <Answered to={spending}>{({ items }) => <Entries items={items} />}</Answered>
    </section>
  );
};
