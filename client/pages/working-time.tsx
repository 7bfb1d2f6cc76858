import { useTranslation } from 'react-i18next';
import { OptOutPart } from '#client/features/shifts/opt-out-part.tsx';
import { useWorkingTime } from '#client/features/shifts/working-time-queries.ts';
import { today } from '#client/lib/now.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { mondayOf } from '#shared/language/time.ts';
import type { WorkingTime as Shown } from '#shared/shifts/working-time-endpoints.ts';

const Weeks = ({ weeks }: { weeks: Shown['weeks'] }) => {
  const { t } = useTranslation('shifts');
  const coming = weeks.filter(({ weekOn }) => weekOn > mondayOf(today()));
  return (
    <Sheet title={t('time.coming')}>
      {coming.length === 0 ? (
        <EmptyTeach title={t('time.nothingComing')}>{t('time.nothingComingWhy')}</EmptyTeach>
      ) : (
        <FactsTable
          facts={coming.map(({ weekOn, minutes }) => [
            t('time.weekOf', { weekOn }),
            <When key="minutes" minutes={minutes} />,
          ])}
        />
      )}
    </Sheet>
  );
};

/** My hours for everybody together, against what the law allows; nobody else is shown them. */
const WorkingTime = () => {
  const { t } = useTranslation('shifts');
  return (
    <Answered page to={useWorkingTime()}>
      {({ weeks, thisWeekMinutes, averageMinutes, limitMinutes, warnMinutes, optOut }) => (
        <>
          <PageTitle lead={t('time.lead')}>{t('time.title')}</PageTitle>
          <Sheet>
            <FactsTable
              facts={[
                [t('time.thisWeek'), <When key="week" minutes={thisWeekMinutes} />],
                [t('time.average'), <When key="average" minutes={averageMinutes} />],
                [t('time.limit'), <When key="limit" minutes={limitMinutes} />],
              ]}
            />
            {averageMinutes > warnMinutes && <p>{t('time.near')}</p>}
            <p>{t('time.how')}</p>
          </Sheet>
          <Weeks weeks={weeks} />
          <OptOutPart optOut={optOut} />
        </>
      )}
    </Answered>
  );
};
export default WorkingTime;
