/** A change of a need as it is filled in, and as it is sent. Pure but for today. */

import { today } from '#client/lib/now.ts';
import type { CareUse } from '#shared/councils/uses.ts';
import { type Day, isDay, isTimeOfDay, type Weekday } from '#shared/language/time.ts';
import type { Need } from '#shared/needs/schema.ts';
import type { NeedRule } from '#shared/needs/visits.ts';
import { patternOf, type SpanSheet, type TimeSheet } from './need-sheet.ts';

/** From the visit that was being looked at, if it is still to come; else from the first one that is. */
const firstDay = (need: Need, asked: Day | null): Day => {
  if (asked && asked >= today()) return asked;
  return need.onDay ?? (need.fromOn && need.fromOn > today() ? need.fromOn : today());
};

export const sheetOf = (need: Need, asked: Day | null) => ({
  fromOn: firstDay(need, asked) as string,
  title: need.title,
  startsTime: need.startsTime as string,
  wallMinutes: need.wallMinutes,
  windowMinutes: need.windowMinutes,
  days: need.days as readonly Weekday[],
  everyWeeks: String(need.everyWeeks),
  inWeekOf: (need.weekOn ?? '') as string,
  moreTimes: need.moreTimes as readonly TimeSheet[],
  spans: need.spans as readonly SpanSheet[],
  breakMinutes: need.breakMinutes,
  untilOn: (need.untilOn ?? '') as string,
  circle: need.circle,
  holderDecides: need.holderDecides,
  outcome: need.outcome ?? '',
  use: need.use as CareUse | '',
  notes: need.notes ?? '',
  version: need.version,
});

export type Sheet = ReturnType<typeof sheetOf>;

/** As the contract reads it: an end that is taken out means that it goes on, and a number is a number. */
const saidOf = (name: string, value: unknown): unknown => {
  if (name === 'untilOn' && value === '') return null;
  return name === 'everyWeeks' ? Number(value) : value;
};

/** Only what was changed is sent: whoever may not see the notes must not empty them. */
export const changesIn = (sheet: Sheet, before: Sheet) => {
  const { fromOn, version, ...wishes } = sheet;
  const changed = Object.entries(wishes).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Sheet]),
  );
  const given = changed.map(([name, value]) => [name, saidOf(name, value)]);
  return { ...Object.fromEntries(given), fromOn, version };
};

/** The rule as it would be from the day it changes; null while a visit cannot be laid out from it. */
export const ruleOfChange = (sheet: Sheet, need: Need): NeedRule | null => {
  if (!isTimeOfDay(sheet.startsTime)) return null;
  const weekly = need.onDay === null;
  const pattern = { ...patternOf(sheet, weekly), pauses: need.pauses };
  const { wallMinutes } = sheet;
  const rule = { startsTime: sheet.startsTime, wallMinutes, whenTwice: null, pattern };
  if (!weekly) return { ...rule, onDay: need.onDay, days: [], fromOn: null, untilOn: null };
  if (sheet.days.length === 0 || !isDay(sheet.fromOn)) return null;
  const untilOn = isDay(sheet.untilOn) ? sheet.untilOn : null;
  return { ...rule, onDay: null, days: sheet.days, fromOn: sheet.fromOn, untilOn };
};
