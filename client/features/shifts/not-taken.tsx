import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import { paths } from '#client/app/paths.ts';
import { problemOf } from '#client/lib/problem-error.ts';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useShift } from './queries.ts';
import { SaidVersions } from './said-versions.tsx';
import { sendOne } from './send-waiting.ts';
import { ShiftMark } from './shift-mark.tsx';
import { putAway, takeOut } from './waiting-drawer.ts';
import { isAnswer, maySayAgain, saidAgain, seenOf, type WaitingHours } from './waiting-hours.ts';
import { useWaitingTitle, WaitingWords } from './waiting-words.tsx';

const Standing = ({ shift, side }: { shift: Shift; side: 'holder' | 'carer' }) => {
  const { t } = useTranslation('shifts');
  return (
    <>
      <Title order={3} size="h4">
        {t('waiting.stands')}
      </Title>
      <p>
        <ShiftMark shift={shift} side={side} />
      </p>
      {shift.reason && <blockquote>{shift.reason}</blockquote>}
      {shift.hours && <SaidVersions shiftId={shift.shiftId} kind={shift.kind} />}
    </>
  );
};

/** What I wrote down beside what stands by now: nothing is lost, and I say what becomes of mine. */
export const NotTaken = ({ waiting }: { waiting: WaitingHours }) => {
  const { t } = useTranslation('shifts');
  const { shift, refused, says } = waiting;
  const titleOf = useWaitingTitle();
  const now = useShift(shift.shiftId);
  const [busy, setBusy] = useState(false);
  const letGo = async () => {
    await takeOut(waiting);
    tell(t('waiting.gone'), () => void putAway(waiting));
  };
  const sayAgain = async (seen: Shift) => {
    setBusy(true);
    const again = saidAgain(waiting, seenOf(seen), v4());
    await putAway(again);
    const { to } = await sendOne(again);
    setBusy(false);
    const said = { sent: 'waiting.sent', waits: 'waiting.kept', refused: 'waiting.toLookAt' } as const;
    tell(t(said[to], { title: shift.title, ...(isAnswer(again) ? { context: 'answer' } : {}) }));
  };
  return (
    <Sheet title={t('waiting.notTaken', { what: titleOf(waiting) })}>
      <WaitingWords waiting={waiting} />
      <RefusalNote error={problemOf(refused?.status ?? 409, refused)} />
      <Answered to={now}>
        {(stands) => <Standing shift={stands} side={isAnswer(waiting) ? 'holder' : 'carer'} />}
      </Answered>
      <div className="row">
        {now.data && maySayAgain(waiting, now.data) && (
          <Button loading={busy} onClick={() => void sayAgain(now.data)}>
            {t('waiting.again')}
          </Button>
        )}
        {says === 'confirm' && <Go to={paths.answerHours(shift.shiftId)}>{t('waiting.lookAndAnswer')}</Go>}
        <Button variant="default" disabled={busy} onClick={() => void letGo()}>
          {t('waiting.letGo')}
        </Button>
      </div>
    </Sheet>
  );
};
