import { Radio } from '@mantine/core';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import './fields.css';

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
  hint?: string;
}

/** One of a few, all in view. */
export const ChoiceField = <Value extends string>({
  id,
  hint,
  choices,
  value,
  onChange,
  ...rest
}: FieldWiring<Value | ''> & FieldWords & { choices: readonly Choice<Value>[] }) => (
  <Radio.Group {...rest} description={hint} value={value} onChange={(chosen) => onChange(chosen as Value)}>
    <div className="field-choices">
      {choices.map((choice, place) => (
        <Radio
          key={choice.value}
          value={choice.value}
          label={choice.label}
          description={choice.hint}
          {...(place === 0 ? { id } : {})}
        />
      ))}
    </div>
  </Radio.Group>
);
