/** A corrected row of needs.csv. Words may always change; the rule only while nothing of it has begun. */
import { report } from '#shared/imports/fault.ts';
import type { NeedRow } from '#shared/imports/need-rows.ts';
import type { Sheet } from '#shared/imports/sheet.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt, type Instant, minutesBetween, mondayOf } from '#shared/language/time.ts';
import { visitsOf } from '#shared/needs/visits.ts';
import { shiftRows } from '../needs/layout.ts';
import type { ShiftInsert } from './plan-needs.ts';
import type { NeedKnown } from './reads.ts';
import type { Setting } from './setting.ts';
import type { ShiftOfNeed } from './shift-reads.ts';

type ShiftChange = Partial<ShiftInsert>;

export interface NeedChange {
  needId: Id<'need'>;
  change: Partial<NeedKnown>;
  /** As it will be. */
  need: NeedKnown;
  shifts: { shiftId: Id<'shift'>; change: ShiftChange }[];
  laidOut: ShiftInsert[];
}

const wordColumns = {
  title: 'title',
  window_minutes: 'windowMinutes',
  skills: 'skills',
  languages: 'languages',
  outcome: 'outcome',
} as const;
const ruleColumns = {
  kind: 'kind',
  days: 'days',
  on_day: 'onDay',
  from_on: 'fromOn',
  starts_at: 'startsTime',
  minutes: 'wallMinutes',
  carers_needed: 'carersNeeded',
} as const;

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const offeredAgain = { status: 'offered', cancelledAt: null, cancelledById: null } as const;

/** What becomes of a shift nobody has taken or touched, when its rule changes. */
const follow = (
  shift: ShiftOfNeed,
  visit: { startsAt: Instant; endsAt: Instant } | undefined,
  need: NeedKnown,
  { mutual, now }: Setting,
): ShiftChange | null => {
  const isCancelled = shift.status === 'cancelled';
  if (!visit || shift.place > need.carersNeeded)
    return isCancelled ? null : { status: 'cancelled', cancelledAt: now };
  const { startsAt, endsAt } = visit;
  if (!isCancelled && startsAt === shift.startsAt && endsAt === shift.endsAt) return null;
  return {
    ...offeredAgain,
    kind: need.kind,
    startsAt,
    endsAt,
    plannedMinutes: minutesBetween(startsAt, endsAt),
    weekOn: mondayOf(dayAt(startsAt, mutual.zone)),
  };
};

/** Cancelled by nobody: an earlier import took it out of the rule, and may put it back. */
const mayFollow = (shift: ShiftOfNeed, now: Instant): boolean =>
  shift.startsAt > now &&
  !shift.moved &&
  (shift.status === 'offered' || (shift.status === 'cancelled' && shift.cancelledById === null));

const keyOf = ({ originalDay, visit }: { originalDay: Day; visit: number }) => `${originalDay} ${visit}`;

const followAll = (need: NeedKnown, shifts: readonly ShiftOfNeed[], setting: Setting) => {
  const { now, today, mutual, newId } = setting;
  const upTo = need.onDay ?? need.laidOutTo ?? today;
  const visits = new Map(visitsOf(need, today, upTo, mutual.zone).map((visit) => [keyOf(visit), visit]));
  const changes = shifts
    .filter((shift) => mayFollow(shift, now))
    .flatMap((shift) => {
      const change = follow(shift, visits.get(keyOf(shift)), need, setting);
      return change ? [{ shiftId: shift.shiftId, change }] : [];
    });
  const there = new Set(shifts.map((shift) => `${shift.originalDay} ${shift.visit} ${shift.place}`));
  const laidOut =
    need.status === 'closed'
      ? []
      : shiftRows(need, now, upTo, mutual.zone, newId).filter(
          (shift) => !there.has(`${shift.originalDay} ${shift.visit} ${shift.place}`),
        );
  return { shifts: changes, laidOut };
};

const isUnderWay = (shift: ShiftOfNeed, now: Instant): boolean =>
  shift.status !== 'cancelled' && (shift.status !== 'offered' || shift.moved || shift.startsAt <= now);

export const planNeedChange = (
  row: NeedRow,
  before: NeedKnown,
  shifts: readonly ShiftOfNeed[],
  sheet: Sheet,
  setting: Setting,
): NeedChange => {
  const { faults, now } = setting;
  const given = (columns: Record<string, keyof NeedRow & keyof NeedKnown>) =>
    Object.entries(columns).filter(
      ([column, field]) => sheet.columns.has(column) && differs(row[field], before[field]),
    );
  const rules = given(ruleColumns);
  const [firstRule] = rules;
  if (firstRule && shifts.some((shift) => isUnderWay(shift, now)))
    report(faults, 'needs', row.row, firstRule[0], 'need-has-begun');
  const ends = sheet.columns.has('until_on') && row.untilOn !== before.untilOn;
  const last = row.untilOn;
  if (ends && last && shifts.some((shift) => shift.originalDay > last && isUnderWay(shift, now)))
    report(faults, 'needs', row.row, 'until_on', 'shifts-taken-after', { text: last });
  const change: Partial<NeedKnown> = {
    ...Object.fromEntries([...given(wordColumns), ...rules].map(([, field]) => [field, row[field]])),
    ...(ends ? { untilOn: row.untilOn } : {}),
    version: before.version + 1,
  };
  const need = { ...before, ...change };
  const followed = firstRule || ends ? followAll(need, shifts, setting) : { shifts: [], laidOut: [] };
  return { needId: before.needId, change, need, ...followed };
};
