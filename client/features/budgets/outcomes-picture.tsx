import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import type { OutcomeSpend } from '#shared/budgets/schema.ts';
import { noPence, type Pence, sum } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { AboutWeeks } from './about-weeks.tsx';

interface OutcomesPictureProps {
  outcomes: readonly OutcomeSpend[];
  yearFrom: Day;
  weeklyPence: Pence | null;
}

/** What the money was for, in the words of the plan; what is tied to nothing yet leads to where it can be. */
export const OutcomesPicture = ({ outcomes, yearFrom, weeklyPence }: OutcomesPictureProps) => {
  const { t } = useTranslation('budgets');
  if (outcomes.length === 0) return null;
  const nameOf = ({ outcome }: OutcomeSpend) => outcome ?? t('outcomes.none');
  const all = sum(outcomes.map(({ spentPence }) => spentPence));
  const untied = outcomes.find(({ outcome }) => outcome === null);
  const tied = all - (untied?.spentPence ?? noPence);
  const open = untied?.needs.filter((need) => need.open) ?? [];
  return (
    <>
      <ChartWithTable
        title={t('outcomes.title')}
        reading={t('outcomes.reading', {
          yearFrom,
          all,
          share: all > 0 ? Math.round((tied * 100) / all) : 0,
        })}
        rowsAre={t('outcomes.outcome')}
        shape="bars"
        rows={outcomes}
        keyOf={({ outcome }) => outcome ?? ''}
        nameOf={nameOf}
        cellOf={(row) => (
          <>
            {nameOf(row)}
            <br />
            <AboutWeeks of={row.spentPence} weeklyPence={weeklyPence} />
          </>
        )}
        series={[{ name: t('picture.amount'), of: ({ spentPence }) => spentPence }]}
      />
      {open.length > 0 && (
        <>
          <p>{t('outcomes.tie')}</p>
          <ul>
            {open.map(({ needId, title }) => (
              <li key={needId}>
                <Link to={paths.changeNeed(needId)}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
