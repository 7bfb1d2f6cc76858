import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useNotWorked } from './changes.ts';

/** Nobody came, or nobody was there: nothing is paid, and the other side may still answer. */
export const NotWorked = ({
  shift,
  side,
  onDone,
}: {
  shift: Shift;
  side: 'holder' | 'carer';
  onDone: () => void;
}) => {
  const { t } = useTranslation('shifts');
  const [reason, setReason] = useState('');
  const notWorked = useNotWorked();
  const other = side === 'holder' ? (shift.carerName ?? '') : shift.holderName;
  return (
    <AskFirst
      button={t('notWorked.button')}
      title={t('notWorked.title')}
      yes={t('notWorked.yes')}
      pending={notWorked.isPending}
      error={notWorked.error}
      tried={notWorked.submittedAt}
      onYes={() =>
        notWorked.mutate({ params: { shiftId: shift.shiftId }, body: { reason } }, { onSuccess: onDone })
      }
    >
      <p>{t(`notWorked.follows.${side}`, { name: other })}</p>
      <TextField
        id="not-worked-reason"
        name="reason"
        label={t('notWorked.reason')}
        value={reason}
        onChange={setReason}
        error={undefined}
      />
    </AskFirst>
  );
};
