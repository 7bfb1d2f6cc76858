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

/** What came of the last try to send a form. */
export const useFormOutcome = () => {
  const [outcome, set] = useState<Outcome>({ ...clean, attempt: 0 });
  const failed = (part: Partial<Outcome>) =>
    set(({ attempt }) => ({ ...clean, ...part, attempt: attempt + 1 }));
  return {
    ...outcome,
    forget: () => set(({ attempt }) => ({ ...clean, attempt })),
    wrong: (errors: readonly FieldError[]) => failed({ errors }),
    /** @returns the fields the server points at; empty when it refused the whole. */
    refused: (error: unknown): readonly FieldError[] => {
      const errors = error instanceof ProblemError ? errorsFrom(error.errors) : [];
      const whole = error instanceof Error ? error : new Error(String(error));
      failed(errors.length > 0 ? { errors } : { refusal: whole });
      return errors;
    },
  };
};
