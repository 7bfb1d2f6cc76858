/** Shifts follow their need's rule: what a changed rule means for each of those laid out already. */
import type { Writer } from '#db/database.ts';
import { addDays, type Day, dayAt, type Instant } from '#shared/language/time.ts';
import { isPausedOn } from '#shared/needs/pattern.ts';
import { fitsVisit, type Visit, visitsOf } from '#shared/needs/visits.ts';
import type { Call } from '../http/call.ts';
import { layOutShifts } from '../shifts/actions.ts';
import { cancelForNeed, comingShiftsOf, retimeForNeed } from '../shifts/for-need.ts';
import type { ShiftRow } from '../shifts/reads.ts';
import { agreementsOfNeed } from './agreements/reads.ts';
import { shiftRows } from './layout.ts';
import type { NeedRow } from './reads.ts';

type Need = NeedRow['need'];

interface Changed {
  need: Need;
  /** Visits from this moment on follow the changed rule. */
  begins: Instant;
  /** Weekly needs are laid out up to this day. */
  upTo: Day;
  zone: string;
}

type Place = Pick<ShiftRow['shift'], 'originalDay' | 'visit'>;
const keyOf = ({ originalDay, visit }: Place): string => `${originalDay} ${visit}`;

/**
 * A taken one keeps its time while the visit still allows it; an open one is exactly where the rule says. With other
 * breaks it is another promise, though at the same time.
 */
const staysAsItIs = ({ shift }: ShiftRow, visit: Visit, need: Need): boolean =>
  (shift.breakMinutes ?? 0) === (need.breakMinutes ?? 0) &&
  fitsVisit(shift, visit, shift.status === 'taken' ? need.windowMinutes : 0);

const follow = async (tx: Writer, call: Call, row: ShiftRow, visit: Visit | undefined, changed: Changed) => {
  const { need, zone } = changed;
  const pauses = need.pattern?.pauses ?? [];
  const { moved, originalDay, startsAt } = row.shift;
  const isPaused = isPausedOn(pauses, moved ? dayAt(startsAt, zone) : originalDay);
  if (isPaused) await cancelForNeed(tx, call, row, 'pause');
  // Those moved by hand stay; one whose new time has passed already stays too.
  else if (moved) return;
  else if (!visit) await cancelForNeed(tx, call, row, 'rule');
  else if (visit.startsAt > call.now && !staysAsItIs(row, visit, need))
    await retimeForNeed(tx, call, row, { ...visit, breakMinutes: need.breakMinutes }, zone);
};

/** Called off by the need itself, and now within it again. What a hand cancelled stays cancelled. */
const comeBack = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  visit: Visit | undefined,
  { need, zone }: Changed,
) => {
  const { shift } = row;
  const pauses = need.pattern?.pauses ?? [];
  const isBackByHand = shift.moved && !isPausedOn(pauses, dayAt(shift.startsAt, zone));
  const to = shift.moved ? isBackByHand && shift : visit && { ...visit, breakMinutes: need.breakMinutes };
  if (shift.calledOff === null || !to || to.startsAt <= call.now) return;
  const agreed = await agreementsOfNeed(tx, call.actor.mutualId, need.needId);
  // Where it is agreed, it goes to its carer again without a question.
  const isAgreed = agreed.some(
    (one) => one.status === 'standing' && one.visit === shift.visit && one.place === shift.place,
  );
  await retimeForNeed(tx, call, row, to, zone, !isAgreed);
};

export const followRule = async (tx: Writer, call: Call, changed: Changed): Promise<void> => {
  const { need, begins, upTo, zone } = changed;
  const { open, cancelled } = await comingShiftsOf(tx, call, need.needId, begins);
  const first = need.onDay ?? addDays(dayAt(begins, zone), -1);
  const visits = new Map(
    visitsOf(need, first, need.onDay ?? upTo, zone).map((visit) => [keyOf(visit), visit]),
  );
  for (const row of open) await follow(tx, call, row, visits.get(keyOf(row.shift)), changed);
  for (const row of cancelled) await comeBack(tx, call, row, visits.get(keyOf(row.shift)), changed);
  await layOutShifts(tx, shiftRows(need, begins, need.onDay ?? upTo, zone, call.deps.newId));
};
