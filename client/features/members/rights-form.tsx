import { useTranslation } from 'react-i18next';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { representativesEndpoints } from '#shared/members/representatives/endpoints.ts';
import type { Representative } from '#shared/members/representatives/schema.ts';
import { type Right, rights } from '#shared/members/schema.ts';
import type { RightsWay } from './use-rights.ts';

/** What one representative may do, and the end of it. */
export const RightsForm = ({ of, way }: { of: Representative; way: RightsWay }) => {
  const { t } = useTranslation('members');
  const form = useKitForm({
    schema: representativesEndpoints.changeRights.body,
    initial: { rights: of.rights as readonly Right[] },
    send: (body) => way.change(body.rights),
  });
  return (
    <>
      <KitForm of={form} action={t('representatives.change')}>
        <ChoicesField
          {...form.field('rights')}
          label={t('representatives.rights')}
          choices={rights.map((value) => ({ value, label: t(`rights.${value}`) }))}
        />
      </KitForm>
      <div>
        <AskFirst
          button={t('representatives.end')}
          title={way.endOne}
          yes={t('representatives.end')}
          onYes={way.end}
          pending={way.ending}
          error={way.endError}
          tried={way.endTried}
        >
          {null}
        </AskFirst>
      </div>
    </>
  );
};
