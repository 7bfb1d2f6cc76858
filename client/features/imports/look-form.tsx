import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { withoutEmpty } from '#client/lib/input-errors.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { FilesField, type Texts } from '#client/ui/files-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { importBody } from '#shared/imports/schema.ts';

export type Sent = z.input<typeof importBody>;

/** `Members.CSV` is the file members. */
const named = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name.replace(/\.csv$/i, '').toLowerCase(), text]),
  );

const toInput = ({ files, settleFrom }: { files: Texts; settleFrom: string }): unknown =>
  withoutEmpty(importBody, { files: named(files), settleFrom });

/** Which files, and from which day care is settled here. Looking writes nothing. */
export const LookForm = ({ look }: { look: (sent: Sent) => Promise<unknown> }) => {
  const { t } = useTranslation('imports');
  const form = useKitForm({
    schema: importBody,
    initial: { files: {} as Texts, settleFrom: '' },
    toInput,
    send: look,
  });
  return (
    <KitForm of={form} action={t('look')}>
      <FilesField
        {...form.field('files')}
        label={t('files')}
        hint={t('filesHint')}
        unchosen={t('filesUnchosen')}
        accepts=".csv,text/csv"
      />
      <DayField {...form.field('settleFrom')} label={t('settleFrom')} hint={t('settleFromHint')} />
    </KitForm>
  );
};
