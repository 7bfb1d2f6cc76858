import { useTranslation } from 'react-i18next';
import { KitForm } from '#client/ui/kit-form.tsx';
import { type SmallFile, SmallFileField } from '#client/ui/small-file-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { largestAttachment, mediaTypes } from '#shared/messages/attachment.ts';
import { writeSchema } from '#shared/messages/schema.ts';

interface Draft {
  words: string;
  attachment: SmallFile | null;
  [name: string]: unknown;
}

export interface Composed {
  words?: string | undefined;
  attachment?: SmallFile | undefined;
}

/** Words, and perhaps one picture or PDF. What was sent leaves the field empty, with the focus in it. */
export const ComposeForm = ({
  name,
  onSend,
}: {
  name: string;
  onSend: (composed: Composed) => Promise<unknown>;
}) => {
  const { t } = useTranslation('messages');
  const form = useKitForm({
    schema: writeSchema,
    initial: { words: '', attachment: null } as Draft,
    toInput: ({ words, attachment }) => ({ words, ...(attachment ? { attachment } : {}) }),
    send: async ({ words, attachment }) => {
      await onSend({ words, attachment });
      form.reset();
      document.getElementById(form.fieldId('words'))?.focus();
    },
  });
  const { field } = form;
  return (
    <KitForm of={form} action={t('write.send')}>
      <TextField {...field('words')} long label={t('write.words', { name })} />
      <SmallFileField
        {...field('attachment')}
        label={t('write.file')}
        hint={t('write.fileHint', { megabytes: largestAttachment / 1_000_000 })}
        unchosen={t('write.fileNone')}
        accepts={Object.values(mediaTypes).join(',')}
        largest={largestAttachment}
        tooLarge={t('write.fileTooLarge', { megabytes: largestAttachment / 1_000_000 })}
      />
    </KitForm>
  );
};
