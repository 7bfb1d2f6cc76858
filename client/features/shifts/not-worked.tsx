import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saySentence } from '#client/lib/sentence.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useNotWorked } from './changes.ts';

const fieldId = 'not-worked-reason';

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
  const [isMissing, setMissing] = useState(false);
  const notWorked = useNotWorked();
  const other = side === 'holder' ? (shift.carerName ?? '') : shift.holderName;
  const sayIt = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return document.getElementById(fieldId)?.focus();
    notWorked.mutate({ params: { shiftId: shift.shiftId }, body: { reason } }, { onSuccess: onDone });
  };
  return (
    <AskFirst
      button={t('notWorked.button')}
      title={t('notWorked.title')}
      yes={t('notWorked.yes')}
      pending={notWorked.isPending}
      error={notWorked.error}
      tried={notWorked.submittedAt}
      onYes={sayIt}
    >
      <p>{t(`notWorked.follows.${side}`, { name: other })}</p>
      <TextField
        id={fieldId}
        name="reason"
        label={t('notWorked.reason')}
        value={reason}
        onChange={setReason}
        error={isMissing ? saySentence('Say what happened.') : undefined}
      />
    </AskFirst>
  );
};
