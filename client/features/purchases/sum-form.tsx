import type { z } from 'zod';
import { KitForm } from '#client/ui/kit-form.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';

interface SumFormProps<S extends z.ZodType> {
  title: string;
  how: string;
  schema: S;
  /** The name of the sum in what is sent, and its label. */
  sum: [name: string, label: string];
  /** Beside the sum, some words. */
  words?: [name: string, label: string];
  action: string;
  quiet?: boolean;
  send: (body: z.input<S>) => Promise<unknown>;
}

/** One sum, perhaps with words beside it, and what pressing does. */
export const SumForm = <S extends z.ZodType>({ sum, words, ...props }: SumFormProps<S>) => {
  const form = useKitForm({
    schema: props.schema,
    initial: { [sum[0]]: '', ...(words ? { [words[0]]: '' } : {}) } as Record<string, number | string>,
    send: props.send,
  });
  return (
    <Sheet title={props.title}>
      <p>{props.how}</p>
      <KitForm of={form} action={props.action} {...(props.quiet ? { quiet: true } : {})}>
        <MoneyField {...form.field(sum[0])} label={sum[1]} />
        {words && (
          <TextField {...form.field(words[0])} value={String(form.values[words[0]])} label={words[1]} />
        )}
      </KitForm>
    </Sheet>
  );
};
