import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { PaperVisit } from '#client/features/shifts/paper-visit.tsx';
import { useShifts } from '#client/features/shifts/queries.ts';
import { isStanding, sideOf } from '#client/features/shifts/standing.ts';
import { useActing } from '#client/lib/acting.ts';
import { useMutual } from '#client/lib/mutual.ts';
import { useMember, useWhose } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { useWeek } from '#client/ui/use-week.ts';
import { When } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

/** By when it must be back: the soonest of its visits’ deadlines. */
const dueOf = (shifts: readonly Shift[]) => shifts.map(({ hoursDueAt }) => hoursDueAt).toSorted()[0];

const Visits = ({ shifts }: { shifts: readonly Shift[] }) => {
  const { t } = useTranslation('shifts');
  const whose = useWhose();
  const mutual = useMutual().data;
  const due = dueOf(shifts);
  if (shifts.length === 0) return <EmptyTeach title={t('paper.none')}>{t('paper.noneWhy')}</EmptyTeach>;
  return (
    <>
      {due && <p>{t('paper.back', { name: mutual?.name ?? '', due })}</p>}
      <ul className="plain-list">
        {shifts.map((shift) => (
          <PaperVisit key={shift.shiftId} shift={shift} side={sideOf(shift, whose) ?? 'carer'} />
        ))}
      </ul>
      <p className="paper-signs">
        <span>{t('paper.carerSigns')}</span>
        <span>{t('paper.holderSigns')}</span>
      </p>
    </>
  );
};

/** A week on paper, in large type, for whoever would rather write: a coordinator enters what comes back. */
const WeekSheet = () => {
  const { t } = useTranslation('shifts');
  const monday = useWeek();
  const member = useMember();
  const { forName } = useActing();
  return (
    <>
      <PageTitle above={forName ?? member?.name} lead={<When from={monday} through={addDays(monday, 6)} />}>
        {t('paper.title')}
      </PageTitle>
      <div className="row not-printed">
        <Button onClick={() => window.print()} leftSection={<IconPrinter aria-hidden="true" />}>
          {t('paper.print')}
        </Button>
        <Go to={`${paths.week}?week=${monday}`} variant="subtle">
          {t('paper.toWeek')}
        </Go>
      </div>
      <Answered to={useShifts(monday, addDays(monday, 6))}>
        {({ items }) => (
          <Visits
            shifts={items.filter(
              (shift) => isStanding(shift) && shift.carerId !== null && shift.status !== 'cancelled',
            )}
          />
        )}
      </Answered>
    </>
  );
};
export default WeekSheet;
