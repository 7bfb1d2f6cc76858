/** Times on the clock as people type them, in either language. Pure. */
import { isTimeOfDay, type TimeOfDay } from '#shared/language/time.ts';

const names: Record<string, TimeOfDay> = {
  noon: '12:00' as TimeOfDay,
  midday: '12:00' as TimeOfDay,
  'hanner dydd': '12:00' as TimeOfDay,
  midnight: '00:00' as TimeOfDay,
  'hanner nos': '00:00' as TimeOfDay,
};
const [beforeNoon, afterNoon] = [
  ['am', 'a.m.', 'yb', 'y bore'],
  ['pm', 'p.m.', 'yp', 'y prynhawn', 'yr hwyr', 'y nos'],
];
const shape = /^(\d{1,2})(?:[:.](\d{2}))?\s*(\p{L}[\p{L}. ]*)?$/u;

const onFace = (hour: number, half: string): number | null => {
  if (hour < 1 || hour > 12) return null;
  if (beforeNoon?.includes(half)) return hour % 12;
  return afterNoon?.includes(half) ? (hour % 12) + 12 : null;
};

/**
 * `08:30`, `8:30`, `8.30`, `0830`, `8 am`, `8.30 pm`, `7 yr hwyr`, `midnight`. An hour alone is not read: 8 may be
 * either.
 * @returns null for what is no time, or not one yet
 */
export const readTime = (typed: string): TimeOfDay | null => {
  const text = typed.trim().toLocaleLowerCase('cy').replaceAll(/\s+/g, ' ');
  const named = names[text];
  if (named) return named;
  const plain = text.replace(/^(\d{2})(\d{2})$/, '$1:$2');
  const [, hours, minutes, half] = shape.exec(plain) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return null;
  const hour = half === undefined ? Number(hours) : onFace(Number(hours), half);
  const time = `${String(hour ?? 99).padStart(2, '0')}:${minutes ?? '00'}`;
  return isTimeOfDay(time) ? time : null;
};
