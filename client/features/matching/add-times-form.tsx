import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { isTimeOfDay, type Weekday, weekdays } from '#shared/language/time.ts';
import { matchingEndpoints } from '#shared/matching/endpoints.ts';
import { type Availability, addedTimesSchema } from '#shared/matching/schema.ts';
import { minutesFrom, withChange } from './said.ts';

/** The same time on as many days as one likes; each pressing adds to the week. */
export const AddTimesForm = ({ of }: { of: Availability }) => {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const say = useChange(matchingEndpoints.sayAvailability, ['matching']);
  const form = useKitForm({
    schema: addedTimesSchema,
    initial: { week: [] as readonly Weekday[], startsTime: '', endsTime: '' },
    toInput: (typed) => typed,
    send: async ({ week: days, startsTime, endsTime }) => {
      if (!isTimeOfDay(startsTime) || !isTimeOfDay(endsTime)) return;
      const wallMinutes = minutesFrom(startsTime, endsTime);
      const added = days.map((weekday) => ({ weekday, startsTime, wallMinutes }));
      await say.mutateAsync({ body: withChange(of, { week: [...of.week, ...added] }) });
      form.reset();
      tell(t('availability.added'));
    },
  });
  return (
    <KitForm of={form} action={t('availability.addGo')}>
      <ChoicesField
        {...form.field('week')}
        label={t('availability.days')}
        choices={weekdays.map((value) => ({ value, label: sayWeekday(value, language) }))}
      />
      <TimeField {...form.field('startsTime')} label={t('availability.from')} />
      <TimeField
        {...form.field('endsTime')}
        label={t('availability.until')}
        hint={t('availability.untilHint')}
      />
    </KitForm>
  );
};
