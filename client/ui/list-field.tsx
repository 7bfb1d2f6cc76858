import { NativeSelect } from '@mantine/core';
import type { Choice } from './choice-field.tsx';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';

/** One of many: the browser’s own list, which every phone and screen reader knows. */
export const ListField = <Value extends string>({
  hint,
  choices,
  unchosen,
  value,
  onChange,
  ...rest
}: FieldWiring<Value | ''> & FieldWords & { choices: readonly Choice<Value>[]; unchosen?: string }) => (
  <NativeSelect
    {...rest}
    description={hint}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value as Value | '')}
  >
    {unchosen !== undefined && <option value="">{unchosen}</option>}
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </NativeSelect>
);
