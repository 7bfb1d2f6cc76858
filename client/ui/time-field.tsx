import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isTimeOfDay } from '#shared/language/time.ts';
import { readTime } from './read-time.ts';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import { useTyped } from './use-typed.ts';
import { When } from './when.tsx';
import './fields.css';

const meaning = { read: readTime, write: (value: string) => value };

/** A time on the clock, typed; spelled out beneath as the page would say it. */
export const TimeField = ({ hint, value, onChange, ...rest }: FieldWiring<string> & FieldWords) => {
  const { t } = useTranslation('kit');
  const { typed, type } = useTyped(value, onChange, meaning);
  return (
    <div className="field-spelled">
      <TextInput
        {...rest}
        description={[hint, t('time.form')].filter(Boolean).join(' ')}
        className="field-short"
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <p role="status">{isTimeOfDay(value) && <When time={value} />}</p>
    </div>
  );
};
