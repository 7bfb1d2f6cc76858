import { useTranslation } from 'react-i18next';
import { useLanguage } from '#client/lib/use-language.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { atWallTime, type Day, isDay, isTimeOfDay, weekdays } from '#shared/language/time.ts';
import { MoreTimesField } from './more-times-field.tsx';
import type { NeedSheet } from './need-sheet.ts';
import { SpansField } from './spans-field.tsx';
import { WeeksFields } from './weeks-fields.tsx';
import { WindowField } from './window-field.tsx';

type Field = <Name extends keyof NeedSheet & string>(name: Name) => FieldWiring<NeedSheet[Name]>;

const comesTwice = ({ repeats, onDay, startsTime, moreTimes }: NeedSheet) =>
  repeats === 'once' &&
  isDay(onDay) &&
  [startsTime, ...moreTimes.map((time) => time.startsTime)].some(
    (time) => isTimeOfDay(time) && atWallTime(onDay, time, zoneNow()).kind === 'twice',
  );

const WeeklyFields = ({ field, sheet, today }: { field: Field; sheet: NeedSheet; today: Day }) => {
  const { t } = useTranslation('needs');
  const language = useLanguage();
  return (
    <>
      <ChoicesField
        {...field('days')}
        label={t('post.days')}
        choices={weekdays.map((value) => ({ value, label: sayWeekday(value, language) }))}
      />
      <DayField {...field('fromOn')} label={t('post.fromOn')} min={today} />
      <DayField {...field('untilOn')} label={t('post.untilOn')} hint={t('post.untilOnHint')} min={today} />
      <WeeksFields everyWeeks={field('everyWeeks')} inWeekOf={field('inWeekOf')} fromOn={sheet.fromOn} />
    </>
  );
};

/** Once or weekly, which days, at what time and for how long. */
export const WhenFields = ({
  field,
  sheet,
  today,
  shortestMinutes,
}: {
  field: Field;
  sheet: NeedSheet;
  today: Day;
  shortestMinutes: number;
}) => {
  const { t } = useTranslation('needs');
  return (
    <>
      <ChoiceField
        {...field('repeats')}
        onChange={(chosen) => field('repeats').onChange(chosen === 'weekly' ? 'weekly' : 'once')}
        label={t('post.repeats')}
        choices={(['once', 'weekly'] as const).map((value) => ({ value, label: t(`post.${value}`) }))}
      />
      {sheet.repeats === 'once' ? (
        <DayField {...field('onDay')} label={t('post.onDay')} min={today} />
      ) : (
        <WeeklyFields field={field} sheet={sheet} today={today} />
      )}
      <TimeField {...field('startsTime')} label={t('post.startsTime')} />
      {comesTwice(sheet) && (
        <ChoiceField
          {...field('whenTwice')}
          label={t('post.whenTwice')}
          hint={t('post.whenTwiceHint')}
          choices={(['earlier', 'later'] as const).map((value) => ({ value, label: t(`post.${value}`) }))}
        />
      )}
      <WindowField {...field('windowMinutes')} />
      <LengthField {...field('wallMinutes')} label={t('post.length')} shortestMinutes={shortestMinutes} />
      <MoreTimesField {...field('moreTimes')} shortestMinutes={shortestMinutes} />
      {sheet.repeats === 'weekly' && <SpansField {...field('spans')} min={today} />}
    </>
  );
};
