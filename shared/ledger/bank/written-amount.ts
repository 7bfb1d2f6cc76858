/** Amounts and days as British banks write them into their spreadsheets. */
import { negate, type Pence, parsePounds } from '../../language/money.ts';
import { type Day, isDay } from '../../language/time.ts';
import { parseDay } from '../../language/written-day.ts';

/**
 * `1,234.50`, `£12.00`, `-12.00`, `12.00-`, `(12.00)`, `+5.00`, `−5.00`. Null for anything else. £1.5 is £1.50;
 * −£12.00 is −1200p.
 */
export const writtenAmount = (text: string): Pence | null => {
  const bare = text.replaceAll(/\s|GBP/g, '').replace('−', '-');
  const inBrackets = /^\((.+)\)$/.exec(bare)?.[1];
  const unsigned = (inBrackets ?? bare).replace(/^£?[+-]£?|-$/, '');
  const amount = parsePounds(unsigned);
  if (amount === null) return null;
  const isMinus = inBrackets !== undefined || bare.includes('-');
  return isMinus ? negate(amount) : amount;
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const century = '20';

/** `23/11/2026`, `23/11/26`, `23-11-2026`, `23 Nov 2026`, `23-Nov-26`, `2026-11-23`: the day always comes first. */
export const writtenDay = (text: string): Day | null => {
  const bare = text.trim().split(/[T ]\d{1,2}:/)[0] ?? '';
  const plain = parseDay(bare);
  if (plain) return plain;
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ]+([A-Za-z]{3,9}|\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(bare) ?? [];
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = /^\d+$/.test(month) ? Number(month) : named;
  const whole = `${year.length === 2 ? century : ''}${year}`;
  const iso = `${whole}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
};
