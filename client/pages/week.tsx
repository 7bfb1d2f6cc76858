import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useShifts } from '#client/features/shifts/queries.ts';
import { isStanding } from '#client/features/shifts/standing.ts';
import { WeekByClock } from '#client/features/shifts/week-by-clock.tsx';
import { WeekList } from '#client/features/shifts/week-list.tsx';
import { useWeekView, WeekViews } from '#client/features/shifts/week-views.tsx';
import { useActing } from '#client/lib/acting.ts';
import { useMember, useRoles, useWhose } from '#client/lib/session.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { useWeek } from '#client/ui/use-week.ts';
import { WeekSteps } from '#client/ui/week-steps.tsx';
import { addDays, dayAt } from '#shared/language/time.ts';

/** One week: the care I receive and the care I give. A list; beside it, for who chooses so, by the clock. */
const Week = () => {
  const { t } = useTranslation(['shifts', 'cover']);
  const whose = useWhose();
  const monday = useWeek();
  const view = useWeekView();
  const member = useMember();
  const { forName } = useActing();
  // By the clock, a night that began on Sunday is still under way on Monday.
  const from = view === 'week' ? addDays(monday, -1) : monday;
  return (
    <>
      <PageTitle>{t('week.title')}</PageTitle>
      <p className="only-printed">{forName ?? member?.name}</p>
      <WeekSteps monday={monday} />
      <WeekViews />
      <div className="row not-printed page-actions">
        <Button
          variant="subtle"
          onClick={() => window.print()}
          leftSection={<IconPrinter aria-hidden="true" />}
        >
          {t('weekView.print')}
        </Button>
        <Go to={`${paths.weekSheet}?week=${monday}`} variant="subtle">
          {t('paper.make')}
        </Go>
        {useRoles().includes('carer') && (
          <Go to={paths.cannotCome} variant="subtle">
            {t('cover:cannotCome.open')}
          </Go>
        )}
      </div>
      <Answered to={useShifts(from, addDays(monday, 6))}>
        {({ items }) => {
          const standing = items.filter(isStanding);
          const begun = standing.filter(({ startsAt }) => dayAt(startsAt, zoneNow()) >= monday);
          const list =
            begun.length === 0 ? <p>{t('week.none')}</p> : <WeekList shifts={begun} whose={whose} />;
          if (view === 'list') return list;
          return (
            <>
              <WeekByClock monday={monday} shifts={standing} />
              {/* Paper cannot be asked for the rest of a line that was cut short. */}
              <div className="only-printed">{list}</div>
            </>
          );
        }}
      </Answered>
    </>
  );
};
export default Week;
