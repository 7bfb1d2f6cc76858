import { TextInput } from '@mantine/core';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import './fields.css';

const digits = 6;

/** A code of six figures, in one field so that it can be pasted, filled in by the phone and read out as a whole. */
export const CodeField = ({ hint, onChange, ...rest }: FieldWiring<string> & FieldWords) => (
  <TextInput
    {...rest}
    description={hint}
    className="field-short field-code"
    inputMode="numeric"
    autoComplete="one-time-code"
    spellCheck={false}
    onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, digits))}
  />
);
