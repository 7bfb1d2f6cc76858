import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useDecline, useHandBack, useTake, useTakeSeries } from './changes.ts';

/** What a carer may do with an open shift: take it, take all of its series, or leave it to others. */
export const TakePart = ({
  shift,
  later,
  onGone,
}: {
  shift: Shift;
  /** How many open shifts of the same need there are from this one on. */
  later: number;
  onGone: () => void;
}) => {
  const { t } = useTranslation('shifts');
  const [take, series, decline, handBack] = [useTake(), useTakeSeries(), useDecline(), useHandBack()];
  const params = { shiftId: shift.shiftId };
  const asked = [take, series, decline].find(({ error }) => error);
  const isBusy = take.isPending || series.isPending || decline.isPending;
  const taken = () => tell(t('take.done'), () => handBack.mutate({ params, body: {} }));
  return (
    <div className="stack">
      {asked?.error && <RefusalNote error={asked.error} takesFocus={asked.submittedAt} />}
      <div className="row">
        <Button
          loading={take.isPending}
          disabled={isBusy}
          onClick={() => take.mutate({ params }, { onSuccess: taken })}
        >
          {t('take.one')}
        </Button>
        {shift.weekly && later > 1 && (
          <Button
            variant="default"
            loading={series.isPending}
            disabled={isBusy}
            onClick={() =>
              series.mutate(
                { params },
                { onSuccess: ({ items }) => tell(t('take.allDone', { count: items.length })) },
              )
            }
          >
            {t('take.all', { count: later })}
          </Button>
        )}
        <Button
          variant="subtle"
          loading={decline.isPending}
          disabled={isBusy}
          onClick={() => decline.mutate({ params }, { onSuccess: onGone })}
        >
          {t('take.notForMe')}
        </Button>
      </div>
    </div>
  );
};
