import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDay } from '#shared/language/time.ts';
import { DayChooser } from './day-chooser.tsx';
import { readDay, writeDay } from './read-day.ts';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import { useTyped } from './use-typed.ts';
import { When } from './when.tsx';
import './fields.css';

const meaning = {
  read: (typed: string) => readDay(typed),
  write: (value: string) => (isDay(value) ? writeDay(value) : value),
};

/**
 * A day, typed as people write it in the language of the page, and spelled out beneath once it can be read. Nobody
 * needs the calendar beside it.
 */
export const DayField = ({
  hint,
  value,
  onChange,
  min,
  max,
  ...rest
}: FieldWiring<string> & FieldWords & { min?: string; max?: string }) => {
  const { t } = useTranslation('kit');
  const { typed, type } = useTyped(value, onChange, meaning);
  const whenOver = () => {
    const meant = readDay(typed, true);
    if (meant && meant !== value) type(writeDay(meant));
  };
  return (
    <div className="field-spelled">
      <TextInput
        {...rest}
        description={[hint, t('day.form')].filter(Boolean).join(' ')}
        className="field-short"
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={whenOver}
      />
      <p role="status">{isDay(value) && <When day={value} />}</p>
      <DayChooser
        label={rest.label}
        value={value}
        min={min}
        max={max}
        onChoose={(day) => type(writeDay(day))}
      />
    </div>
  );
};
