import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays, type Day } from '#shared/language/time.ts';
import '#client/ui/sheet.css';

/** A week whose hours are due: one look at the dry run, then it is started. */
export const WeekToSettle = ({ weekOn }: { weekOn: Day }) => {
  const { t } = useTranslation('settling');
  const say = useSayWhen();
  const days = say({ from: weekOn, through: addDays(weekOn, 6) });
  return (
    <NextThing
      title={t('next.title', { days })}
      action={<Go to={paths.settleWeek(weekOn)}>{t('next.look')}</Go>}
    >
      <p>{t('next.why')}</p>
    </NextThing>
  );
};

/** Nothing is due; what there is so far can be looked at. */
export const NothingToSettle = ({ weekOn }: { weekOn: Day }) => {
  const { t } = useTranslation('settling');
  const say = useSayWhen();
  return (
    <section className="sheet">
      <p>{t('next.none')}</p>
      <Go to={paths.settleWeek(weekOn)} variant="default">
        {t('next.soFar', { days: say({ from: weekOn, through: addDays(weekOn, 6) }) })}
      </Go>
    </section>
  );
};
