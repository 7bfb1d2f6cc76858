import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';

/** The code an app shows now, or a recovery code written down when it was set up. */
export const AppCodeForm = ({ onDone }: { onDone: () => Promise<void> }) => {
  const { t } = useTranslation('sign-in');
  const give = useChange(signInEndpoints.giveSecondStep, []);
  const form = useKitForm({
    schema: signInEndpoints.giveSecondStep.body,
    initial: { code: '' },
    send: async (body) => {
      await give.mutateAsync({ body });
      await onDone();
    },
  });
  return (
    <KitForm of={form} action={t('app.send')}>
      <TextField
        {...form.field('code')}
        label={t('app.label')}
        hint={t('app.hint')}
        autoComplete="one-time-code"
      />
    </KitForm>
  );
};
