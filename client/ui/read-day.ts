/** Days as people type them, in either language. Pure. */
import cy from '#client/locales/cy/when.json' with { type: 'json' };
import en from '#client/locales/en/when.json' with { type: 'json' };
import { type Day, isDay } from '#shared/language/time.ts';

/** After “o”, of: `24 o Dachwedd`. Only those that change. */
const softened = [
  [3, 'fawrth'],
  [5, 'fai'],
  [6, 'fehefin'],
  [7, 'orffennaf'],
  [9, 'fedi'],
  [11, 'dachwedd'],
  [12, 'ragfyr'],
] as const;

const months: readonly (readonly [number, string])[] = [
  ...[en, cy].flatMap(({ months: names }) =>
    names.map((name, at) => [at + 1, name.toLocaleLowerCase('cy')] as const),
  ),
  ...softened,
];
const fewestLetters = 3;

/** `nov`, `Tachwedd`, `rhag`: as many letters as tell it from every other month of both languages. */
const monthNamed = (typed: string): number | null => {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const word = typed.replace(/\.$/, '').toLocaleLowerCase('cy');
  if (word.length < fewestLetters) return null;
  const meant = new Set(months.filter(([, name]) => name.startsWith(word)).map(([month]) => month));
  return meant.size === 1 ? ([...meant][0] ?? null) : null;
};

const asDay = (year: string, month: number | null, date: string): Day | null => {
  const text = `${year}-${String(month ?? 0).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
};

const inWords =
  /^(?:\p{L}+\.?,?\s+){0,2}(\d{1,2})(?:st|nd|rd|th|ain|af|il|ydd|fed|eg)?\s+(?:of\s+|o\s+)?(\p{L}{3,}\.?),?\s+(\d{4}|\d{2})$/u;
const inFigures = /^(\d{1,2})\s*[/. -]\s*(\d{1,2})\s*[/. -]\s*(\d{4}|\d{2})$/;

/**
 * `24/11/2026`, `24.11.2026`, `24 Nov 2026`, `Tuesday 24 November 2026`, `24 Tachwedd 2026`, `24 o Dachwedd 2026`,
 * `2026-11-24`. A year of two figures is read only when asked, once the typing is over: 20 may become 2026.
 * @returns null for what is no day, or none that exists
 */
export const readDay = (typed: string, isOver = false): Day | null => {
  const text = typed.trim();
  if (isDay(text)) return text;
  const [, date = '', month = '', year = ''] = inFigures.exec(text) ?? inWords.exec(text) ?? [];
  if (date === '' || (year.length === 2 && !isOver)) return null;
  return asDay(year.length === 2 ? `20${year}` : year, monthNamed(month), date);
};

/** `24/11/2026`, alike in both languages. */
export const writeDay = (day: Day): string => day.split('-').toReversed().join('/');
