import { useForm } from '@mantine/form';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { errorsIn, type FieldError, withoutEmpty } from '#client/lib/input-errors.ts';
import { useFormOutcome } from './use-form-outcome.ts';

type Values = Record<string, unknown>;

/** An error in one of many (`days.0`) shows at the field that holds them all. */
const rootOf = (field: string): string => field.split('.')[0] ?? '';

const byField = (errors: readonly FieldError[], placeOf: (field: string) => string) =>
  Object.fromEntries(errors.map(({ field, text }) => [placeOf(field), text]));

interface KitFormOptions<V extends Values, S extends z.ZodType> {
  /** The shared schema of what is sent; its sentences are the form’s sentences. */
  schema: S;
  initial: V;
  /** Turns what was typed into what the schema reads, when they differ in more than empty fields. */
  toInput?: (values: V) => unknown;
  /** Where on the form stands what is sent under another name; the form's own names stay. */
  placeOf?: (field: string) => string;
  send: (input: z.input<S>) => Promise<unknown>;
}

/** What a field of the kit needs: spread it, `<TextField {...form.field('title')} label={…} />`. */
export interface FieldWiring<Value = unknown> {
  id: string;
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  error: string | undefined;
}

/**
 * A form that validates with the shared schema, lands the server’s pointers on its fields and hands the list
 * of errors to the summary, which takes focus. Other refusals come back as `refusal`.
 */
export const useKitForm = <V extends Values, S extends z.ZodType>(options: KitFormOptions<V, S>) => {
  const { t } = useTranslation('kit');
  const id = useId();
  const form = useForm<V>({ initialValues: options.initial });
  const placeOf = (field: string) => rootOf(options.placeOf?.(field) ?? field);
  const fieldId = (name: string) => `${id}${placeOf(name)}`;
  const outcome = useFormOutcome(fieldId);
  const [sending, setSending] = useState(false);
  // A second press may come before the first has painted the button as busy.
  const underWay = useRef(false);

  const mark = (errors: readonly FieldError[]) => form.setErrors(byField(errors, placeOf));
  const send = async (input: z.input<S>) => {
    underWay.current = true;
    setSending(true);
    try {
      await options.send(input);
    } catch (error) {
      mark(outcome.refused(error));
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (underWay.current) return;
    const typed = form.getValues();
    const input = options.toInput ? options.toInput(typed) : withoutEmpty(options.schema, typed);
    const errors = errorsIn(options.schema, input, t);
    mark(errors);
    if (errors.length > 0) return outcome.wrong(errors);
    outcome.forget();
    await send(input as z.input<S>);
  };
  const field = <Name extends keyof V & string>(name: Name): FieldWiring<V[Name]> => ({
    id: fieldId(name),
    name,
    value: form.values[name],
    onChange: (value) => {
      form.setValues({ [name]: value } as unknown as Partial<V>);
      form.clearFieldError(name);
    },
    error: form.errors[name] as string | undefined,
  });
  return {
    field,
    fieldId,
    submit,
    sending,
    refusal: outcome.refusal,
    attempt: outcome.attempt,
    errors: outcome.errors.filter(({ field: at }) => at === '' || form.errors[placeOf(at)] !== undefined),
    values: form.values,
    set: form.setValues,
    reset: form.reset,
    changed: form.isDirty,
  };
};

export type KitFormState = Pick<
  ReturnType<typeof useKitForm>,
  'submit' | 'sending' | 'refusal' | 'attempt' | 'errors' | 'fieldId'
>;
