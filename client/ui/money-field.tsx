import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatPounds, type Pence, parsePounds, pence } from '#shared/language/money.ts';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';

const asTyped = (value: number | string) =>
  typeof value === 'number' ? formatPounds(pence(value)).replace('£', '') : value;

/** Pounds as people type them, `1,234.50` or `£12`; the form holds whole pence, or the text that is not money yet. */
export const MoneyField = ({
  hint,
  value,
  onChange,
  ...rest
}: FieldWiring<Pence | number | string> & FieldWords) => {
  const [typed, type] = useState(() => asTyped(value));
  return (
    <TextInput
      {...rest}
      description={hint}
      inputMode="decimal"
      className="field-short"
      leftSection={<span aria-hidden="true">£</span>}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        type(text);
        onChange(parsePounds(text) ?? text);
      }}
    />
  );
};
