import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '#client/lib/acting.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import type { TimeOfShift } from '#shared/shifts/working-time-endpoints.ts';
import { RestForm } from './rest-form.tsx';
import { StartField } from './start-field.tsx';
import { TimeNotes } from './time-notes.tsx';
import { useTaking } from './use-taking.ts';
import { useTimeOfShift } from './working-time-queries.ts';

/** A rest to make up for too little of it: then that is the way to take it. */
const restNeeded = ({ restMinutes, restEarliestAt }: TimeOfShift) =>
  restMinutes !== null && restEarliestAt !== null
    ? { minutes: restMinutes, earliestAt: restEarliestAt }
    : null;

/** What a carer may do with an open shift: take it, take all of its series, or leave it to others. */
export const TakePart = ({
  shift,
  later,
  onGone,
}: {
  shift: Shift;
  /** How many open shifts of the same need there are from this one on. */
  later: number;
  onGone: (undo: () => void) => void;
}) => {
  const { t } = useTranslation('shifts');
  const [startsAt, startAt] = useState(shift.startsAt);
  const { takeFrom, takeAll, leave, taking, takingAll, leaving, refused } = useTaking(shift);
  const isMyself = useActing().for === null;
  const { data: time } = useTimeOfShift(shift.shiftId, isMyself);
  const rest = time ? restNeeded(time) : null;
  const isBusy = taking || takingAll || leaving;
  return (
    <div className="stack">
      {refused?.error && <RefusalNote error={refused.error} takesFocus={refused.submittedAt} />}
      {time && <TimeNotes warnings={time.warnings} />}
      {rest && <RestForm shift={shift} {...rest} />}
      {shift.windowMinutes > 0 && <StartField shift={shift} value={startsAt} onChange={startAt} />}
      <div className="row">
        {!rest && (
          <Button loading={taking} disabled={isBusy} onClick={() => takeFrom(startsAt)}>
            {t('take.one')}
          </Button>
        )}
        {shift.weekly && later > 1 && (
          <Button variant="default" loading={takingAll} disabled={isBusy} onClick={takeAll}>
            {t('take.all', { count: later })}
          </Button>
        )}
        <Button variant="subtle" loading={leaving} disabled={isBusy} onClick={() => leave(onGone)}>
          {t('take.notForMe')}
        </Button>
      </div>
    </div>
  );
};
