/** One worked shift, priced: its pay lines and where each penny goes. Pure; whole pence. */
import type { Id } from '../language/ids.ts';
import { add, noPence, type Pence, subtract } from '../language/money.ts';
import { type Day, dayAt, type Instant, mondayOf } from '../language/time.ts';
import type { Engagement, MeansOfTravel } from '../members/schema.ts';
import { payFor } from '../pay/engine.ts';
import type { PayLine } from '../pay/lines.ts';
import type { Calendar } from '../pay/worked.ts';
import { paidWhenSilent } from '../shifts/hours.ts';
import type { CareKind } from '../shifts/schema.ts';
import { type Terms, usualRole } from '../terms/schema.ts';
import type { SettledSoFar } from './correction.ts';

export interface Pricing {
  termsOn: (onDay: Day) => Terms;
  calendar: Calendar;
}

export interface WorkedShiftToSettle {
  shiftId: Id<'shift'>;
  holderId: Id<'member'>;
  carerId: Id<'member'>;
  hoursId: Id<'hours'>;
  kind: CareKind;
  purpose: string;
  startsAt: Instant;
  /** Without the unpaid breaks agreed beforehand. */
  plannedMinutes: number;
  /** False: the holder has said nothing and the deadline has passed. */
  answered: boolean;
  /** Settled up to its plan while the holder was silent, and answered since: only the rest is left. */
  isRest?: boolean;
  /** Settled before, and put right by both since: the line is the difference. */
  settled?: SettledSoFar | null;
  startedAt: Instant;
  endedAt: Instant;
  breakMinutes: number;
  disturbedMinutes: number;
  travelMinutes: number;
  milesTenths: number;
  engagement: Engagement;
  bornOn: Day | null;
  travelsBy: MeansOfTravel | null;
}

export interface SettledLine {
  /** All of a shift, what was left of it when it had been settled up to its plan, or how far it was put right. */
  part: 'whole' | 'rest' | 'correction';
  shiftId: Id<'shift'>;
  holderId: Id<'member'>;
  carerId: Id<'member'>;
  hoursId: Id<'hours'>;
  engagement: Engagement;
  weekOn: Day;
  purpose: string;
  payLines: PayLine[];
  paidMinutes: number;
  grossPence: Pence;
  toCarerPence: Pence;
  setAsidePence: Pence;
  /** The contribution, and for carers the mutual employs also what payroll owes onwards. */
  toMutualPence: Pence;
  payrollPence: Pence;
  silent: boolean;
}

/** The day a shift starts on and the Monday of its week, in the mutual's zone. */
export interface ShiftDates {
  onDay: Day;
  weekOn: Day;
}
export const datesOf = ({ startsAt }: Pick<WorkedShiftToSettle, 'startsAt'>, zone: string): ShiftDates => {
  const onDay = dayAt(startsAt, zone);
  return { onDay, weekOn: mondayOf(onDay) };
};

/** Silence pays as recorded, up to the plan and as many minutes more as the terms allow. */
const timesOf = (shift: WorkedShiftToSettle, { silence }: Terms) => {
  const said = { startedAt: shift.startedAt, endedAt: shift.endedAt, breakMinutes: shift.breakMinutes };
  const atMost = shift.plannedMinutes + silence.beyondPlanMinutes;
  return shift.answered ? said : paidWhenSilent(said, atMost).times;
};

/** One worked shift as the terms of its day pay it, after what was earned from the same employer in its week. */
export const lineOf = (
  shift: WorkedShiftToSettle,
  earnedThisWeekPence: Pence,
  input: Pricing,
  { onDay, weekOn }: ShiftDates = datesOf(shift, input.calendar.zone),
): SettledLine => {
  const terms = input.termsOn(onDay);
  const times = timesOf(shift, terms);
  const pay = payFor(
    {
      kind: shift.kind,
      startsAt: times.startedAt,
      endsAt: times.endedAt,
      breakMinutes: times.breakMinutes,
      disturbedMinutes: shift.disturbedMinutes,
      travelMinutes: shift.travelMinutes,
      milesTenths: shift.milesTenths,
      travelsBy: shift.travelsBy,
      travelWithinEmployer: false,
    },
    terms,
    { bornOn: shift.bornOn, role: usualRole },
    { engagement: shift.engagement, earnedThisWeekPence },
    input.calendar,
  );
  let contribution = noPence;
  for (const line of pay.lines)
    if (line.kind === 'contribution') contribution = add(contribution, line.amountPence);
  return {
    part: 'whole',
    shiftId: shift.shiftId,
    holderId: shift.holderId,
    carerId: shift.carerId,
    hoursId: shift.hoursId,
    engagement: shift.engagement,
    weekOn,
    purpose: shift.purpose,
    payLines: pay.lines,
    paidMinutes: pay.workedMinutes,
    grossPence: pay.grossPence,
    toCarerPence: pay.toCarerPence,
    setAsidePence: pay.setAsidePence,
    toMutualPence: pay.toMutualPence,
    payrollPence: subtract(pay.toMutualPence, contribution),
    silent: !shift.answered,
  };
};
