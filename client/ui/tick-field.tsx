import { Checkbox } from '@mantine/core';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';

/** Yes or not: one box to tick. */
export const TickField = ({ hint, value, onChange, ...rest }: FieldWiring<boolean> & FieldWords) => (
  <Checkbox
    {...rest}
    description={hint}
    checked={value}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);
