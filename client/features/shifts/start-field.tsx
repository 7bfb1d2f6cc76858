import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { ListField } from '#client/ui/list-field.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { addMinutes, type Instant, timeAt } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const stepMinutes = 15;

/** The times at which an open shift may begin, from the one asked for to the end of its window. */
const startsOf = ({ startsAt, windowMinutes }: Shift): Instant[] =>
  Array.from({ length: Math.floor(windowMinutes / stepMinutes) + 1 }, (_, step) =>
    addMinutes(startsAt, step * stepMinutes),
  );

/** The holder left it open when exactly to begin: the carer chooses. */
export const StartField = ({
  shift,
  value,
  onChange,
}: {
  shift: Shift;
  value: Instant;
  onChange: (startsAt: Instant) => void;
}) => {
  const { t } = useTranslation('shifts');
  const say = useSayWhen();
  return (
    <ListField
      id="starts-at"
      name="startsAt"
      label={t('take.start')}
      hint={t('take.startHint')}
      value={value}
      onChange={(chosen) => onChange(chosen as Instant)}
      error={undefined}
      choices={startsOf(shift).map((at) => ({ value: at, label: say({ time: timeAt(at, zoneNow()) }) }))}
    />
  );
};
