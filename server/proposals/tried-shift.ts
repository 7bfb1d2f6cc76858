/** A shift as it is tried under other terms: as it was worked, or as it is planned. */
import type { Id } from '#shared/language/ids.ts';
import type { WorkedShiftToSettle } from '#shared/settlements/line.ts';
import { paidByPlan } from '#shared/shifts/hours.ts';
import { workedOf } from '../settlements/worked-of.ts';
import type { TriedShift } from './impact-reads.ts';

const notWorkedYet = 'hours_planned' as Id<'hours'>;

/** A place nobody has taken is priced for an adult who has earned nothing else that week, as forecasts do. */
const carerOf = ({ carerId, shiftId }: TriedShift) => carerId ?? (`member_${shiftId}` as Id<'member'>);

/** As it was promised when it was taken, the way included. */
const plannedOf = (row: TriedShift): WorkedShiftToSettle => ({
  shiftId: row.shiftId,
  holderId: row.holderId,
  carerId: carerOf(row),
  hoursId: notWorkedYet,
  kind: row.kind,
  purpose: '',
  startsAt: row.startsAt,
  plannedMinutes: paidByPlan(row),
  answered: true,
  startedAt: row.startsAt,
  endedAt: row.endsAt,
  breakMinutes: row.plannedBreakMinutes ?? 0,
  disturbedMinutes: 0,
  travelMinutes: row.quote?.travelMinutes ?? 0,
  milesTenths: row.quote?.milesTenths ?? 0,
  engagement: row.engagement ?? 'employed-by-holder',
  bornOn: row.bornOn,
  travelsBy: row.travelsBy,
});

/**
 * All of a shift at once, also where it was settled in parts: the newest word of what was worked is what its parts
 * come to.
 */
export const triedOf = (row: TriedShift): WorkedShiftToSettle => {
  const { hours, status } = row;
  if (!hours || status === 'taken' || status === 'offered') return plannedOf(row);
  return { ...workedOf({ ...row, hours, purpose: '' }), isRest: false };
};
