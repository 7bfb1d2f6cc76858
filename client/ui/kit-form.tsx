import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { RefusalNote } from './refusal-note.tsx';
import type { KitFormState } from './use-kit-form.ts';

interface KitFormProps {
  of: KitFormState;
  /** What pressing does, as a verb: “Post this need”. */
  action: string;
  /** Quiet ways out beside the main action. */
  beside?: ReactNode;
  /** On a page whose main action is another one. */
  quiet?: boolean;
  children: ReactNode;
}

/** A form of the kit: summary of errors, fields, what was refused, and what pressing does. */
export const KitForm = ({ of, action, beside, quiet = false, children }: KitFormProps) => (
  <form noValidate onSubmit={of.submit} className="stack">
    <ErrorSummary errors={of.errors} attempt={of.attempt} idOf={of.fieldId} />
    {children}
    {of.refusal && <RefusalNote error={of.refusal} takesFocus={of.attempt} />}
    <div className="row">
      <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={of.sending}>
        {action}
      </Button>
      {beside}
    </div>
  </form>
);
