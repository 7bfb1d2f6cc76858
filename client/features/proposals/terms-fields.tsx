import { useTranslation } from 'react-i18next';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import type { Day } from '#shared/language/time.ts';
import type { DraftSheet } from './draft-sheet.ts';
import { MoreFields } from './more-fields.tsx';
import { moreParts, type TermsPart, termsParts } from './terms-sheet.ts';

type Field = <Name extends keyof DraftSheet & string>(name: Name) => FieldWiring<DraftSheet[Name]>;

/** First what should be otherwise, beside what it is today; then only what was ticked is asked. */
export const TermsFields = ({
  field,
  parts,
  earliestOn,
  todayOf,
}: {
  field: Field;
  parts: readonly TermsPart[];
  earliestOn: Day;
  /** How today's terms say it. */
  todayOf: (part: TermsPart) => string;
}) => {
  const { t } = useTranslation('proposals');
  const isTicked = (part: TermsPart) => parts.includes(part);
  return (
    <>
      <ChoicesField
        {...field('parts')}
        label={t('terms.parts')}
        hint={t('terms.partsHint')}
        choices={termsParts.map((part) => ({
          value: part,
          label: t(`terms.part.${part}`),
          hint: t('terms.today', { today: todayOf(part) }),
        }))}
      />
      {isTicked('base') && <MoneyField {...field('basePence')} label={t('terms.rate')} />}
      {moreParts.filter(isTicked).map((part) => (
        <MoreFields key={part} part={part} of={field(part)} />
      ))}
      {isTicked('sleepIn') && <MoneyField {...field('sleepInPence')} label={t('terms.sleepInAmount')} />}
      {isTicked('shortestVisit') && (
        <LengthField
          {...field('shortestVisitMinutes')}
          label={t('terms.shortestVisit')}
          shortestMinutes={15}
        />
      )}
      <DayField
        {...field('fromOn')}
        label={t('terms.fromOn')}
        hint={t('terms.fromOnHint', { earliestOn })}
        min={earliestOn}
      />
    </>
  );
};
