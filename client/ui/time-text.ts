import type { Language } from '#client/lib/i18n.ts';
import {
  atWallTime,
  type Day,
  dayAt,
  type Instant,
  type TimeOfDay,
  timeAt,
  weekdayOf,
} from '#shared/language/time.ts';
import { sayDay } from './day-text.ts';
import { counted, wordsOf } from './when-words.ts';

const partOfDay = (hour: number) => {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  if (hour < 18) return 'afternoon';
  return hour < 22 ? 'evening' : 'late';
};

/** Between a figure and its word, so that no line ends with a lonely 9. */
const held = '\u00a0';

/** `8 am`, `8:30 am`, `midday`; `8 y bore`, `7:15 yr hwyr`, `hanner nos`. */
export const sayTime = (time: TimeOfDay, language: Language): string => {
  const words = wordsOf(language);
  if (time === '00:00') return words.midnight;
  if (time === '12:00') return words.midday;
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3);
  const onFace = hour % 12 === 0 ? 12 : hour % 12;
  return `${onFace}${minutes === '00' ? '' : `:${minutes}`}${held}${words.partOfDay[partOfDay(hour)]}`;
};

/** On the night the clocks go back a time comes twice; then it is said which one is meant. */
const which = (at: Instant, zone: string, language: Language): string => {
  const found = atWallTime(dayAt(at, zone), timeAt(at, zone), zone);
  if (found.kind !== 'twice') return '';
  const words = wordsOf(language);
  return `, ${at === found.earlier ? words.beforeClocksGoBack : words.afterClocksGoBack}`;
};

const clock = (at: Instant, zone: string, language: Language, starts: boolean): string => {
  const time = timeAt(at, zone);
  if (starts && time === '00:00') return wordsOf(language).startOfDay;
  return `${sayTime(time, language)}${which(at, zone, language)}`;
};

const isNextMidnight = (from: Day, to: Day, end: TimeOfDay) =>
  end === '00:00' && Temporal.PlainDate.from(from).add({ days: 1 }).toString() === to;

/** The times of a span under the heading of its day: `10 pm to 7 am on Wednesday`. */
export const sayTimes = (starts: Instant, ends: Instant, zone: string, language: Language): string => {
  const words = wordsOf(language);
  const [from, to] = [dayAt(starts, zone), dayAt(ends, zone)];
  const span = `${clock(starts, zone, language, true)} ${words.until} ${clock(ends, zone, language, false)}`;
  if (from === to || isNextMidnight(from, to, timeAt(ends, zone))) return span;
  return `${span} ${words.onWeekday[weekdayOf(to)]}`;
};

/** `Tuesday 24 November, 8 am to 9 am`. */
export const saySpan = (
  starts: Instant,
  ends: Instant,
  zone: string,
  language: Language,
  today: Day,
): string => `${sayDay(dayAt(starts, zone), language, today)}, ${sayTimes(starts, ends, zone, language)}`;

export type MomentForm = 'label' | 'within' | 'on';

/**
 * - `label`: `Tuesday 24 November, 8 am`
 * - `within`, after a word such as “until”: `8 am on Tuesday 24 November`, `8 y bore ddydd Mawrth 24 Tachwedd`
 * - `on`: `at 8 am on Tuesday 24 November`, `am 8 y bore ddydd Mawrth 24 Tachwedd`
 */
export const sayMoment = (
  at: Instant,
  zone: string,
  language: Language,
  today: Day,
  form: MomentForm = 'label',
): string => {
  const time = clock(at, zone, language, true);
  const day = dayAt(at, zone);
  if (form === 'label') return `${sayDay(day, language, today)}, ${time}`;
  const within = `${time} ${sayDay(day, language, today, 'on')}`;
  return form === 'on' ? `${wordsOf(language).at} ${within}` : within;
};

/** `1 hour 30 minutes`, `2 awr 5 munud`, `45 munud`. */
export const sayMinutes = (minutes: number, language: Language): string => {
  const size = Math.abs(minutes);
  const hours = Math.floor(size / 60);
  const rest = size % 60;
  const parts = [
    hours > 0 ? counted(language, hours, 'hours') : '',
    rest > 0 ? counted(language, rest, 'minutes') : '',
  ].filter((part) => part !== '');
  const text = parts.length > 0 ? parts.join(' ') : wordsOf(language).none;
  return minutes < 0 ? `−${text}` : text;
};

/** Whole weeks, never more than there are: 9.8 is `9 weeks`, 0.6 is `less than a week`. */
export const sayWeeks = (weeks: number, language: Language): string =>
  weeks > 0 && weeks < 1
    ? wordsOf(language).lessThanAWeek
    : counted(language, Math.max(0, Math.floor(weeks)), 'weeks');
