import type { Language } from '#client/lib/i18n.ts';
import { type Weekday, weekdays } from '#shared/language/time.ts';
import { startLarge, wordsOf } from './when-words.ts';

/** `Monday`, `Dydd Llun`: begins a line. */
export const sayWeekday = (weekday: Weekday, language: Language): string =>
  startLarge(wordsOf(language).weekdays[weekday]);

const fewest = 3;

/**
 * In the order of the week, as people say it: `Every day`, `Monday to Friday`, `Monday, Wednesday and Friday`;
 * `Bob dydd`, `Dydd Llun i ddydd Gwener`, `Dydd Sadwrn a dydd Sul`.
 */
export const sayWeekdays = (days: readonly Weekday[], language: Language): string => {
  const words = wordsOf(language);
  const places = weekdays.flatMap((weekday, place) => (days.includes(weekday) ? [place] : []));
  const [first = 0, last = 0] = [places.at(0), places.at(-1)];
  if (places.length === weekdays.length) return words.everyDay;
  const said = weekdays.filter((weekday) => days.includes(weekday)).map((weekday) => words.weekdays[weekday]);
  if (places.length >= fewest && last - first === places.length - 1)
    return startLarge(`${said.at(0)} ${words.throughDays} ${words.toWeekday[weekdays[last] as Weekday]}`);
  const end = said.pop() ?? '';
  return startLarge(said.length > 0 ? `${said.join(', ')} ${words.and} ${end}` : end);
};
