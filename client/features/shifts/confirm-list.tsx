import { Title } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { tell } from '#client/lib/telling.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useSayWhen, When } from '#client/ui/when.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { ConfirmPart } from './confirm-part.tsx';
import { SaidTimes } from './said-times.tsx';
import { ShiftMark } from './shift-mark.tsx';
import { disputedOf, toConfirm } from './standing.ts';
import type { Gone } from './use-saying.ts';
import { useWaiting } from './waiting-drawer.ts';

/** Whether it is as planned, so that what differs is not overlooked. */
const BesidePlan = ({ shift, workedMinutes }: { shift: Shift; workedMinutes: number }) => {
  const { t } = useTranslation('shifts');
  const more = workedMinutes - (shift.plannedMinutes - shift.breakMinutes);
  if (more === 0) return <StatusMark is="good">{t('confirm.asPlanned')}</StatusMark>;
  return (
    <>
      <StatusMark is="attention">
        {t(more > 0 ? 'confirm.longer' : 'confirm.shorter', { minutes: Math.abs(more) })}
      </StatusMark>
      <br />
      <span className="quiet">
        {t('confirm.planned')} <When starts={shift.startsAt} ends={shift.endsAt} />
      </span>
    </>
  );
};

const ToAnswer = ({ shift, onDone }: { shift: Shift; onDone: (gone: Gone) => void }) => {
  const { t } = useTranslation('shifts');
  const say = useSayWhen();
  const { hours } = shift;
  if (!hours) return null;
  return (
    <Sheet title={t('confirm.said', { name: shift.carerName ?? '', title: shift.title })}>
      <SaidTimes hours={hours} kind={shift.kind} />
      <p>
        <BesidePlan shift={shift} workedMinutes={hours.workedMinutes} />
      </p>
      {shift.status === 'paid' && (
        <p>
          <ShiftMark shift={shift} side="holder" />
          <br />
          {t('confirm.settledWrong')}
        </p>
      )}
      <div className="row">
        <ConfirmPart
          shift={shift}
          hours={hours}
          name={`${shift.title}, ${say({ at: shift.startsAt })}`}
          onDone={onDone}
        />
        {shift.status === 'worked' && (
          <Go to={paths.answerHours(shift.shiftId)} variant="default">
            {t('confirm.notRight')}
          </Go>
        )}
      </div>
    </Sheet>
  );
};

/** Each visit with what the carer said, and one press to agree. */
export const ConfirmList = ({ shifts: all, whose }: { shifts: readonly Shift[]; whose: string | null }) => {
  const { t } = useTranslation('shifts');
  const heading = useRef<HTMLHeadingElement>(null);
  const written = new Set(useWaiting().map(({ shift }) => shift.shiftId));
  const shifts = all.filter(({ shiftId }) => !written.has(shiftId));
  const waiting = toConfirm(shifts, whose);
  const disputed = disputedOf(shifts, whose).filter((shift) => shift.holderId === whose);
  return (
    <section aria-labelledby="to-confirm">
      <Title order={2} id="to-confirm" ref={heading} tabIndex={-1}>
        {t('confirm.title')}
      </Title>
      {waiting.length === 0 && disputed.length === 0 && (
        <EmptyTeach title={t('confirm.none')}>{t('confirm.noneWhy')}</EmptyTeach>
      )}
      {waiting.map((shift) => (
        <ToAnswer
          key={shift.shiftId}
          shift={shift}
          onDone={(gone) => {
            // What was pressed is gone from the list: focus goes to its beginning, not nowhere.
            heading.current?.focus();
            tell(
              gone === 'sent'
                ? t('answer.confirmed')
                : t('waiting.kept', { title: shift.title, context: 'answer' }),
            );
          }}
        />
      ))}
      {disputed.map((shift) => (
        <Sheet key={shift.shiftId} title={t('confirm.disputed', { title: shift.title })}>
          <p>
            <When starts={shift.startsAt} ends={shift.endsAt} />
          </p>
          {shift.disputeReason && <blockquote>{shift.disputeReason}</blockquote>}
          <Go to={paths.answerHours(shift.shiftId)} variant="default">
            {t('confirm.lookAgain')}
          </Go>
        </Sheet>
      ))}
    </section>
  );
};
