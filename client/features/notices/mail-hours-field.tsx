import { Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TimeField } from '#client/ui/time-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import type { MailHours } from '#shared/notices/mail-hours.ts';

/** As it is typed; no quiet hours while both are empty. */
export interface HoursSheet {
  dailyTime: string;
  from: string;
  until: string;
}

export const hoursSheetOf = ({ dailyTime, quiet }: MailHours): HoursSheet => ({
  dailyTime,
  from: quiet?.from ?? '',
  until: quiet?.until ?? '',
});

export const hoursSaid = ({ dailyTime, from, until }: HoursSheet) => ({
  dailyTime,
  quiet: from === '' && until === '' ? null : { from, until },
});

const parts = [
  ['dailyTime', 'dailyHint'],
  ['from', 'fromHint'],
  ['until', null],
] as const;

/** At what hour the daily mail comes, and in which hours none does. */
export const MailHoursField = ({ id, name, value, onChange, error }: FieldWiring<HoursSheet>) => {
  const { t } = useTranslation('notices');
  return (
    <fieldset className="stack field-set">
      <legend>{t('hours.title')}</legend>
      {error && <Input.Error>{error}</Input.Error>}
      {parts.map(([part, hint]) => (
        <TimeField
          key={part}
          id={part === 'dailyTime' ? id : `${id}-${part}`}
          name={`${name}.${part}`}
          label={t(`hours.${part}`)}
          {...(hint ? { hint: t(`hours.${hint}`) } : {})}
          error={undefined}
          value={value[part]}
          onChange={(time) => onChange({ ...value, [part]: time })}
        />
      ))}
    </fieldset>
  );
};
