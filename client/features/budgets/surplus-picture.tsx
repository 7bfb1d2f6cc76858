import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { BudgetPage } from '#shared/budgets/schema.ts';

type Surplus = NonNullable<BudgetPage['surplus']>;

/** What is truly left over, in weeks, against the council’s own limit: said early, before the council asks. */
export const SurplusPicture = ({ surplus }: { surplus: Surplus }) => {
  const { t } = useTranslation('budgets');
  const say = useSayWhen();
  const { surplusPence, weeksTenths, limitWeeks, contingencyWeeks, stands, council, counted } = surplus;
  const weeks = weeksTenths / 10;
  const limit = limitWeeks + contingencyWeeks;
  return (
    <>
      <ChartWithTable
        title={t('surplus.title')}
        reading={
          <>
            <StatusMark is={stands === 'within' ? 'good' : 'attention'}>
              {t(`surplus.stands.${stands}`)}
            </StatusMark>
            <br />
            {t(`surplus.${stands}`, { surplusPence, weeks, limit, council })}
          </>
        }
        rowsAre={t('surplus.what')}
        shape="bars"
        rows={[{ key: 'weeks', weeks }]}
        keyOf={({ key }) => key}
        nameOf={() => t('surplus.left')}
        series={[{ name: t('surplus.weeks'), of: (row) => row.weeks }]}
        limit={{ name: t('surplus.limit'), value: limit }}
        say={(value) => say({ weeks: value })}
      />
      <p className="quiet">
        {t(`surplus.counted.${counted}`)}{' '}
        {contingencyWeeks > 0 && t('surplus.contingency', { limitWeeks, contingencyWeeks })}{' '}
        {surplus.isUsual
          ? t('surplus.usual')
          : t('surplus.source', { source: surplus.source, checkedOn: surplus.checkedOn })}
      </p>
    </>
  );
};
