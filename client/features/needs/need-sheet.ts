/** A need as it is filled in, and as it is sent. Pure. */
import { type CareUse, usualUse } from '#shared/councils/uses.ts';
import { isDay, isTimeOfDay, mondayOf, type Weekday } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';
import { type Pattern, plainPattern } from '#shared/needs/pattern.ts';
import type { NeedRule } from '#shared/needs/visits.ts';
import type { CareKind } from '#shared/shifts/schema.ts';

/** A further time of the day as it is filled in. */
export type TimeSheet = {
  startsTime: string;
  wallMinutes: number;
  days: readonly Weekday[] | null;
  visit?: number;
};
export type SpanSheet = { from: string; to: string };

/** The names of what is sent, so that errors land on their fields. */
export type NeedSheet = {
  title: string;
  repeats: 'once' | 'weekly';
  onDay: string;
  days: readonly Weekday[];
  fromOn: string;
  untilOn: string;
  kind: CareKind;
  startsTime: string;
  wallMinutes: number;
  windowMinutes: number;
  /** As text, because it is chosen from a list. */
  everyWeeks: string;
  inWeekOf: string;
  moreTimes: readonly TimeSheet[];
  spans: readonly SpanSheet[];
  breakMinutes: number;
  whenTwice: 'earlier' | 'later' | '';
  carersNeeded: string;
  circle: Circle;
  holderDecides: boolean;
  languages: readonly string[];
  /** As typed, with commas between. */
  skills: string;
  outcome: string;
  use: CareUse | '';
  notes: string;
  mayOverspend: boolean;
  overspendReason: string;
};

export const emptySheet: NeedSheet = {
  title: '',
  repeats: 'once',
  onDay: '',
  days: [],
  fromOn: '',
  untilOn: '',
  kind: 'day',
  startsTime: '',
  wallMinutes: 60,
  windowMinutes: 0,
  everyWeeks: '1',
  inWeekOf: '',
  moreTimes: [],
  spans: [],
  /** Two hours, said only of a live-in day: what is usual there, and theirs to change. */
  breakMinutes: 120,
  whenTwice: '',
  carersNeeded: '1',
  circle: 'all',
  holderDecides: false,
  languages: [],
  skills: '',
  outcome: '',
  use: usualUse,
  notes: '',
  mayOverspend: false,
  overspendReason: '',
};

const given = (text: string) => (text === '' ? undefined : text);

export const asPosted = (sheet: NeedSheet) => {
  const weekly = sheet.repeats === 'weekly';
  const { repeats, whenTwice, overspendReason, ...rest } = sheet;
  return {
    ...rest,
    carersNeeded: Number(sheet.carersNeeded),
    languages: [...sheet.languages],
    skills: sheet.skills
      .split(',')
      .map((skill) => skill.trim())
      .filter((skill) => skill !== ''),
    onDay: weekly ? undefined : given(sheet.onDay),
    days: weekly ? [...sheet.days] : [],
    fromOn: weekly ? given(sheet.fromOn) : undefined,
    everyWeeks: weekly ? Number(sheet.everyWeeks) : 1,
    inWeekOf: weekly && sheet.everyWeeks !== '1' ? given(sheet.inWeekOf) : undefined,
    moreTimes: sheet.moreTimes.map((time) => ({ ...time, days: time.days && [...time.days] })),
    spans: weekly ? [...sheet.spans] : [],
    breakMinutes: sheet.kind === 'live-in' ? sheet.breakMinutes : 0,
    untilOn: weekly ? given(sheet.untilOn) : undefined,
    whenTwice: given(whenTwice),
    outcome: given(sheet.outcome),
    ...(sheet.use === '' || sheet.use === usualUse ? {} : { use: sheet.use }),
    notes: given(sheet.notes),
    overspendReason: sheet.mayOverspend ? given(overspendReason) : undefined,
  };
};

type PatternSheet = Pick<NeedSheet, 'everyWeeks' | 'inWeekOf' | 'moreTimes' | 'spans'>;

/** The pattern as far as it is filled in; a time or a stretch without its edges is not there yet. */
export const patternOf = (sheet: PatternSheet, weekly: boolean): Pattern => ({
  ...plainPattern,
  everyWeeks: weekly ? Number(sheet.everyWeeks) : 1,
  weekOn: isDay(sheet.inWeekOf) ? mondayOf(sheet.inWeekOf) : null,
  moreTimes: sheet.moreTimes.flatMap(({ startsTime, wallMinutes, days }, place) =>
    isTimeOfDay(startsTime) ? [{ startsTime, wallMinutes, days: days && [...days], visit: place + 2 }] : [],
  ),
  spans: weekly
    ? sheet.spans.flatMap(({ from, to }) => (isDay(from) && isDay(to) && from <= to ? [{ from, to }] : []))
    : [],
});

/** The rule as far as it is filled in; null while a visit cannot be laid out from it. */
export const ruleOf = (sheet: NeedSheet): NeedRule | null => {
  if (!isTimeOfDay(sheet.startsTime)) return null;
  const rule = {
    startsTime: sheet.startsTime,
    wallMinutes: sheet.wallMinutes,
    whenTwice: sheet.whenTwice === '' ? null : sheet.whenTwice,
    pattern: patternOf(sheet, sheet.repeats === 'weekly'),
  };
  if (sheet.repeats === 'once')
    return isDay(sheet.onDay) ? { ...rule, onDay: sheet.onDay, days: [], fromOn: null, untilOn: null } : null;
  if (sheet.days.length === 0 || !isDay(sheet.fromOn)) return null;
  const untilOn = isDay(sheet.untilOn) ? sheet.untilOn : null;
  return { ...rule, onDay: null, days: sheet.days, fromOn: sheet.fromOn, untilOn };
};
