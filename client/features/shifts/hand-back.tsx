import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useHandBack } from './changes.ts';

/** I cannot come. */
export const HandBack = ({ shift, onDone }: { shift: Shift; onDone: () => void }) => {
  const { t } = useTranslation('shifts');
  const [reason, setReason] = useState('');
  const handBack = useHandBack();
  const { shiftId, holderName } = shift;
  return (
    <AskFirst
      button={t('handBack.button')}
      title={t('handBack.title')}
      yes={t('handBack.yes')}
      pending={handBack.isPending}
      error={handBack.error}
      tried={handBack.submittedAt}
      onYes={() =>
        handBack.mutate({ params: { shiftId }, body: reason ? { reason } : {} }, { onSuccess: onDone })
      }
    >
      <p>{t('handBack.follows', { name: holderName })}</p>
      <TextField
        id="hand-back-reason"
        name="reason"
        label={t('handBack.reason')}
        value={reason}
        onChange={setReason}
        error={undefined}
      />
    </AskFirst>
  );
};
