/** A date as people type it: `2026-11-23` or `23/11/2026`. Null for any other shape and for 31/02/2026. */
import { type Day, isDay } from './time.ts';

export const parseDay = (text: string): Day | null => {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    date && month && year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text.trim();
  return isDay(iso) ? iso : null;
};
