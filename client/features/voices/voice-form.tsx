import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { GroupNamed } from '#shared/voices/groups.ts';
import { affectedAnswers, type MappedGroup, type Voices, voiceSchema } from '#shared/voices/schema.ts';
import { useSayVoice } from './changes.ts';
import { GroupFields } from './group-fields.tsx';
import { chosenOf, groupFrom } from './group-sheet.ts';

type Voice = MappedGroup['voices'][number];

/** Says of a group whether and how it is touched, or puts right what I said. */
export const VoiceForm = ({
  map,
  of,
  corrects,
  onSaid,
}: {
  map: Voices;
  /** Chosen already. */
  of: GroupNamed | null;
  corrects: Voice | null;
  onSaid: () => void;
}) => {
  const { t } = useTranslation('voices');
  const say = useSayVoice();
  const params = { proposalId: map.proposalId };
  const form = useKitForm({
    schema: voiceSchema,
    initial: {
      group: of ? chosenOf(of) : '',
      name: '',
      affected: (corrects?.affected ?? '') as Voice['affected'] | '',
      how: corrects?.how ?? '',
    },
    toInput: ({ group, name, ...typed }) => ({
      ...typed,
      ...groupFrom(group, name),
      correctsId: corrects?.voiceId ?? null,
    }),
    send: async (body) => {
      await say.mutateAsync({ params, body });
      onSaid();
    },
  });
  return (
    <KitForm of={form} action={t(corrects ? 'say.actionRight' : 'say.action')}>
      <GroupFields map={map} group={form.field('group')} name={form.field('name')} />
      <ChoiceField
        {...form.field('affected')}
        label={t('say.affected')}
        choices={affectedAnswers.map((value) => ({ value, label: t(`say.answers.${value}`) }))}
      />
      <TextField {...form.field('how')} long label={t('say.how')} hint={t('say.howHint')} />
    </KitForm>
  );
};
