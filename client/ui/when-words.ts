/**
 * Days, months and counted times in both languages. Chromium’s Intl has no Welsh dates (it prints English
 * ones), so the words are shipped with us.
 */
import type { Language } from '#client/lib/i18n.ts';
import cy from '#client/locales/cy/when.json' with { type: 'json' };
import en from '#client/locales/en/when.json' with { type: 'json' };

export type WhenWords = typeof en;
type Counted = Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>> & { other: string };

export const wordsOf = (language: Language): WhenWords => (language === 'cy' ? cy : en);

/** Which form of a counted noun: English has two; Welsh has six, as in 2 funud but 3 munud. */
const formOf = (language: Language, count: number): keyof Counted => {
  if (language === 'en') return count === 1 ? 'one' : 'other';
  const forms: Record<number, keyof Counted> = { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' };
  return forms[count] ?? 'other';
};

/** `2 funud`, `1 hour`, `3,594 hours`: thousands are grouped alike in both languages. */
export const counted = (language: Language, count: number, noun: 'hours' | 'minutes' | 'days' | 'weeks') => {
  const forms: Counted = wordsOf(language)[noun];
  return `${count.toLocaleString('en-GB')} ${forms[formOf(language, count)] ?? forms.other}`;
};

export const startLarge = (text: string): string => text.charAt(0).toLocaleUpperCase('cy') + text.slice(1);
