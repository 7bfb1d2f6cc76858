import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { now } from '#client/lib/now.ts';
import { tell, tellThere } from '#client/lib/telling.ts';
import { Go } from '#client/ui/go.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { CancelShift } from './cancel-shift.tsx';
import { HandBack } from './hand-back.tsx';
import { NotWorked } from './not-worked.tsx';
import { didNotHappen, isCorrected, isUnconfirmed } from './standing.ts';

const HolderSteps = ({ shift, hasBegun }: { shift: Shift; hasBegun: boolean }) => {
  const { t } = useTranslation('shifts');
  const told = () => tell(t('notWorked.done'));
  const canChange = !hasBegun && (shift.status === 'offered' || shift.status === 'taken');
  const canAnswer = shift.status === 'worked' || shift.status === 'disputed' || isUnconfirmed(shift);
  return (
    <div className="row">
      {canAnswer && <Go to={paths.answerHours(shift.shiftId)}>{t('steps.answer')}</Go>}
      {canChange && (
        <>
          <Go to={paths.moveShift(shift.shiftId)} variant="default">
            {t('steps.move')}
          </Go>
          {shift.weekly && (
            <Go to={`${paths.changeNeed(shift.needId)}?from=${shift.originalDay}`} variant="default">
              {t('steps.later')}
            </Go>
          )}
          <CancelShift shift={shift} />
        </>
      )}
      {hasBegun && shift.status === 'taken' && <NotWorked shift={shift} side="holder" onDone={told} />}
      <Go to={paths.need(shift.needId)} variant="subtle">
        {t('steps.need')}
      </Go>
    </div>
  );
};

const CarerSteps = ({ shift, hasBegun }: { shift: Shift; hasBegun: boolean }) => {
  const { t } = useTranslation('shifts');
  const navigate = useNavigate();
  const isOpen = ['taken', 'worked', 'disputed'].includes(shift.status);
  const canRecord = hasBegun && (isOpen || isCorrected(shift) || didNotHappen(shift, now()));
  return (
    <div className="row">
      {canRecord && (
        <Go to={paths.recordHours(shift.shiftId)} variant={shift.status === 'taken' ? 'filled' : 'default'}>
          {t(shift.status === 'taken' ? 'steps.record' : 'steps.recordAgain')}
        </Go>
      )}
      {hasBegun && isOpen && (
        <NotWorked shift={shift} side="carer" onDone={() => tell(t('notWorked.done'))} />
      )}
      {!hasBegun && shift.status === 'taken' && (
        <HandBack
          shift={shift}
          onDone={() => {
            void navigate(paths.week);
            tellThere(t('handBack.done'));
          }}
        />
      )}
    </div>
  );
};

/** What can be done with a shift from where it stands; nothing that would be refused. */
export const ShiftSteps = ({ shift, side }: { shift: Shift; side: 'holder' | 'carer' }) => {
  const hasBegun = shift.startsAt <= now();
  return side === 'holder' ? (
    <HolderSteps shift={shift} hasBegun={hasBegun} />
  ) : (
    <CarerSteps shift={shift} hasBegun={hasBegun} />
  );
};
