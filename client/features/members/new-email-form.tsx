import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { membersEndpoints } from '#shared/members/endpoints.ts';

/** Another e-mail, which counts once its mail was read. */
export const NewEmailForm = () => {
  const { t } = useTranslation('members');
  const change = useChange(membersEndpoints.changeEmail, []);
  const form = useKitForm({
    schema: membersEndpoints.changeEmail.body,
    initial: { email: '' },
    send: async (body) => {
      await change.mutateAsync({ body });
      form.reset();
      tell(t('contact.emailSent', { email: body.email }));
    },
  });
  return (
    <KitForm of={form} action={t('contact.emailSend')}>
      <TextField {...form.field('email')} type="email" label={t('contact.email')} autoComplete="email" />
    </KitForm>
  );
};
