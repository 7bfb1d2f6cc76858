import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '#client/lib/use-language.ts';
import { When } from '#client/ui/when.tsx';
import { wordsOf } from '#client/ui/when-words.ts';
import { type Day, weekdayOf } from '#shared/language/time.ts';
import type { WeekDay } from './week-pieces.ts';

/** The days of the week where only one fits on the screen: its name in short, and how much there is. */
export const DaySteps = ({ days, shown }: { days: readonly WeekDay[]; shown: Day }) => {
  const { t } = useTranslation('shifts');
  const [search] = useSearchParams();
  const words = wordsOf(useLanguage());
  const searchOf = (day: Day) => {
    const next = new URLSearchParams(search);
    next.set('day', day);
    return `?${next}`;
  };
  return (
    <nav className="day-steps" aria-label={t('weekView.days')}>
      <ul>
        {days.map(({ day, pieces }) => (
          <li key={day}>
            <Link to={searchOf(day)} aria-current={day === shown ? 'date' : undefined} preventScrollReset>
              <span aria-hidden="true">{words.shortWeekdays[weekdayOf(day)]}</span>
              <span aria-hidden="true" className="figures">
                {Number(day.slice(8))}
              </span>
              <span aria-hidden="true" className="day-steps-count">
                {pieces.length > 0 ? '•'.repeat(Math.min(pieces.length, 3)) : '\u00a0'}
              </span>
              <span className="only-heard">
                <When day={day} />: {t('weekView.count', { count: pieces.length })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
