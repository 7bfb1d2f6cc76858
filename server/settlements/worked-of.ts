/** A worked shift as settlements and trials of other terms price it. */
import type { WorkedShiftToSettle } from '#shared/settlements/line.ts';
import { paidByPlan } from '#shared/shifts/hours.ts';
import type { ToSettle } from './reads.ts';

type Hours = Pick<
  ToSettle['hours'],
  'hoursId' | 'startedAt' | 'endedAt' | 'breakMinutes' | 'disturbedMinutes' | 'travelMinutes' | 'milesTenths'
>;

export type WorkedRow = Pick<
  ToSettle,
  | 'shiftId'
  | 'holderId'
  | 'carerId'
  | 'kind'
  | 'startsAt'
  | 'plannedMinutes'
  | 'plannedBreakMinutes'
  | 'status'
  | 'confirmedAt'
  | 'settlementId'
  | 'engagement'
  | 'bornOn'
  | 'travelsBy'
> & { hours: Hours; purpose: string };

/** Paid when nobody had answered is not answered. */
const isAnswered = ({ status, confirmedAt }: WorkedRow): boolean =>
  status === 'paid' ? confirmedAt !== null : status !== 'worked';

export const workedOf = (row: WorkedRow): WorkedShiftToSettle => {
  if (row.carerId === null) throw new Error('A worked shift without a carer');
  return {
    ...row.hours,
    shiftId: row.shiftId,
    holderId: row.holderId,
    carerId: row.carerId,
    kind: row.kind,
    purpose: row.purpose,
    startsAt: row.startsAt,
    plannedMinutes: paidByPlan(row),
    answered: isAnswered(row),
    isRest: row.settlementId !== null,
    engagement: row.engagement ?? 'employed-by-holder',
    bornOn: row.bornOn,
    travelsBy: row.travelsBy,
  };
};
