import { useState } from 'react';
import { errorsFrom, type FieldError } from '#client/lib/input-errors.ts';
import { ProblemError } from '#client/lib/problem-error.ts';

interface Outcome {
  errors: readonly FieldError[];
  refusal: Error | null;
  /** Counts the tries that failed, so that the same errors take focus again. */
  attempt: number;
}
const clean = { errors: [], refusal: null };

/** As their fields stand on the page: read from the top, as they are mended. What has no field comes last. */
const asOnPage = (errors: readonly FieldError[], idOf: (field: string) => string): readonly FieldError[] => {
  const place = ({ field }: FieldError) => {
    const at = field === '' ? null : document.getElementById(idOf(field));
    return at ? at.getBoundingClientRect().top : Number.POSITIVE_INFINITY;
  };
  const placed = errors.map((error) => ({ error, top: place(error) }));
  return placed.toSorted((one, other) => one.top - other.top || 0).map(({ error }) => error);
};

/** What came of the last try to send a form whose fields have these ids. */
export const useFormOutcome = (idOf: (field: string) => string) => {
  const [outcome, set] = useState<Outcome>({ ...clean, attempt: 0 });
  const failed = (part: Partial<Outcome>) =>
    set(({ attempt }) => ({ ...clean, ...part, attempt: attempt + 1 }));
  return {
    ...outcome,
    forget: () => set(({ attempt }) => ({ ...clean, attempt })),
    wrong: (errors: readonly FieldError[]) => failed({ errors: asOnPage(errors, idOf) }),
    /** @returns the fields the server points at; empty when it refused the whole. */
    refused: (error: unknown): readonly FieldError[] => {
      const errors = error instanceof ProblemError ? errorsFrom(error.errors) : [];
      const whole = error instanceof Error ? error : new Error(String(error));
      failed(errors.length > 0 ? { errors: asOnPage(errors, idOf) } : { refusal: whole });
      return errors;
    },
  };
};
