import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { circles } from '#shared/members/schema.ts';
import type { NeedSheet } from './need-sheet.ts';
import { OutcomeField } from './outcome-field.tsx';
import { UseField } from './use-field.tsx';

type Field = <Name extends keyof NeedSheet & string>(name: Name) => FieldWiring<NeedSheet[Name]>;

const languages = ['cy', 'en'] as const;
const numbers = ['1', '2', '3', '4'] as const;

/** How many carers, who may see it, what it is for, and what whoever comes should know. */
export const WhoFields = ({ field, outcomes }: { field: Field; outcomes: readonly string[] }) => {
  const { t } = useTranslation(['needs', 'offers']);
  return (
    <>
      <ListField
        {...field('carersNeeded')}
        label={t('post.carers')}
        choices={numbers.map((value) => ({ value, label: t(`post.carersNumber.${value}`) }))}
      />
      <ChoiceField
        {...field('circle')}
        onChange={(chosen) => chosen !== '' && field('circle').onChange(chosen)}
        label={t('post.circle')}
        hint={t('post.circleHint')}
        choices={circles.map((value) => ({
          value,
          label: t(`circle.${value}`),
          hint: t(`circleHint.${value}`),
        }))}
      />
      <TickField {...field('holderDecides')} label={t('offers:setting')} hint={t('offers:settingHint')} />
      <UseField {...field('use')} />
      {outcomes.length > 0 && <OutcomeField {...field('outcome')} outcomes={outcomes} />}
      <ChoicesField
        {...field('languages')}
        label={t('post.languages')}
        hint={t('post.languagesHint')}
        choices={languages.map((value) => ({ value, label: sayLanguages([value], t) }))}
      />
      <TextField {...field('skills')} label={t('post.skills')} hint={t('post.skillsHint')} />
      <TextField {...field('notes')} long label={t('post.notes')} hint={t('post.notesHint')} />
    </>
  );
};
