import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '#client/lib/acting.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import type { TimeOfShift } from '#shared/shifts/working-time-endpoints.ts';
import { LaterForm } from './later-form.tsx';
import { RestForm } from './rest-form.tsx';
import { StartField } from './start-field.tsx';
import { TimeNotes } from './time-notes.tsx';
import { useOffering } from './use-offering.ts';
import { useTaking } from './use-taking.ts';
import { useTimeOfShift } from './working-time-queries.ts';

/** A rest to make up for too little of it: then that is the way to take it. */
const restNeeded = ({ restMinutes, restEarliestAt }: TimeOfShift) =>
  restMinutes !== null && restEarliestAt !== null
    ? { minutes: restMinutes, earliestAt: restEarliestAt }
    : null;

/** What was pressed: taken there and then, or a yes that waits for the holder’s where they decide first. */
const useWays = (shift: Shift) => {
  const { t } = useTranslation('offers');
  const { t: tTake } = useTranslation('shifts');
  const { takeFrom, takeAll, taking, takingAll, leave, leaving, refused } = useTaking(shift);
  const { sayYes, sayAll, sayLater, saying, sayingAll, ...offering } = useOffering(shift);
  const decides = shift.holderDecides;
  return {
    one: decides ? sayYes : takeFrom,
    all: decides ? sayAll : takeAll,
    sayLater,
    leave,
    oneBusy: taking || saying,
    allBusy: takingAll || sayingAll,
    leaving,
    refused: refused ?? offering.refused,
    oneWords: decides ? t('one') : tTake('take.one'),
    allWords: (count: number) => (decides ? t('all', { count }) : tTake('take.all', { count })),
  };
};

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
  const { t } = useTranslation(['shifts', 'offers']);
  const [startsAt, startAt] = useState(shift.startsAt);
  const { one, all, sayLater, leave, oneBusy, allBusy, leaving, refused, oneWords, allWords } =
    useWays(shift);
  const isMyself = useActing().for === null;
  const { data: time } = useTimeOfShift(shift.shiftId, isMyself);
  const rest = time ? restNeeded(time) : null;
  const isBusy = oneBusy || allBusy || leaving;
  return (
    <div className="stack">
      {refused?.error && <RefusalNote error={refused.error} takesFocus={refused.submittedAt} />}
      {shift.holderDecides && <p>{t('offers:decides', { name: shift.holderName })}</p>}
      {time && <TimeNotes warnings={time.warnings} />}
      {rest && <RestForm shift={shift} {...rest} />}
      {shift.windowMinutes > 0 && <StartField shift={shift} value={startsAt} onChange={startAt} />}
      <div className="row">
        {!rest && (
          <Button loading={oneBusy} disabled={isBusy} onClick={() => one(startsAt)}>
            {oneWords}
          </Button>
        )}
        {shift.weekly && later > 1 && (
          <Button variant="default" loading={allBusy} disabled={isBusy} onClick={all}>
            {allWords(later)}
          </Button>
        )}
        <Button variant="subtle" loading={leaving} disabled={isBusy} onClick={() => leave(onGone)}>
          {t('take.notForMe')}
        </Button>
      </div>
      {isMyself && <LaterForm shift={shift} onSay={sayLater} />}
    </div>
  );
};
