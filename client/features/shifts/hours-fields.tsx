import { useTranslation } from 'react-i18next';
import { NumberField } from '#client/ui/number-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { When } from '#client/ui/when.tsx';
import { minutesBetween } from '#shared/language/time.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import type { Meant } from './clock-times.ts';
import type { MeantTimes, Sheet } from './hours-sheet.ts';
import { MilesField } from './miles-field.tsx';
import { WhichField } from './which-field.tsx';

interface HoursFieldsProps {
  field: <Name extends keyof Sheet & string>(name: Name) => FieldWiring<Sheet[Name]>;
  sheet: Sheet;
  times: MeantTimes;
  kind: CareKind;
}

const NeverNote = ({ of }: { of: Meant }) => {
  const { t } = useTranslation('shifts');
  return of.kind === 'never' ? <p>{t('which.never', { nextAt: of.nextAt })}</p> : null;
};

/** What the times come to, spelled out while they are typed. */
const Reading = ({ times, breakMinutes }: { times: MeantTimes; breakMinutes: number | string }) => {
  const { t } = useTranslation('shifts');
  const { started, ended } = times;
  if (started.kind !== 'at' || ended.kind !== 'at') return null;
  const worked = minutesBetween(started.at, ended.at) - (typeof breakMinutes === 'number' ? breakMinutes : 0);
  return (
    <>
      <strong>
        <When starts={started.at} ends={ended.at} />
      </strong>{' '}
      {worked > 0 && t('sheet.worked', { minutes: worked })}
    </>
  );
};

/** The fields of a sheet of hours, for the one who records and the one who corrects. */
export const HoursFields = ({ field, sheet, times, kind }: HoursFieldsProps) => {
  const { t } = useTranslation('shifts');
  return (
    <>
      <TimeField {...field('startedAt')} label={t('sheet.started')} />
      {(times.started.kind === 'twice' || sheet.startedWhich !== '') && (
        <WhichField {...field('startedWhich')} />
      )}
      <NeverNote of={times.started} />
      <TimeField {...field('endedAt')} label={t('sheet.ended')} />
      {(times.ended.kind === 'twice' || sheet.endedWhich !== '') && <WhichField {...field('endedWhich')} />}
      <NeverNote of={times.ended} />
      <p role="status" className="hours-reading">
        <Reading times={times} breakMinutes={sheet.breakMinutes} />
      </p>
      <NumberField {...field('breakMinutes')} label={t('sheet.break')} hint={t('sheet.breakHint')} />
      {kind === 'sleep-in' && (
        <NumberField {...field('disturbedMinutes')} label={t('sheet.woken')} hint={t('sheet.wokenHint')} />
      )}
      <MilesField {...field('milesTenths')} label={t('sheet.miles')} hint={t('sheet.milesHint')} />
    </>
  );
};
