import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { CodeField } from '#client/ui/code-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';

interface CodeFormProps {
  email: string;
  onDone: () => Promise<void>;
  onOtherEmail: () => void;
}

/** The code from the mail: the phone that reads the mail need not be the one that signs in. */
export const CodeForm = ({ email, onDone, onOtherEmail }: CodeFormProps) => {
  const { t } = useTranslation('sign-in');
  const give = useChange(signInEndpoints.signInByCode, []);
  const form = useKitForm({
    schema: signInEndpoints.signInByCode.body,
    initial: { email, code: '' },
    send: async (body) => {
      await give.mutateAsync({ body });
      await onDone();
    },
  });
  return (
    <KitForm
      of={form}
      action={t('code.send')}
      beside={
        <Button variant="subtle" onClick={onOtherEmail}>
          {t('code.otherEmail')}
        </Button>
      }
    >
      <CodeField {...form.field('code')} label={t('code.label')} hint={t('code.hint')} />
    </KitForm>
  );
};
