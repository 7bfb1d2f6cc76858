import { TextInput } from '@mantine/core';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';

/** A whole number. Text with a number pad rather than a spinner, which changes under a stray wheel or key. */
export const NumberField = ({
  hint,
  value,
  onChange,
  ...rest
}: FieldWiring<number | string> & FieldWords) => (
  <TextInput
    {...rest}
    description={hint}
    inputMode="numeric"
    className="field-short"
    value={String(value)}
    onChange={(event) => {
      const typed = event.currentTarget.value;
      onChange(/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed);
    }}
  />
);
