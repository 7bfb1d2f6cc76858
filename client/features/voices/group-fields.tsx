import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import type { Voices } from '#shared/voices/schema.ts';
import { useGroupName } from './group-name.ts';
import { anotherGroup, chosenOf, groupsIn } from './group-sheet.ts';

/** Which group: one of those on the map, or another with a name of its own. */
export const GroupFields = ({
  map,
  group,
  name,
}: {
  map: Voices;
  group: FieldWiring<string>;
  name: FieldWiring<string>;
}) => {
  const { t } = useTranslation('voices');
  const nameOf = useGroupName();
  const choices = groupsIn(map).map((one) => ({ value: chosenOf(one), label: nameOf(one) }));
  return (
    <>
      <ListField
        {...group}
        label={t('form.group')}
        unchosen={t('form.chooseGroup')}
        choices={[...choices, { value: anotherGroup, label: t('form.anotherGroup') }]}
      />
      {group.value === anotherGroup && (
        <TextField {...name} label={t('form.name')} hint={t('form.nameHint')} />
      )}
    </>
  );
};
