import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useDecline, useTake } from './changes.ts';

/** The time of a shift I held was changed: I keep it at the new one, or it is offered to others. */
export const AskedPart = ({ shift, onGone }: { shift: Shift; onGone: () => void }) => {
  const { t } = useTranslation('shifts');
  const [take, decline] = [useTake(), useDecline()];
  const params = { shiftId: shift.shiftId };
  const isBusy = take.isPending || decline.isPending;
  const refused = [take, decline].find(({ error }) => error);
  return (
    <div className="stack">
      {refused?.error && <RefusalNote error={refused.error} takesFocus={refused.submittedAt} />}
      {shift.asked && <p>{t('asked.why', { name: shift.holderName, until: shift.asked.until })}</p>}
      <div className="row">
        <Button
          loading={take.isPending}
          disabled={isBusy}
          onClick={() => take.mutate({ params }, { onSuccess: () => tell(t('asked.kept')) })}
        >
          {t('asked.keep')}
        </Button>
        <Button
          variant="default"
          loading={decline.isPending}
          disabled={isBusy}
          onClick={() => decline.mutate({ params }, { onSuccess: onGone })}
        >
          {t('asked.let')}
        </Button>
      </div>
    </div>
  );
};
