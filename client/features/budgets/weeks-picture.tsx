import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { BudgetFigures } from '#shared/budgets/schema.ts';

/** From here on it is time to say so, before the council asks. */
const nearShare = 0.75;

/** Weeks of money left against the council’s own limit. */
export const WeeksPicture = ({ figures, council }: { figures: BudgetFigures; council: string }) => {
  const { t } = useTranslation('budgets');
  const say = useSayWhen();
  const { leftWeeksTenths, surplusLimitWeeks: limit } = figures;
  if (leftWeeksTenths === null || limit === null) return null;
  const weeks = Math.max(0, leftWeeksTenths / 10);
  const how = weeks > limit ? 'over' : weeks > limit * nearShare ? 'near' : 'within';
  const rows = [{ key: 'weeks', weeks }];
  return (
    <ChartWithTable
      title={t('weeks.title')}
      reading={
        <>
          <StatusMark is={how === 'within' ? 'good' : 'attention'}>{t(`weeks.stands.${how}`)}</StatusMark>
          <br />
          {t(`weeks.${how}`, { weeks, limit, council })}
        </>
      }
      rowsAre={t('weeks.what')}
      shape="bars"
      rows={rows}
      keyOf={({ key }) => key}
      nameOf={() => t('weeks.left')}
      series={[{ name: t('weeks.weeks'), of: (row) => row.weeks }]}
      limit={{ name: t('weeks.limit'), value: limit }}
      say={(value) => say({ weeks: value })}
    />
  );
};
