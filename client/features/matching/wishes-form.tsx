import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { matchingEndpoints } from '#shared/matching/endpoints.ts';
import type { Availability } from '#shared/matching/schema.ts';
import { type CareKind, careKinds } from '#shared/shifts/schema.ts';
import { withChange, wordsTyped } from './said.ts';

interface Typed extends Record<string, unknown> {
  furthestMiles: number | string;
  mostMinutes: number | string;
  likes: string;
  willNotDo: string;
  kindsNotDone: readonly CareKind[];
  interests: string;
}

const figure = (typed: number | string) => (typed === '' ? null : typed);
const hoursToMinutes = (typed: number | string) => {
  const hours = figure(typed);
  return typeof hours === 'number' ? hours * 60 : hours;
};

const inputOf = (now: Availability) => (typed: Typed) => ({
  ...withChange(now, {}),
  furthestMiles: figure(typed.furthestMiles),
  mostMinutes: hoursToMinutes(typed.mostMinutes),
  likes: wordsTyped(typed.likes),
  willNotDo: wordsTyped(typed.willNotDo),
  kindsNotDone: [...typed.kindsNotDone],
  interests: wordsTyped(typed.interests),
});

/** How far, how much, what one likes and what one will not do. */
export const WishesForm = ({ of }: { of: Availability }) => {
  const { t } = useTranslation('matching');
  const say = useChange(matchingEndpoints.sayAvailability, ['matching']);
  const form = useKitForm({
    schema: matchingEndpoints.sayAvailability.body,
    initial: {
      furthestMiles: of.furthestMiles ?? '',
      mostMinutes: of.mostMinutes === null ? '' : of.mostMinutes / 60,
      likes: of.likes.join(', '),
      willNotDo: of.willNotDo.join(', '),
      kindsNotDone: of.kindsNotDone,
      interests: of.interests.join(', '),
    } as Typed,
    toInput: inputOf(of),
    send: async (body) => {
      await say.mutateAsync({ body });
      tell(t('wishes.saved'));
    },
  });
  return (
    <KitForm of={form} action={t('wishes.save')} quiet>
      <NumberField
        {...form.field('furthestMiles')}
        label={t('wishes.furthestMiles')}
        hint={t('wishes.furthestHint')}
      />
      <NumberField {...form.field('mostMinutes')} label={t('wishes.mostHours')} hint={t('wishes.mostHint')} />
      <TextField {...form.field('likes')} label={t('wishes.likes')} hint={t('wishes.likesHint')} />
      <TextField {...form.field('willNotDo')} label={t('wishes.willNotDo')} hint={t('wishes.willNotHint')} />
      <ChoicesField
        {...form.field('kindsNotDone')}
        label={t('wishes.kindsNotDone')}
        choices={careKinds.map((value) => ({ value, label: t(`kinds.${value}`, { ns: 'shifts' }) }))}
      />
      <TextField
        {...form.field('interests')}
        label={t('wishes.interests')}
        hint={t('wishes.interestsHint')}
      />
    </KitForm>
  );
};
