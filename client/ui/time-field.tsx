import { TextInput } from '@mantine/core';
import { isTimeOfDay } from '#shared/language/time.ts';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import { When } from './when.tsx';
import './fields.css';

/** A time on the clock: the browser’s own field, with the time spelled out beneath as the page would say it. */
export const TimeField = ({ hint, value, onChange, ...rest }: FieldWiring<string> & FieldWords) => (
  <div className="field-spelled">
    <TextInput
      {...rest}
      type="time"
      description={hint}
      className="field-short"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
    <p role="status">{isTimeOfDay(value) && <When time={value} />}</p>
  </div>
);
