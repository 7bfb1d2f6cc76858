import { useTranslation } from 'react-i18next';
import { languageNow } from '#client/lib/i18n.ts';
import { useChange } from '#client/lib/use-change.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';

/** Asks for the mail with a link and a code. */
export const EmailForm = ({ onSent }: { onSent: (email: string) => void }) => {
  const { t } = useTranslation('sign-in');
  const ask = useChange(signInEndpoints.askToSignIn, []);
  const form = useKitForm({
    schema: signInEndpoints.askToSignIn.body,
    initial: { email: '' },
    send: async ({ email }) => {
      await ask.mutateAsync({ body: { email, language: languageNow() } });
      onSent(email);
    },
  });
  return (
    <KitForm of={form} action={t('email.send')}>
      <TextField
        {...form.field('email')}
        type="email"
        autoComplete="email"
        label={t('email.label')}
        hint={t('email.hint')}
      />
    </KitForm>
  );
};
