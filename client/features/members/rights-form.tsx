import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { representativesEndpoints } from '#shared/members/representatives/endpoints.ts';
import type { Representative } from '#shared/members/representatives/schema.ts';
import { type Right, rights } from '#shared/members/schema.ts';

/** What one representative may do, and the end of it. */
export const RightsForm = ({ of }: { of: Representative }) => {
  const { t } = useTranslation('members');
  const { representativeId, name } = of;
  const change = useChange(representativesEndpoints.changeRights, ['members']);
  const end = useChange(representativesEndpoints.endRepresentation, ['members']);
  const form = useKitForm({
    schema: representativesEndpoints.changeRights.body,
    initial: { rights: of.rights as readonly Right[] },
    send: async (body) => {
      await change.mutateAsync({ params: { representativeId }, body });
      tell(t('representatives.changed', { name }));
    },
  });
  const goodbye = () =>
    end.mutate(
      { params: { representativeId } },
      { onSuccess: () => tell(t('representatives.ended', { name })) },
    );
  return (
    <>
      <KitForm of={form} action={t('representatives.change')}>
        <ChoicesField
          {...form.field('rights')}
          label={t('representatives.rights')}
          choices={rights.map((value) => ({ value, label: t(`rights.${value}`) }))}
        />
      </KitForm>
      <AskFirst
        button={t('representatives.end')}
        title={t('representatives.endOne', { name })}
        yes={t('representatives.end')}
        onYes={goodbye}
        pending={end.isPending}
        error={end.error}
        tried={end.submittedAt}
      >
        {null}
      </AskFirst>
    </>
  );
};
