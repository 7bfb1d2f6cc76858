/** Which rows of shifts.csv say something new, about whom, and whether that may be said at all. */
import { report } from '#shared/imports/fault.ts';
import type { FaultCode } from '#shared/imports/said.ts';
import type { ShiftRow } from '#shared/imports/shift-rows.ts';
import { firstOfEach } from '#shared/imports/twice.ts';
import { addMinutes } from '#shared/language/time.ts';
import { historyNeedOf, historyRefOf } from './history-need.ts';
import { personNamed, type Refs } from './named.ts';
import type { Person } from './plan-members.ts';
import type { NeedsPlan } from './plan-needs.ts';
import { type Pair, pairName } from './plan-pairs.ts';
import type { NeedKnown } from './reads.ts';
import type { Setting } from './setting.ts';
import type { ShiftKnown } from './shift-reads.ts';

export interface JudgedShift {
  row: ShiftRow;
  holder: Person;
  carer: Person;
  need: NeedKnown;
  /** The shift as it is known, when its row says something else than before. */
  before: ShiftKnown | null;
}

export interface ShiftsKnown {
  byRef: ReadonlyMap<string, ShiftKnown>;
  pairs: ReadonlyMap<string, Pair>;
  needs: NeedsPlan;
  refs: Refs;
  /** Refs written in needs.csv, even in rows that could not be read. */
  needRefs: ReadonlySet<string>;
}

const needOf = (row: ShiftRow, holder: Person, known: ShiftsKnown, setting: Setting): NeedKnown | null => {
  const { needs } = known.needs;
  if (row.needRef === null) {
    const there = needs.get(historyRefOf(row.holderRef));
    if (there) return there;
    const fresh = historyNeedOf(holder, setting);
    needs.set(historyRefOf(row.holderRef), fresh);
    known.needs.newNeeds.push(fresh);
    return fresh;
  }
  const need = needs.get(row.needRef);
  if (!need) {
    if (!known.needRefs.has(row.needRef))
      report(setting.faults, 'shifts', row.row, 'need_ref', 'ref-unknown', {
        text: row.needRef,
        file: 'needs',
      });
    return null;
  }
  if (need.holderId === holder.memberId) return need;
  report(setting.faults, 'shifts', row.row, 'need_ref', 'need-of-somebody-else');
  return null;
};

type Said = (column: string, code: FaultCode, facts?: Record<string, string | number>) => void;

const rightToWork = ({ row, carer }: JudgedShift, say: Said): void => {
  const { rightToWork: until } = carer;
  if (until === undefined) say('carer_ref', 'no-right-to-work', { text: row.carerRef });
  else if (until !== null && until < row.onDay)
    say('carer_ref', 'right-to-work-runs-out', { text: row.carerRef, until });
};

/** What a shift that has gone so far no longer allows. */
const movedOn = ({ row, before, carer }: JudgedShift, say: Said): void => {
  if (!before) return;
  if (before.settlementId !== null || before.status === 'paid') say('status', 'shift-settled');
  else if (before.status === 'cancelled') say('ref', 'shift-cancelled');
  else if (before.status === 'paid-elsewhere') {
    const isSame =
      row.status === 'paid-elsewhere' &&
      before.carerId === carer.memberId &&
      before.startsAt === row.startsAt;
    if (!isSame) say('status', 'shift-paid-elsewhere');
  }
};

const judgeTime = ({ row }: JudgedShift, { now, settleFrom }: Setting, say: Said): void => {
  const isHistory = row.status === 'paid-elsewhere';
  if (row.status !== 'taken' && addMinutes(row.startsAt, row.minutes ?? 0) > now)
    say('status', 'still-to-come');
  if (!isHistory && settleFrom && row.onDay < settleFrom) say('status', 'before-settle-from', { settleFrom });
};

const judgeOne = (judged: JudgedShift, known: ShiftsKnown, setting: Setting): void => {
  const { row, holder, carer, need, before } = judged;
  const say: Said = (column, code, facts = {}) =>
    report(setting.faults, 'shifts', row.row, column, code, facts);
  if (before && (before.holderId !== holder.memberId || before.needId !== need.needId))
    say('need_ref', 'shift-of-another-need');
  movedOn(judged, say);
  rightToWork(judged, say);
  judgeTime(judged, setting, say);
  if (known.pairs.get(pairName(holder.memberId, carer.memberId))?.isUnpaid)
    say('carer_ref', 'same-household-not-paid');
};

export const judgeShifts = (
  rows: readonly ShiftRow[],
  known: ShiftsKnown,
  setting: Setting,
): JudgedShift[] => {
  const own = firstOfEach(
    rows,
    (row) => row.ref,
    (row, first) => report(setting.faults, 'shifts', row.row, 'ref', 'ref-twice', { text: row.ref, first }),
  );
  return own.flatMap((row) => {
    const at = { file: 'shifts', row: row.row } as const;
    const holder = personNamed(known.refs, setting, { ...at, column: 'holder_ref' }, row.holderRef, 'holder');
    const carer = personNamed(known.refs, setting, { ...at, column: 'carer_ref' }, row.carerRef, 'carer');
    const before = known.byRef.get(row.ref) ?? null;
    if (!holder || !carer) return [];
    if (setting.log.judge('shifts', row.ref, row, before !== null) === 'unchanged') return [];
    const need = needOf(row, holder, known, setting);
    if (!need) return [];
    const judged = { row, holder, carer, need, before };
    judgeOne(judged, known, setting);
    return [judged];
  });
};
