import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import { problemOf } from '#client/lib/problem-error.ts';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useShift } from './queries.ts';
import { SaidVersions } from './said-versions.tsx';
import { sendOne } from './send-waiting.ts';
import { ShiftMark } from './shift-mark.tsx';
import { putAway, takeOut } from './waiting-drawer.ts';
import { saidAgain, seenOf, type WaitingHours } from './waiting-hours.ts';

const Standing = ({ shift }: { shift: Shift }) => {
  const { t } = useTranslation('shifts');
  return (
    <>
      <Title order={3} size="h4">
        {t('waiting.stands')}
      </Title>
      <p>
        <ShiftMark shift={shift} side="carer" />
      </p>
      {shift.reason && <blockquote>{shift.reason}</blockquote>}
      {shift.hours && <SaidVersions shiftId={shift.shiftId} kind={shift.kind} />}
    </>
  );
};

/** What I wrote down beside what stands by now: nothing is lost, and I say what becomes of mine. */
export const NotTaken = ({ waiting }: { waiting: WaitingHours }) => {
  const { t } = useTranslation('shifts');
  const { shift, body, refused } = waiting;
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
    tell(t(said[to], { title: shift.title }));
  };
  const changed = refused?.code === 'hours-changed-meanwhile';
  return (
    <Sheet title={t('waiting.notTaken', { title: shift.title, name: shift.holderName })}>
      <FactsTable
        facts={[[t('waiting.yours'), <When key="yours" starts={body.startedAt} ends={body.endedAt} />]]}
      />
      <RefusalNote error={problemOf(refused?.status ?? 409, refused)} />
      <Answered to={now}>{(stands) => <Standing shift={stands} />}</Answered>
      <div className="row">
        {changed && now.data && (
          <Button loading={busy} onClick={() => void sayAgain(now.data)}>
            {t('waiting.again')}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={() => void letGo()}>
          {t('waiting.letGo')}
        </Button>
      </div>
    </Sheet>
  );
};
