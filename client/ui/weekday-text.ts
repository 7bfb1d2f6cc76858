import type { Language } from '#client/lib/i18n.ts';
import { type Weekday, weekdays } from '#shared/language/time.ts';
import { startLarge, wordsOf } from './when-words.ts';

/** `Monday`, `Dydd Llun`: begins a line. */
export const sayWeekday = (weekday: Weekday, language: Language): string =>
  startLarge(wordsOf(language).weekdays[weekday]);

/** `Monday, Wednesday`, `Dydd Llun, dydd Mercher`; in the order of the week. */
export const sayWeekdays = (days: readonly Weekday[], language: Language): string =>
  startLarge(
    weekdays
      .filter((weekday) => days.includes(weekday))
      .map((weekday) => wordsOf(language).weekdays[weekday])
      .join(', '),
  );
