import { useTranslation } from 'react-i18next';
import { useWork } from '#client/features/oversight/queries.ts';
import { SettlementsTable } from '#client/features/settlements/settlements-table.tsx';
import { useSettlements } from '#client/features/settlements/settling-queries.ts';
import { NothingToSettle, WeekToSettle } from '#client/features/settlements/week-to-settle.tsx';
import { today } from '#client/lib/now.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { mondayOf } from '#shared/language/time.ts';
import type { WorkList } from '#shared/oversight/schema.ts';

const weeksIn = ({ groups }: WorkList) =>
  (groups.find(({ kind }) => kind === 'settlement-due')?.items ?? []).flatMap(({ weekOn }) =>
    weekOn ? [weekOn] : [],
  );

/** The weeks that wait to be settled, and those that were. */
const Settlements = () => {
  const { t } = useTranslation('settling');
  return (
    <>
      <PageTitle lead={t('list.lead')}>{t('list.title')}</PageTitle>
      <Answered to={useWork()}>
        {(work) => {
          const weeks = weeksIn(work);
          if (weeks.length === 0) return <NothingToSettle weekOn={mondayOf(today())} />;
          return weeks.map((weekOn) => <WeekToSettle key={weekOn} weekOn={weekOn} />);
        }}
      </Answered>
      <Paged of={useSettlements()}>
        {(items) =>
          items.length === 0 ? (
            <EmptyTeach title={t('list.none')}>{t('list.noneWhy')}</EmptyTeach>
          ) : (
            <SettlementsTable settlements={items} />
          )
        }
      </Paged>
    </>
  );
};
export default Settlements;
