import type { i18n as I18n } from 'i18next';
import type { Language } from '#client/lib/i18n.ts';
import { today } from '#client/lib/now.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { sayDay, sayMonth } from '#client/ui/day-text.ts';
import { sayMoney } from '#client/ui/money-text.ts';
import { type MomentForm, sayMinutes, sayMoment, sayTime, sayWeeks } from '#client/ui/time-text.ts';
import { pence } from '#shared/language/money.ts';
import { day, instant, timeOfDay } from '#shared/language/time.ts';
import { welshWords, withWelshWord } from './welsh-words.ts';

const languageOf = (code: string | undefined): Language => (code?.startsWith('cy') ? 'cy' : 'en');

/** What sentences in locales/ may write after a comma: `{{amountPence, money}}`, `{{earliestAt, onMoment}}`. */
export const addFormats = (i18n: I18n): void => {
  const add = (name: string, say: (value: unknown, language: Language) => string) =>
    i18n.services.formatter?.add(name, (value, code) => say(value, languageOf(code)));
  add('money', (value) => sayMoney(pence(Number(value)), true));
  const moment = (name: string, form: MomentForm) =>
    add(name, (value, language) => sayMoment(instant(String(value)), zoneNow(), language, today(), form));
  moment('moment', 'within');
  moment('onMoment', 'on');
  add('day', (value, language) => sayDay(day(String(value)), language, today(), 'within'));
  add('onDay', (value, language) => sayDay(day(String(value)), language, today(), 'on'));
  add('month', (value, language) => sayMonth(day(String(value)), language));
  add('time', (value, language) => sayTime(timeOfDay(String(value)), language));
  add('minutes', (value, language) => sayMinutes(Number(value), language));
  for (const word of welshWords) add(word, (value) => withWelshWord(word, String(value)));
  add('weeks', (value, language) => sayWeeks(Number(value), language));
};
