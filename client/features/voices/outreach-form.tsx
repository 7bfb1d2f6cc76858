import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { GroupNamed } from '#shared/voices/groups.ts';
import { type MappedGroup, outreachSchema, type Voices, waysToReach } from '#shared/voices/schema.ts';
import { useRecordOutreach } from './changes.ts';
import { GroupFields } from './group-fields.tsx';
import { chosenOf, groupFrom } from './group-sheet.ts';

type Outreach = MappedGroup['outreaches'][number];

const sheetOf = (of: GroupNamed | null, corrects: Outreach | null) => ({
  group: of ? chosenOf(of) : '',
  name: '',
  way: (corrects?.way ?? '') as Outreach['way'] | '',
  onDay: (corrects?.onDay ?? '') as string,
  // Of a few the number is not given back, not even to whoever wrote it.
  people: (corrects?.people ?? '') as number | string,
  byWhom: corrects?.byWhom ?? '',
  words: corrects?.words ?? '',
});

/** Records who of a group was reached, or puts right what I recorded. */
export const OutreachForm = ({
  map,
  of,
  corrects,
  onRecorded,
}: {
  map: Voices;
  of: GroupNamed | null;
  corrects: Outreach | null;
  onRecorded: () => void;
}) => {
  const { t } = useTranslation('voices');
  const record = useRecordOutreach();
  const params = { proposalId: map.proposalId };
  const form = useKitForm({
    schema: outreachSchema,
    initial: sheetOf(of, corrects),
    toInput: ({ group, name, words, ...typed }) => ({
      ...typed,
      ...groupFrom(group, name),
      words: words.trim() === '' ? null : words,
      correctsId: corrects?.outreachId ?? null,
    }),
    send: async (body) => {
      await record.mutateAsync({ params, body });
      onRecorded();
    },
  });
  return (
    <KitForm of={form} action={t(corrects ? 'reach.actionRight' : 'reach.action')}>
      <GroupFields map={map} group={form.field('group')} name={form.field('name')} />
      <ChoiceField
        {...form.field('way')}
        label={t('reach.way')}
        choices={waysToReach.map((value) => ({ value, label: t(`reach.ways.is-${value}`) }))}
      />
      <DayField {...form.field('onDay')} label={t('reach.onDay')} max={today()} />
      <NumberField {...form.field('people')} label={t('reach.people')} hint={t('reach.peopleHint')} />
      <TextField {...form.field('byWhom')} label={t('reach.byWhom')} hint={t('reach.byWhomHint')} />
      <TextField {...form.field('words')} long label={t('reach.words')} hint={t('reach.wordsHint')} />
    </KitForm>
  );
};
