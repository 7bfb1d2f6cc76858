import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { representativesEndpoints } from '#shared/members/representatives/endpoints.ts';
import { type Right, rights } from '#shared/members/schema.ts';

/** Names somebody who may act for me. */
export const NameRepresentativeForm = () => {
  const { t } = useTranslation('members');
  const name = useChange(representativesEndpoints.nameRepresentative, ['members']);
  const form = useKitForm({
    schema: representativesEndpoints.nameRepresentative.body,
    initial: { name: '', email: '', rights: [] as readonly Right[] },
    send: async (body) => {
      const given = await name.mutateAsync({ body });
      form.reset();
      tell(t('representatives.added', { name: given.name }));
    },
  });
  return (
    <KitForm of={form} action={t('representatives.add')}>
      <TextField {...form.field('name')} label={t('representatives.name')} />
      <TextField {...form.field('email')} type="email" label={t('representatives.email')} />
      <ChoicesField
        {...form.field('rights')}
        label={t('representatives.rights')}
        choices={rights.map((value) => ({ value, label: t(`rights.${value}`) }))}
      />
    </KitForm>
  );
};
