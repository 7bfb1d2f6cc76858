import { TextInput } from '@mantine/core';
import type { FieldWords } from '#client/ui/text-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import '#client/ui/fields.css';

/** Miles with one decimal, as a car’s counter shows them. */
export const MilesField = ({ hint, onChange, ...rest }: FieldWiring<string> & FieldWords) => (
  <TextInput
    {...rest}
    description={hint}
    className="field-short"
    inputMode="decimal"
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
