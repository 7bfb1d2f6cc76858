import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays, type Day, isDay, mondayOf } from '#shared/language/time.ts';

const usual = ['1', '2', '3', '4'] as const;

/** Every week or every so many; and of which weeks, as soon as there is a choice. */
export const WeeksFields = ({
  everyWeeks,
  inWeekOf,
  fromOn,
}: {
  everyWeeks: FieldWiring<string>;
  inWeekOf: FieldWiring<string>;
  /** The week to begin the choice with. */
  fromOn: Day | string;
}) => {
  const { t } = useTranslation('needs');
  const say = useSayWhen();
  const offered = usual.some((weeks) => weeks === everyWeeks.value) ? usual : [...usual, everyWeeks.value];
  const first = isDay(fromOn) ? mondayOf(fromOn) : null;
  const weeks = first
    ? Array.from({ length: Number(everyWeeks.value) }, (_, step) => addDays(first, step * 7))
    : [];
  return (
    <>
      <ListField
        {...everyWeeks}
        label={t('post.everyWeeks')}
        choices={offered.map((value) => ({
          value,
          label: t('post.weeksApart', { context: value, weeks: value }),
        }))}
      />
      {weeks.length > 1 && (
        <ListField
          {...inWeekOf}
          value={inWeekOf.value === '' ? (weeks[0] ?? '') : inWeekOf.value}
          label={t('post.inWeekOf')}
          choices={weeks.map((monday) => ({
            value: monday as string,
            label: say({ day: monday }),
          }))}
        />
      )}
    </>
  );
};
