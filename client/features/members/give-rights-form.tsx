import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { representativesEndpoints } from '#shared/members/representatives/endpoints.ts';
import { type Right, rights } from '#shared/members/schema.ts';

interface Named {
  memberId: string;
  name: string;
}

/** The rights of somebody who was found, over a holder. */
export const GiveRightsForm = ({
  holder,
  who,
  onGiven,
  onOther,
}: {
  holder: Named;
  who: Named;
  onGiven: () => void;
  onOther: () => void;
}) => {
  const { t } = useTranslation('members');
  const heading = useRef<HTMLHeadingElement>(null);
  // The name that was pressed is gone: what it led to takes the focus.
  useEffect(() => heading.current?.focus(), []);
  const give = useChange(representativesEndpoints.giveRights, ['members']);
  const form = useKitForm({
    schema: representativesEndpoints.giveRights.body,
    initial: { rights: [] as readonly Right[] },
    send: async (body) => {
      const params = { memberId: holder.memberId, representativeId: who.memberId };
      await give.mutateAsync({ params, body });
      onGiven();
    },
  });
  return (
    <section className="sheet">
      <Title order={2} size="h3" ref={heading} tabIndex={-1}>
        {t('acting.what', { name: who.name, holder: holder.name })}
      </Title>
      <KitForm
        of={form}
        action={t('acting.give')}
        beside={
          <Button variant="subtle" onClick={onOther}>
            {t('office.other')}
          </Button>
        }
      >
        <ChoicesField
          {...form.field('rights')}
          label={t('representatives.rights')}
          choices={rights.map((value) => ({ value, label: t(`rights.${value}`) }))}
        />
      </KitForm>
    </section>
  );
};
