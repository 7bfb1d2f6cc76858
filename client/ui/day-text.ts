import type { Language } from '#client/lib/i18n.ts';
import { type Day, daysBetween, weekdayOf } from '#shared/language/time.ts';
import { startLarge, wordsOf } from './when-words.ts';

/**
 * - `label` begins a line: `Tuesday 24 November`, `Dydd Mawrth 24 Tachwedd`
 * - `within` stands in a sentence: `dydd Mawrth 24 Tachwedd`
 * - `on` says when something happens: `on Tuesday 24 November`, `ddydd Mawrth 24 Tachwedd` (soft mutation)
 * - `date` leaves the weekday out: `24 November`
 */
export type DayForm = 'label' | 'within' | 'on' | 'date';

const partsOf = (day: Day) => {
  const plain = Temporal.PlainDate.from(day);
  return { date: plain.day, month: plain.month, year: plain.year };
};
const monthOf = (month: number, language: Language) => wordsOf(language).months[month - 1] ?? '';

const monthLetters = { en: 3, cy: 4 };

/** Under a bar, where there is room for no more: `Nov`, `Tach`. */
export const sayMonth = (day: Day, language: Language): string =>
  startLarge(monthOf(partsOf(day).month, language).slice(0, monthLetters[language]));

/** The year is said when it is not this one. */
export const sayDay = (day: Day, language: Language, today: Day, form: DayForm = 'label'): string => {
  const words = wordsOf(language);
  const { date, month, year } = partsOf(day);
  const plain = `${date} ${monthOf(month, language)}${year === partsOf(today).year ? '' : ` ${year}`}`;
  if (form === 'date') return plain;
  const weekday = form === 'on' ? words.onWeekday[weekdayOf(day)] : words.weekdays[weekdayOf(day)];
  const whole = `${weekday} ${plain}`;
  return form === 'label' ? startLarge(whole) : whole;
};

/** `Today, Tuesday 24 November`; from the day after tomorrow just the day. */
export const sayNearDay = (day: Day, language: Language, today: Day): string => {
  const words = wordsOf(language);
  const near = { [-1]: words.yesterday, 0: words.today, 1: words.tomorrow }[daysBetween(today, day)];
  if (near === undefined) return sayDay(day, language, today);
  return `${startLarge(near)}, ${sayDay(day, language, today, 'within')}`;
};

/** `23 to 29 November`, `30 Tachwedd i 6 Rhagfyr`. */
export const sayDays = (from: Day, to: Day, language: Language, today: Day): string => {
  if (from === to) return sayDay(from, language, today, 'date');
  const [start, end] = [partsOf(from), partsOf(to)];
  const last = sayDay(to, language, today, 'date');
  const sameMonth = start.month === end.month && start.year === end.year;
  const sameYear = start.year === end.year;
  const first = sameMonth
    ? String(start.date)
    : sameYear
      ? `${start.date} ${monthOf(start.month, language)}`
      : sayDay(from, language, to, 'date');
  return `${first} ${wordsOf(language).throughDays} ${last}`;
};
