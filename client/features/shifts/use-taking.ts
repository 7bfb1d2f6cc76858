import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { useDecline, useHandBack, useReconsider, useTake, useTakeAt, useTakeSeries } from './changes.ts';

/** The ways to answer an open shift, each with its way back where there is one. */
export const useTaking = (shift: Shift) => {
  const { t } = useTranslation('shifts');
  const [take, takeAt, series, decline] = [useTake(), useTakeAt(), useTakeSeries(), useDecline()];
  const [handBack, reconsider] = [useHandBack(), useReconsider()];
  const params: { shiftId: Id<'shift'> } = { shiftId: shift.shiftId };
  // Whoever hands back is not shown it again; whoever only mispressed should be.
  const undo = () =>
    handBack.mutate({ params, body: {} }, { onSuccess: () => reconsider.mutate({ params }) });
  const taken = { onSuccess: () => tell(t('take.done'), undo) };
  return {
    takeFrom: (startsAt: Instant) =>
      startsAt === shift.startsAt
        ? take.mutate({ params }, taken)
        : takeAt.mutate({ params, body: { startsAt } }, taken),
    takeAll: () =>
      series.mutate(
        { params },
        { onSuccess: ({ items }) => tell(t('take.allDone', { count: items.length })) },
      ),
    leave: (onGone: (undoIt: () => void) => void) =>
      decline.mutate({ params }, { onSuccess: () => onGone(() => reconsider.mutate({ params })) }),
    taking: take.isPending || takeAt.isPending,
    takingAll: series.isPending,
    leaving: decline.isPending,
    refused: [take, takeAt, series, decline].find(({ error }) => error),
  };
};
