import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { atWallTime, dayAt, isDay, isTimeOfDay, timeAt } from '#shared/language/time.ts';
import { wallMinutesOf } from '#shared/matching/wall-spans.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { useMove } from './changes.ts';
import type { Which } from './clock-times.ts';
import { WhichField } from './which-field.tsx';

const comesTwice = (onDay: string, time: string) =>
  isDay(onDay) && isTimeOfDay(time) && atWallTime(onDay, time, zoneNow()).kind === 'twice';

/** As it is filled in. */
export interface Moved {
  onDay: string;
  startsTime: string;
  wallMinutes: number;
  whenTwice: Which | '';
}

/** Another time for one shift. */
export const MoveForm = ({
  shift,
  shortestMinutes,
  showCost,
  onDone,
}: {
  shift: Shift;
  shortestMinutes: number;
  /** What it would cost then. */
  showCost: (moved: Moved) => ReactNode;
  onDone: () => void;
}) => {
  const { t } = useTranslation('shifts');
  const zone = zoneNow();
  const move = useMove();
  const form = useKitForm({
    schema: shiftsEndpoints.moveShift.body,
    initial: {
      onDay: dayAt(shift.startsAt, zone) as string,
      startsTime: timeAt(shift.startsAt, zone) as string,
      wallMinutes: wallMinutesOf(shift, zone),
      whenTwice: '' as Which | '',
    },
    send: async (body) => {
      await move.mutateAsync({ params: { shiftId: shift.shiftId }, body });
      onDone();
    },
  });
  const { onDay, startsTime } = form.values;
  return (
    <KitForm of={form} action={t('move.yes')}>
      <DayField {...form.field('onDay')} label={t('move.day')} />
      <TimeField {...form.field('startsTime')} label={t('move.time')} />
      {comesTwice(onDay, startsTime) && <WhichField {...form.field('whenTwice')} />}
      <LengthField
        {...form.field('wallMinutes')}
        label={t('move.length')}
        shortestMinutes={shortestMinutes}
      />
      {showCost(form.values)}
    </KitForm>
  );
};
