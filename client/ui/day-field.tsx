import { TextInput } from '@mantine/core';
import { isDay } from '#shared/language/time.ts';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import { When } from './when.tsx';
import './fields.css';

/**
 * A day. The browser’s own date field: phones and screen readers know it, and it needs no mouse. As it may
 * speak another language than the page, the day chosen is spelled out beneath.
 */
export const DayField = ({
  hint,
  value,
  onChange,
  min,
  max,
  ...rest
}: FieldWiring<string> & FieldWords & { min?: string; max?: string }) => (
  <div className="field-spelled">
    <TextInput
      {...rest}
      type="date"
      description={hint}
      className="field-short"
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
    <p role="status">{isDay(value) && <When day={value} />}</p>
  </div>
);
