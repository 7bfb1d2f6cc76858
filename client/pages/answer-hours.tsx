import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ConfirmPart } from '#client/features/shifts/confirm-part.tsx';
import { CorrectForm } from '#client/features/shifts/correct-form.tsx';
import { DisputeForm } from '#client/features/shifts/dispute-form.tsx';
import { useShift } from '#client/features/shifts/queries.ts';
import { SaidVersions } from '#client/features/shifts/said-versions.tsx';
import type { Gone } from '#client/features/shifts/use-saying.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Hours, Shift } from '#shared/shifts/schema.ts';

type Answer = 'confirm' | 'correct' | 'dispute';

/** Which answers are open: what is settled can only be confirmed, and what is disputed is disputed already. */
const answersTo = (shift: Shift): readonly Answer[] => {
  if (shift.status === 'paid') return ['confirm'];
  return shift.status === 'disputed' ? ['confirm', 'correct'] : ['confirm', 'correct', 'dispute'];
};

const Answering = ({ shift, hours }: { shift: Shift; hours: Hours }) => {
  const { t } = useTranslation('shifts');
  const navigate = useNavigate();
  const [answer, choose] = useState<Answer | ''>('confirm');
  const done = (words: string) => (gone: Gone) => {
    void navigate(paths.hours);
    tellThere(gone === 'sent' ? words : t('waiting.kept', { title: shift.title, context: 'answer' }));
  };
  const asked = { shift, hours };
  return (
    <Sheet title={t('answer.title')}>
      <div className="stack">
        <ChoiceField
          id="answer"
          name="answer"
          label={t('answer.label', { name: shift.carerName ?? '' })}
          choices={answersTo(shift).map((value) => ({
            value,
            label: t(`answer.choices.${value}`),
            hint: t(`answer.hints.${value}`),
          }))}
          value={answer}
          onChange={choose}
          error={undefined}
        />
        {answer === 'confirm' && <ConfirmPart {...asked} onDone={done(t('answer.confirmed'))} />}
        {answer === 'correct' && <CorrectForm {...asked} onDone={done(t('answer.corrected'))} />}
        {answer === 'dispute' && <DisputeForm {...asked} onDone={done(t('answer.disputed'))} />}
      </div>
    </Sheet>
  );
};

const isOpen = (shift: Shift) =>
  ['worked', 'disputed', 'paid'].includes(shift.status) && shift.confirmedAt === null;

const AnswerHours = () => {
  const { t } = useTranslation('shifts');
  const { shiftId = '' } = useParams();
  return (
    <Answered page to={useShift(shiftId)}>
      {(shift) => (
        <>
          <PageTitle above={shift.title} lead={<When starts={shift.startsAt} ends={shift.endsAt} />}>
            {t('answer.page')}
          </PageTitle>
          <Sheet title={t('said.title')}>
            {shift.hours ? (
              <SaidVersions shiftId={shiftId} kind={shift.kind} last={shift.hours} />
            ) : (
              <p>{t('said.none')}</p>
            )}
          </Sheet>
          {shift.hours && isOpen(shift) ? (
            <Answering key={shift.hours.hoursId} shift={shift} hours={shift.hours} />
          ) : (
            <Go to={paths.hours} variant="default">
              {t('answer.back')}
            </Go>
          )}
        </>
      )}
    </Answered>
  );
};
export default AnswerHours;
