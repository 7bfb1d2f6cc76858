import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useSayWhen, When } from '#client/ui/when.tsx';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { didNotHappen, disputedOf, toRecord } from './standing.ts';
import { useWaiting } from './waiting-drawer.ts';

/** As long as a visit that was said not to have happened is shown to its carer. */
const daysShown = 14;

/** One of us said that it did not happen; that is not the last word. */
const Missed = ({ shift }: { shift: Shift }) => {
  const { t } = useTranslation('shifts');
  return (
    <Sheet title={t('record.missed', { title: shift.title, name: shift.holderName })}>
      <p>
        <When starts={shift.startsAt} ends={shift.endsAt} />
      </p>
      <blockquote>{shift.reason}</blockquote>
      <Go to={paths.recordHours(shift.shiftId)} variant="default">
        {t('record.wasThere')}
      </Go>
    </Sheet>
  );
};

const ToRecord = ({ shift, disputed }: { shift: Shift; disputed: boolean }) => {
  const { t } = useTranslation('shifts');
  const say = useSayWhen();
  return (
    <Sheet title={t('record.at', { title: shift.title, name: shift.holderName })}>
      <p>
        <strong>
          <When starts={shift.startsAt} ends={shift.endsAt} />
        </strong>
      </p>
      {disputed ? (
        <>
          <p>{t('sheet.disputed', { name: shift.holderName })}</p>
          {shift.disputeReason && <blockquote>{shift.disputeReason}</blockquote>}
        </>
      ) : (
        <p>{t('record.due', { dueAt: shift.hoursDueAt })}</p>
      )}
      <Go to={paths.recordHours(shift.shiftId)} variant={disputed ? 'default' : 'filled'}>
        {t(disputed ? 'steps.recordAgain' : 'steps.record')}
        <span className="only-heard">: {`${shift.title}, ${say({ at: shift.startsAt })}`}</span>
      </Go>
    </Sheet>
  );
};

/** Shifts I worked that have no hours yet, and those somebody did not agree with. */
export const RecordList = ({
  shifts: all,
  whose,
  now,
}: {
  shifts: readonly Shift[];
  whose: string | null;
  now: Instant;
}) => {
  const { t } = useTranslation('shifts');
  const written = new Set(useWaiting().map(({ shift }) => shift.shiftId));
  const shifts = all.filter(({ shiftId }) => !written.has(shiftId));
  const waiting = toRecord(shifts, whose, now);
  const recent = addMinutes(now, -daysShown * 24 * 60);
  const missed = shifts.filter(
    (shift) => shift.carerId === whose && shift.startsAt > recent && didNotHappen(shift, now),
  );
  const disputed = disputedOf(shifts, whose).filter((shift) => shift.carerId === whose);
  return (
    <section aria-labelledby="to-record">
      <Title order={2} id="to-record">
        {t('record.title')}
      </Title>
      {waiting.length + disputed.length === 0 && (
        <EmptyTeach title={t('record.none')}>{t('record.noneWhy')}</EmptyTeach>
      )}
      {disputed.map((shift) => (
        <ToRecord key={shift.shiftId} shift={shift} disputed />
      ))}
      {waiting.map((shift) => (
        <ToRecord key={shift.shiftId} shift={shift} disputed={false} />
      ))}
      {missed.map((shift) => (
        <Missed key={shift.shiftId} shift={shift} />
      ))}
    </section>
  );
};
