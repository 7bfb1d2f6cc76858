import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import { sayDay } from '#client/ui/day-text.ts';
import { useSayWhen } from '#client/ui/when.tsx';
import { pence } from '#shared/language/money.ts';
import { addDays } from '#shared/language/time.ts';
import type { Spend } from '#shared/oversight/schema.ts';
import { searchOf, spentOf } from './figure.ts';
import { useParts } from './use-parts.ts';

type Week = Spend['weeks'][number];

/** The months of years: under a narrow column there is room for a day and a month only. */
const useShortDay = () => {
  const language = useLanguage();
  return (weekOn: Week['weekOn']) => {
    const [date = '', month = ''] = sayDay(weekOn, language, weekOn, 'date').split(' ');
    return `${date} ${month.slice(0, 3)}`;
  };
};

export const SpendByWeek = ({ spend }: { spend: Spend }) => {
  const { t } = useTranslation('oversight');
  const say = useSayWhen();
  const short = useShortDay();
  const days = (week: Week) => say({ from: week.weekOn, through: addDays(week.weekOn, 6) });
  // A week that is not settled yet is empty, not cheap.
  const settled = spend.weeks.filter((week) => spentOf(week) > 0).length;
  const most = spend.weeks.reduce((so, week) => (spentOf(week) > spentOf(so) ? week : so));
  return (
    <ChartWithTable<Week>
      title={t('spend.byWeek')}
      reading={t(settled < spend.weeks.length ? 'spend.byWeekSoFar' : 'spend.byWeekReading', {
        averagePence: pence(Math.round(spentOf(spend.totals) / Math.max(1, settled))),
        days: days(most),
        mostPence: spentOf(most),
      })}
      rowsAre={t('spend.week')}
      nameOf={(week) => short(week.weekOn)}
      cellOf={(week) => (
        <Link to={paths.spendLines + searchOf({ from: spend.from, to: spend.to, weekOn: week.weekOn })}>
          {days(week)}
        </Link>
      )}
      rows={spend.weeks}
      keyOf={(week) => week.weekOn}
      series={useParts(spend.totals)}
    />
  );
};
