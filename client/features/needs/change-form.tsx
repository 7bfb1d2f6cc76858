import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { circles } from '#shared/members/schema.ts';
import { changeNeedSchema, type Need } from '#shared/needs/schema.ts';
import { useChangeNeed } from './changes.ts';
import { OutcomeField } from './outcome-field.tsx';
import { WindowField } from './window-field.tsx';

const sheetOf = (need: Need) => ({
  fromOn: (need.onDay ?? (need.fromOn && need.fromOn > today() ? need.fromOn : today())) as string,
  title: need.title,
  startsTime: need.startsTime as string,
  wallMinutes: need.wallMinutes,
  windowMinutes: need.windowMinutes,
  untilOn: (need.untilOn ?? '') as string,
  circle: need.circle,
  outcome: need.outcome ?? '',
  notes: need.notes ?? '',
  version: need.version,
});

type Sheet = ReturnType<typeof sheetOf>;

/** Only what was changed is sent: whoever may not see the notes must not empty them. */
const changesIn = (sheet: Sheet, before: Sheet) => {
  const { fromOn, version, ...wishes } = sheet;
  const changed = Object.entries(wishes).filter(([name, value]) => value !== before[name as keyof Sheet]);
  // An end that is taken out means that it goes on.
  const given = changed.map(([name, value]) => [name, name === 'untilOn' && value === '' ? null : value]);
  return { ...Object.fromEntries(given), fromOn, version };
};

/** Changes all of a series from a day on. */
export const ChangeForm = ({
  need,
  outcomes,
  shortestMinutes,
  onDone,
}: {
  need: Need;
  outcomes: readonly string[];
  shortestMinutes: number;
  onDone: () => void;
}) => {
  const { t } = useTranslation('needs');
  const change = useChangeNeed();
  const form = useKitForm({
    schema: changeNeedSchema,
    initial: sheetOf(need),
    toInput: (sheet) => changesIn(sheet, sheetOf(need)),
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
      <TimeField {...field('startsTime')} label={t('post.startsTime')} hint={t('change.timeHint')} />
      <WindowField {...field('windowMinutes')} />
      <LengthField {...field('wallMinutes')} label={t('post.length')} shortestMinutes={shortestMinutes} />
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
