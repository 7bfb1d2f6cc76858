import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { councilsEndpoints } from '#shared/councils/endpoints.ts';

/** One more council whose money members have. */
export const AddForm = () => {
  const { t } = useTranslation('councils');
  const add = useChange(councilsEndpoints.addCouncil, ['councils']);
  const form = useKitForm({
    schema: councilsEndpoints.addCouncil.body,
    initial: { name: '' },
    send: async (body) => {
      await add.mutateAsync({ body });
      tell(t('added'));
      form.reset();
    },
  });
  return (
    <KitForm of={form} action={t('add')} quiet>
      <TextField {...form.field('name')} label={t('name')} />
    </KitForm>
  );
};
