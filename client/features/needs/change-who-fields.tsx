import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { circles } from '#shared/members/schema.ts';
import type { Sheet } from './change-sheet.ts';
import { OutcomeField } from './outcome-field.tsx';
import { UseField } from './use-field.tsx';

type Field = <Name extends keyof Sheet & string>(name: Name) => FieldWiring<Sheet[Name]>;

/** Who may see it from now on, what it is for, and what whoever comes should know. */
export const ChangeWhoFields = ({ field, outcomes }: { field: Field; outcomes: readonly string[] }) => {
  const { t } = useTranslation(['needs', 'offers']);
  return (
    <>
      <ChoiceField
        {...field('circle')}
        onChange={(chosen) => chosen !== '' && field('circle').onChange(chosen)}
        label={t('post.circle')}
        choices={circles.map((value) => ({ value, label: t(`circle.${value}`) }))}
      />
      <TickField {...field('holderDecides')} label={t('offers:setting')} hint={t('offers:settingHint')} />
      <UseField {...field('use')} />
      {outcomes.length > 0 && <OutcomeField {...field('outcome')} outcomes={outcomes} />}
      <TextField {...field('notes')} long label={t('post.notes')} hint={t('post.notesHint')} />
    </>
  );
};
