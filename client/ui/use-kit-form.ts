import { useForm } from '@mantine/form';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { errorsFrom, errorsIn, type FieldError, withoutEmpty } from '#client/lib/input-errors.ts';
import { ProblemError } from '#client/lib/problem-error.ts';

type Values = Record<string, unknown>;

interface KitFormOptions<V extends Values, S extends z.ZodType> {
  /** The shared schema of what is sent; its sentences are the form’s sentences. */
  schema: S;
  initial: V;
  /** Turns what was typed into what the schema reads, when they differ in more than empty fields. */
  toInput?: (values: V) => unknown;
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
  const [listed, list] = useState<FieldError[]>([]);
  const [refusal, refuse] = useState<Error | null>(null);
  const [attempt, countAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  // A second press may come before the first has painted the button as busy.
  const underWay = useRef(false);

  const show = (errors: FieldError[]) => {
    list(errors);
    form.setErrors(Object.fromEntries(errors.map(({ field, text }) => [field, text])));
    countAttempt((so) => so + 1);
  };
  const fail = (error: unknown) => {
    if (error instanceof ProblemError && error.errors.length > 0) return show(errorsFrom(error.errors));
    refuse(error instanceof Error ? error : new Error(String(error)));
    countAttempt((so) => so + 1);
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (underWay.current) return;
    const typed = form.getValues();
    const input = options.toInput ? options.toInput(typed) : withoutEmpty(options.schema, typed);
    const errors = errorsIn(options.schema, input, t);
    refuse(null);
    if (errors.length > 0) return show(errors);
    form.clearErrors();
    list([]);
    underWay.current = true;
    setSending(true);
    try {
      await options.send(input as z.input<S>);
    } catch (error) {
      fail(error);
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  const fieldId = (name: string) => `${id}${name}`;
  const field = <Name extends keyof V & string>(name: Name): FieldWiring<V[Name]> => ({
    id: fieldId(name),
    name,
    value: form.values[name],
    onChange: (value) => {
      // biome-ignore lint/suspicious/noExplicitAny: Mantine’s paths cannot see that a key of V is a path of V
      form.setFieldValue(name as any, value as any);
      form.clearFieldError(name);
    },
    error: form.errors[name] as string | undefined,
  });
  return {
    field,
    fieldId,
    submit,
    sending,
    refusal,
    attempt,
    /** Errors not yet mended, for the summary. */
    errors: listed.filter(({ field: name }) => name === '' || form.errors[name] !== undefined),
    values: form.values,
    set: form.setValues,
    /** Whether a field of this name is on the page is the page’s affair; errors elsewhere are listed without a link. */
    reset: form.reset,
    changed: form.isDirty,
  };
};

export type KitFormState = Pick<
  ReturnType<typeof useKitForm>,
  'submit' | 'sending' | 'refusal' | 'attempt' | 'errors' | 'fieldId'
>;
