import { Checkbox } from '@mantine/core';
import type { Choice } from './choice-field.tsx';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import './fields.css';

/** Any of a few, all in view. */
export const ChoicesField = <Value extends string>({
  id,
  hint,
  choices,
  value,
  onChange,
  name,
  ...rest
}: FieldWiring<readonly Value[]> & FieldWords & { choices: readonly Choice<Value>[] }) => (
  <Checkbox.Group
    {...rest}
    description={hint}
    value={[...value]}
    onChange={(chosen) => onChange(chosen as Value[])}
  >
    <div className="field-choices">
      {choices.map((choice, place) => (
        <Checkbox
          key={choice.value}
          name={name}
          value={choice.value}
          label={choice.label}
          description={choice.hint}
          {...(place === 0 ? { id } : {})}
        />
      ))}
    </div>
  </Checkbox.Group>
);
