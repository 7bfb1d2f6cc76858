import { useTranslation } from 'react-i18next';
import { useActing } from '#client/lib/acting.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { RestForm } from './rest-form.tsx';
import { useTimeOfShift } from './working-time-queries.ts';

/** What taking this would mean for my working time: before I press, and only for me. */
export const TimeNotes = ({ shift }: { shift: Shift }) => {
  const { t } = useTranslation('shifts');
  const isMyself = useActing().for === null;
  const { data } = useTimeOfShift(shift.shiftId, isMyself);
  if (!data) return null;
  return (
    <>
      {data.warnings.map(({ code, facts }) => (
        <p key={code}>{t(`time.warning.${code}`, facts)}</p>
      ))}
      {data.restMinutes !== null && data.restEarliestAt !== null && (
        <RestForm shift={shift} minutes={data.restMinutes} earliestAt={data.restEarliestAt} />
      )}
    </>
  );
};
