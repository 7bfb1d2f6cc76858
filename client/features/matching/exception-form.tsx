import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { Day } from '#shared/language/time.ts';
import { matchingEndpoints } from '#shared/matching/endpoints.ts';
import { exceptionKinds, sayExceptionSchema } from '#shared/matching/schema.ts';

interface Typed extends Record<string, unknown> {
  kind: (typeof exceptionKinds)[number];
  fromOn: string;
  untilOn: string;
  whole: boolean;
  startsTime: string;
  wallMinutes: number;
}

/** One day needs only its first day; the whole of it unless a time is given. */
const inputOf = ({ whole, startsTime, wallMinutes, ...typed }: Typed) => ({
  ...typed,
  untilOn: typed.untilOn === '' ? typed.fromOn : typed.untilOn,
  startsTime: whole ? null : startsTime,
  wallMinutes: whole ? null : wallMinutes,
});

export const ExceptionForm = ({ today }: { today: Day }) => {
  const { t } = useTranslation('matching');
  const say = useChange(matchingEndpoints.sayException, ['matching']);
  const form = useKitForm({
    schema: sayExceptionSchema,
    initial: {
      kind: 'away',
      fromOn: '',
      untilOn: '',
      whole: true,
      startsTime: '',
      wallMinutes: 120,
    } as Typed,
    toInput: inputOf,
    send: async (body) => {
      await say.mutateAsync({ body });
      form.reset();
      tell(t('exceptions.added'));
    },
  });
  return (
    <KitForm of={form} action={t('exceptions.go')} quiet>
      <ChoiceField
        {...form.field('kind')}
        onChange={(chosen) => chosen !== '' && form.field('kind').onChange(chosen)}
        label={t('exceptions.kind')}
        choices={exceptionKinds.map((value) => ({ value, label: t(`exceptions.${value}`) }))}
      />
      <DayField {...form.field('fromOn')} label={t('exceptions.fromOn')} min={today} />
      <DayField {...form.field('untilOn')} label={t('exceptions.untilOn')} min={today} />
      <TickField {...form.field('whole')} label={t('exceptions.whole')} />
      {!form.values.whole && (
        <>
          <TimeField {...form.field('startsTime')} label={t('exceptions.startsTime')} />
          <LengthField {...form.field('wallMinutes')} label={t('exceptions.length')} shortestMinutes={15} />
        </>
      )}
    </KitForm>
  );
};
