/** Shifts follow their need's rule: what a changed rule means for each of those laid out already. */
import type { Writer } from '#db/database.ts';
import type { Day, Instant } from '#shared/language/time.ts';
import { fitsVisit, type Visit, visitOn } from '#shared/needs/visits.ts';
import type { Call } from '../http/call.ts';
import { layOutShifts } from '../shifts/actions.ts';
import { cancelForNeed, comingShiftsOf, retimeForNeed } from '../shifts/for-need.ts';
import type { ShiftRow } from '../shifts/reads.ts';
import { shiftRows } from './layout.ts';
import type { NeedRow } from './reads.ts';

type Need = NeedRow['need'];

interface Changed {
  before: Need;
  need: Need;
  /** Visits from this moment on follow the changed rule. */
  begins: Instant;
  /** Weekly needs are laid out up to this day. */
  upTo: Day;
  zone: string;
}

const isAfterTheLast = (need: Need, row: ShiftRow): boolean =>
  need.untilOn !== null && row.shift.originalDay > need.untilOn;

/** A taken one keeps its time while the visit still allows it; an open one is exactly where the rule says. */
const keepsItsTime = ({ shift }: ShiftRow, visit: Visit, windowMinutes: number): boolean =>
  fitsVisit(shift, visit, shift.status === 'taken' ? windowMinutes : 0);

/** Those moved by hand stay; one whose new time has passed already stays too. */
export const followRule = async (tx: Writer, call: Call, changed: Changed): Promise<void> => {
  const { before, need, begins, upTo, zone } = changed;
  const { open, cancelled } = await comingShiftsOf(tx, call, need.needId, begins);
  for (const row of open) {
    if (row.shift.moved) continue;
    const visit = visitOn(need, row.shift.originalDay, zone);
    if (isAfterTheLast(need, row)) await cancelForNeed(tx, call, row);
    else if (visit.startsAt > call.now && !keepsItsTime(row, visit, need.windowMinutes))
      await retimeForNeed(tx, call, row, visit, zone);
  }
  // Called off by an earlier last day, and now within the series again.
  for (const row of cancelled) {
    const visit = visitOn(need, row.shift.originalDay, zone);
    const isBack = isAfterTheLast(before, row) && !isAfterTheLast(need, row) && !row.shift.moved;
    if (isBack && visit.startsAt > call.now) await retimeForNeed(tx, call, row, visit, zone);
  }
  if (!need.onDay) await layOutShifts(tx, shiftRows(need, begins, upTo, zone, call.deps.newId));
};
