import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useCancel } from './changes.ts';

/** The holder cancels one shift. */
export const CancelShift = ({ shift }: { shift: Shift }) => {
  const { t } = useTranslation('shifts');
  const cancel = useCancel();
  return (
    <AskFirst
      button={t('cancel.button')}
      title={t('cancel.title')}
      yes={t('cancel.yes')}
      pending={cancel.isPending}
      error={cancel.error}
      tried={cancel.submittedAt}
      onYes={() =>
        cancel.mutate({ params: { shiftId: shift.shiftId } }, { onSuccess: () => tell(t('cancel.done')) })
      }
    >
      <p>
        {shift.carerName ? t('cancel.followsTaken', { name: shift.carerName }) : t('cancel.follows')}
        {shift.weekly && ` ${t('cancel.onlyThis')}`}
      </p>
    </AskFirst>
  );
};
