import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { type Day, type Weekday, weekdays } from '#shared/language/time.ts';
import { circles } from '#shared/members/schema.ts';
import { changeNeedSchema, type Need } from '#shared/needs/schema.ts';
import { BreaksField } from './breaks-field.tsx';
import { useChangeNeed } from './changes.ts';
import { MoreTimesField } from './more-times-field.tsx';
import type { SpanSheet, TimeSheet } from './need-sheet.ts';
import { OutcomeField } from './outcome-field.tsx';
import { SpansField } from './spans-field.tsx';
import { WeeksFields } from './weeks-fields.tsx';
import { WindowField } from './window-field.tsx';

/** From the visit that was being looked at, if it is still to come; else from the first one that is. */
const firstDay = (need: Need, asked: Day | null): Day => {
  if (asked && asked >= today()) return asked;
  return need.onDay ?? (need.fromOn && need.fromOn > today() ? need.fromOn : today());
};

const sheetOf = (need: Need, asked: Day | null) => ({
  fromOn: firstDay(need, asked) as string,
  title: need.title,
  startsTime: need.startsTime as string,
  wallMinutes: need.wallMinutes,
  windowMinutes: need.windowMinutes,
  days: need.days as readonly Weekday[],
  everyWeeks: String(need.everyWeeks),
  inWeekOf: (need.weekOn ?? '') as string,
  moreTimes: need.moreTimes as readonly TimeSheet[],
  spans: need.spans as readonly SpanSheet[],
  breakMinutes: need.breakMinutes,
  untilOn: (need.untilOn ?? '') as string,
  circle: need.circle,
  outcome: need.outcome ?? '',
  notes: need.notes ?? '',
  version: need.version,
});

type Sheet = ReturnType<typeof sheetOf>;

/** As the contract reads it: an end that is taken out means that it goes on, and a number is a number. */
const saidOf = (name: string, value: unknown): unknown => {
  if (name === 'untilOn' && value === '') return null;
  return name === 'everyWeeks' ? Number(value) : value;
};

/** Only what was changed is sent: whoever may not see the notes must not empty them. */
const changesIn = (sheet: Sheet, before: Sheet) => {
  const { fromOn, version, ...wishes } = sheet;
  const changed = Object.entries(wishes).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Sheet]),
  );
  const given = changed.map(([name, value]) => [name, saidOf(name, value)]);
  return { ...Object.fromEntries(given), fromOn, version };
};

/** Changes all of a series from a day on. */
export const ChangeForm = ({
  need,
  fromOn,
  outcomes,
  shortestMinutes,
  onDone,
}: {
  need: Need;
  /** The day of the visit it is changed from, if one was being looked at. */
  fromOn: Day | null;
  outcomes: readonly string[];
  shortestMinutes: number;
  onDone: () => void;
}) => {
  const { t } = useTranslation('needs');
  const language = useLanguage();
  const change = useChangeNeed();
  const form = useKitForm({
    schema: changeNeedSchema,
    initial: sheetOf(need, fromOn),
    toInput: (sheet) => changesIn(sheet, sheetOf(need, fromOn)),
    send: async (body) => {
      await change.mutateAsync({ params: { needId: need.needId }, body });
      onDone();
    },
  });
  const { field } = form;
  const weekly = need.onDay === null;
  return (
    <KitForm of={form} action={t('change.yes')}>
      {weekly && (
        <DayField
          {...field('fromOn')}
          label={t('change.fromOn')}
          hint={t('change.fromOnHint')}
          min={today()}
        />
      )}
      <TextField {...field('title')} label={t('post.what')} />
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
            fromOn={need.weekOn ?? form.values.fromOn}
          />
        </>
      )}
      <TimeField {...field('startsTime')} label={t('post.startsTime')} hint={t('change.timeHint')} />
      <WindowField {...field('windowMinutes')} />
      <LengthField {...field('wallMinutes')} label={t('post.length')} shortestMinutes={shortestMinutes} />
      <MoreTimesField {...field('moreTimes')} shortestMinutes={shortestMinutes} />
      {need.kind === 'live-in' && <BreaksField {...field('breakMinutes')} />}
      {weekly && <SpansField {...field('spans')} min={today()} />}
      {weekly && (
        <DayField
          {...field('untilOn')}
          label={t('post.untilOn')}
          hint={t('post.untilOnHint')}
          min={today()}
        />
      )}
      <ChoiceField
        {...field('circle')}
        onChange={(chosen) => chosen !== '' && field('circle').onChange(chosen)}
        label={t('post.circle')}
        choices={circles.map((value) => ({ value, label: t(`circle.${value}`) }))}
      />
      {outcomes.length > 0 && <OutcomeField {...field('outcome')} outcomes={outcomes} />}
      <TextField {...field('notes')} long label={t('post.notes')} hint={t('post.notesHint')} />
    </KitForm>
  );
};
