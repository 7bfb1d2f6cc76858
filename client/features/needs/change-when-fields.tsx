import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { weekdays } from '#shared/language/time.ts';
import type { Need } from '#shared/needs/schema.ts';
import { BreaksField } from './breaks-field.tsx';
import type { Sheet } from './change-sheet.ts';
import { MoreTimesField } from './more-times-field.tsx';
import { SpansField } from './spans-field.tsx';
import { WeeksFields } from './weeks-fields.tsx';
import { WindowField } from './window-field.tsx';

type Field = <Name extends keyof Sheet & string>(name: Name) => FieldWiring<Sheet[Name]>;

/** On which days, in which weeks, at what times and for how long it comes from now on. */
export const ChangeWhenFields = ({
  field,
  sheet,
  need,
  shortestMinutes,
}: {
  field: Field;
  sheet: Sheet;
  need: Need;
  shortestMinutes: number;
}) => {
  const { t } = useTranslation('needs');
  const language = useLanguage();
  const weekly = need.onDay === null;
  return (
    <>
      {weekly && (
        <>
          <ChoicesField
            {...field('days')}
            label={t('post.days')}
            choices={weekdays.map((value) => ({ value, label: sayWeekday(value, language) }))}
          />
          <WeeksFields
            everyWeeks={field('everyWeeks')}
            inWeekOf={field('inWeekOf')}
            fromOn={need.weekOn ?? sheet.fromOn}
          />
        </>
      )}
      <TimeField {...field('startsTime')} label={t('post.startsTime')} hint={t('change.timeHint')} />
      <WindowField {...field('windowMinutes')} />
      <LengthField {...field('wallMinutes')} label={t('post.length')} shortestMinutes={shortestMinutes} />
      <MoreTimesField {...field('moreTimes')} shortestMinutes={shortestMinutes} />
      {need.kind === 'live-in' && <BreaksField {...field('breakMinutes')} />}
      {weekly && <SpansField {...field('spans')} min={today()} />}
    </>
  );
};
