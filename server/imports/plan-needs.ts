/** Needs and the shifts laid out for them. What has begun is changed in Carepool, with everybody told. */
import type { needs, shifts } from '#db/schema/index.ts';
import { report } from '#shared/imports/fault.ts';
import type { NeedRow } from '#shared/imports/need-rows.ts';
import type { Sheet } from '#shared/imports/sheet.ts';
import { firstOfEach } from '#shared/imports/twice.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, type Instant } from '#shared/language/time.ts';
import { circleTimes } from '#shared/needs/circle.ts';
import { visitsOf } from '#shared/needs/visits.ts';
import { layOutUpTo, shiftRows } from '../needs/layout.ts';
import { personNamed, type Refs } from './named.ts';
import { type NeedChange, planNeedChange } from './need-change.ts';
import type { Pair } from './plan-pairs.ts';
import type { NeedKnown } from './reads.ts';
import type { Setting } from './setting.ts';
import type { ShiftOfNeed } from './shift-reads.ts';

export type ShiftInsert = typeof shifts.$inferInsert;

export interface NeedsPlan {
  /** By ref, as they will be. */
  needs: Map<string, NeedKnown>;
  newNeeds: (typeof needs.$inferInsert)[];
  changedNeeds: NeedChange[];
  /** Shifts of new needs, and of changed ones. */
  laidOut: ShiftInsert[];
}

export interface CloseCounts {
  team: number;
  saidYes: number;
}

/** How many carers are close to each holder: so long a need stays with them first. */
export const closeCounts = (pairs: Iterable<Pair>): Map<Id<'member'>, CloseCounts> => {
  const counts = new Map<Id<'member'>, CloseCounts>();
  for (const pair of pairs) {
    const so = counts.get(pair.holderId) ?? { team: 0, saidYes: 0 };
    if (pair.team) so.team += 1;
    else if (pair.saidYes) so.saidYes += 1;
    counts.set(pair.holderId, so);
  }
  return counts;
};

/** The first visit still to come, within the fortnight after it may begin. */
const firstStart = (row: NeedRow, { now, today, mutual }: Setting): Instant | null => {
  const from = row.fromOn && row.fromOn > today ? row.fromOn : today;
  const last = row.onDay ?? addDays(from, 13);
  return visitsOf(row, today, last, mutual.zone).find((visit) => visit.startsAt > now)?.startsAt ?? null;
};

const isOver = (row: NeedRow, today: Day): boolean => {
  const last = row.onDay ?? row.untilOn;
  return last !== null && last < today;
};

const ruleOf = ({ row: _, ref: __, holderRef: ___, ...rule }: NeedRow) => rule;

const needOf = (
  row: NeedRow,
  holderId: Id<'member'>,
  close: CloseCounts | undefined,
  setting: Setting,
): NeedKnown => {
  const { mutual, now, today, newId, byId } = setting;
  const starts = firstStart(row, setting);
  const times = starts
    ? circleTimes(now, starts, mutual.rules, close ?? { team: 0, saidYes: 0 })
    : { yesOpensAt: now, allOpensAt: now };
  return {
    mutualId: mutual.mutualId,
    needId: newId('need'),
    ref: row.ref,
    holderId,
    ...ruleOf(row),
    notes: null,
    use: null,
    pattern: null,
    breakMinutes: null,
    circle: 'all',
    ...times,
    holderDecides: false,
    mayOverspend: false,
    overspendReason: null,
    status: isOver(row, today) ? 'closed' : 'open',
    laidOutTo: row.onDay ? null : layOutUpTo(today, mutual.rules.weeksAhead),
    postedAt: now,
    postedById: byId ?? holderId,
    version: 1,
  };
};

/** All shifts of a need that are still to come, as far as shifts are laid out. */
const layOutOf = (need: NeedKnown, setting: Setting): ShiftInsert[] => {
  if (need.status === 'closed') return [];
  const upTo = need.onDay ?? need.laidOutTo ?? layOutUpTo(setting.today, setting.mutual.rules.weeksAhead);
  return shiftRows(need, setting.now, upTo, setting.mutual.zone, setting.newId);
};

export interface JudgedNeed {
  row: NeedRow;
  holderId: Id<'member'>;
  /** The need as it is known, when its row says something else than before. */
  before: NeedKnown | null;
}

/** Which rows are new or say something else; the rest is left alone. */
export const judgeNeeds = (
  rows: readonly NeedRow[],
  known: readonly NeedKnown[],
  refs: Refs,
  setting: Setting,
): JudgedNeed[] => {
  const byRef = new Map(known.map((need) => [need.ref, need]));
  const own = firstOfEach(
    rows,
    (row) => row.ref,
    (row, first) => report(setting.faults, 'needs', row.row, 'ref', 'ref-twice', { text: row.ref, first }),
  );
  return own.flatMap((row) => {
    const at = { file: 'needs', row: row.row, column: 'holder_ref' } as const;
    const holder = personNamed(refs, setting, at, row.holderRef, 'holder');
    const before = byRef.get(row.ref) ?? null;
    if (!holder) return [];
    const verdict = setting.log.judge('needs', row.ref, row, before !== null);
    if (verdict === 'unchanged') return [];
    if (before && before.holderId !== holder.memberId) {
      report(setting.faults, 'needs', row.row, 'holder_ref', 'need-of-somebody-else');
      return [];
    }
    return [{ row, holderId: holder.memberId, before }];
  });
};

/** @param shortestOn the shortest visit, in minutes, the terms of a day allow. */
export const planNeeds = (
  judged: readonly JudgedNeed[],
  sheet: Sheet | undefined,
  known: { needs: readonly NeedKnown[]; shifts: readonly ShiftOfNeed[] },
  close: ReadonlyMap<Id<'member'>, CloseCounts>,
  shortestOn: (day: Day) => number,
  setting: Setting,
): NeedsPlan => {
  const plan: NeedsPlan = { needs: new Map(), newNeeds: [], changedNeeds: [], laidOut: [] };
  for (const need of known.needs) if (need.ref) plan.needs.set(need.ref, need);
  for (const { row, holderId, before } of judged) {
    const starts = firstStart(row, setting);
    const shortest = starts ? shortestOn(dayAt(starts, setting.mutual.zone)) : 0;
    if (row.wallMinutes < shortest)
      report(setting.faults, 'needs', row.row, 'minutes', 'visit-too-short', {
        text: row.wallMinutes,
        shortest,
      });
    if (before && sheet) {
      const own = known.shifts.filter((shift) => shift.needId === before.needId);
      const change = planNeedChange(row, before, own, sheet, setting);
      plan.needs.set(row.ref, change.need);
      plan.changedNeeds.push(change);
      plan.laidOut.push(...change.laidOut);
      continue;
    }
    const need = needOf(row, holderId, close.get(holderId), setting);
    plan.needs.set(row.ref, need);
    plan.newNeeds.push(need);
    for (const shift of layOutOf(need, setting)) plan.laidOut.push(shift);
  }
  return plan;
};
