import { Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import type { FieldWiring } from './use-kit-form.ts';

export interface FieldWords {
  label: string;
  hint?: string;
}

type TextFieldProps = FieldWiring<string> &
  FieldWords & {
    type?: 'text' | 'email' | 'tel' | 'search';
    autoComplete?: HTMLInputAutoCompleteAttribute;
    /** More than one line. */
    long?: boolean;
    /** The language of what is typed, when it is not the page’s. */
    lang?: string;
  };

export const TextField = ({ hint, long, type = 'text', onChange, ...rest }: TextFieldProps) => {
  const shared = { ...rest, description: hint };
  return long ? (
    <Textarea {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
  );
};
