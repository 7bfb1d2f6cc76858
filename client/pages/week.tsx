import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useShifts } from '#client/features/shifts/queries.ts';
import { ShiftLine } from '#client/features/shifts/shift-line.tsx';
import { isStanding, sideOf } from '#client/features/shifts/standing.ts';
import { useRoles, useWhose } from '#client/lib/session.ts';
import { AgendaList } from '#client/ui/agenda-list.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { useWeek } from '#client/ui/use-week.ts';
import { WeekSteps } from '#client/ui/week-steps.tsx';
import { addDays } from '#shared/language/time.ts';

/** One week, day by day: the care I receive and the care I give, with addresses where I go. */
const Week = () => {
  const { t } = useTranslation(['shifts', 'cover']);
  const whose = useWhose();
  const monday = useWeek();
  return (
    <>
      <PageTitle>{t('week.title')}</PageTitle>
      <WeekSteps monday={monday} />
      <Go to={`${paths.weekSheet}?week=${monday}`} variant="subtle">
        {t('paper.make')}
      </Go>
      {useRoles().includes('carer') && (
        <Go to={paths.cannotCome} variant="subtle">
          {t('cover:cannotCome.open')}
        </Go>
      )}
      <Answered to={useShifts(monday, addDays(monday, 6))}>
        {({ items }) => {
          const standing = items.filter(isStanding);
          return standing.length === 0 ? (
            <p>{t('week.none')}</p>
          ) : (
            <AgendaList
              items={standing}
              startsAt={(shift) => shift.startsAt}
              keyOf={(shift) => shift.shiftId}
            >
              {(shift) => (
                <ShiftLine shift={shift} side={sideOf(shift, whose) ?? 'carer'}>
                  {shift.carerId === whose && shift.address && <p>{shift.address}</p>}
                </ShiftLine>
              )}
            </AgendaList>
          );
        }}
      </Answered>
    </>
  );
};
export default Week;
