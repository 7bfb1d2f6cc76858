import { useTranslation } from 'react-i18next';
import { useLanguage } from '#client/lib/use-language.ts';
import { sayWeekdays } from '#client/ui/weekday-text.ts';
import { useSayWhen } from '#client/ui/when.tsx';
import type { Need } from '#shared/needs/schema.ts';

/** When a need is, in a line: its one day, or the days of the week it comes back on. */
export const NeedRule = ({ need }: { need: Need }) => {
  const { t } = useTranslation('needs');
  const language = useLanguage();
  const say = useSayWhen();
  const facts = { time: need.startsTime, minutes: need.wallMinutes };
  if (need.onDay) return <>{t('rule.once', { ...facts, day: say({ day: need.onDay }) })}</>;
  return (
    <>
      {t('rule.weekly', { ...facts, days: sayWeekdays(need.days, language) })}
      {need.moreTimes.map(({ visit, startsTime, wallMinutes }) => (
        <span key={visit}>; {t('rule.more', { time: startsTime, minutes: wallMinutes })}</span>
      ))}
      {need.everyWeeks > 1 &&
        `, ${t('rule.apart', { context: String(need.everyWeeks), weeks: need.everyWeeks })}`}
      {need.untilOn && <> ({t('rule.until', { day: need.untilOn })})</>}
    </>
  );
};
