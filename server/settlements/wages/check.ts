/** The minimum wage of every employed carer whose week a settlement touches: nobody is paid short in silence. */
import type { Reader, Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, mondayOf } from '#shared/language/time.ts';
import type { Engagement, MeansOfTravel } from '#shared/members/schema.ts';
import type { CheckedShift } from '#shared/pay/counted-time.ts';
import type { PayLine } from '#shared/pay/lines.ts';
import { checkMinimumWage, type WageCheck } from '#shared/pay/minimum-wage-check.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import { workedMinutes } from '#shared/shifts/hours.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import type { Call } from '../../http/call.ts';
import type { MutualRow } from '../../mutuals/reads.ts';
import type { Calculated } from '../calculate.ts';
import type { ToSettle } from '../reads.ts';
import { openShortfallsOfWeeks, settledOfWeeks } from './reads.ts';
import { keepShortfall, madeGood } from './records.ts';

interface Period {
  weekOn: Day;
  carerId: Id<'member'>;
  employer: string;
  holderId: Id<'member'> | null;
  bornOn: Day | null;
  shifts: Map<Id<'shift'>, CheckedShift>;
}
export type Checked = Omit<Period, 'shifts' | 'bornOn'> & WageCheck;

interface Told {
  shiftId: Id<'shift'>;
  holderId: Id<'member'>;
  carerId: Id<'member'>;
  engagement: Engagement;
  weekOn: Day;
  kind: CareKind;
  hours: ToSettle['hours'];
  travelsBy: MeansOfTravel | null;
  bornOn: Day | null;
  payLines: readonly PayLine[];
}

const keyOf = ({ weekOn, carerId, employer }: Pick<Period, 'weekOn' | 'carerId' | 'employer'>): string =>
  `${weekOn} ${carerId} ${employer}`;

/**
 * Homes of holders who employ are homes of different employers, and the way between them is not the employer’s
 * time; the mutual that employs sends its carers from one to the next.
 */
const put = (periods: Map<string, Period>, told: Told): void => {
  const { shiftId, weekOn, carerId, engagement, holderId, bornOn, kind, hours, travelsBy, payLines } = told;
  const employer = employerOf(engagement, holderId);
  const key = keyOf({ weekOn, carerId, employer });
  const byMutual = engagement === 'employed-by-mutual';
  const period = periods.get(key) ?? {
    weekOn,
    carerId,
    employer,
    holderId: byMutual ? null : holderId,
    bornOn,
    shifts: new Map(),
  };
  periods.set(key, period);
  const so = period.shifts.get(shiftId);
  period.shifts.set(shiftId, {
    kind,
    payLines: [...(so?.payLines ?? []), ...payLines],
    workedMinutes: workedMinutes(hours),
    wayMinutes: hours.travelMinutes,
    wayWithinEmployer: byMutual,
    milesTenths: hours.milesTenths,
    travelsBy,
  });
};

/** What this calculation would settle, with payroll’s answer or still waiting for it. */
const putCalculated = (periods: Map<string, Period>, mutual: MutualRow, calculated: Calculated): void => {
  const rowOf = new Map(calculated.rows.map((row) => [row.shiftId, row]));
  for (const line of [...calculated.lines, ...calculated.parked]) {
    const row = rowOf.get(line.shiftId);
    const engagement =
      'engagement' in line ? line.engagement : (row?.engagement ?? ('employed-by-holder' as const));
    if (!row || engagement === 'self-employed') continue;
    const weekOn = mondayOf(dayAt(row.startsAt, mutual.zone));
    put(periods, { ...row, ...line, engagement, weekOn });
  }
};

const periodsOf = async (handle: Reader, mutual: MutualRow, calculated: Calculated): Promise<Period[]> => {
  const periods = new Map<string, Period>();
  putCalculated(periods, mutual, calculated);
  const weeks = [...new Set([...periods.values()].map(({ weekOn }) => weekOn))];
  const carers = [...new Set([...periods.values()].map(({ carerId }) => carerId))];
  for (const before of await settledOfWeeks(handle, mutual.mutualId, weeks, carers)) {
    const employer = employerOf(before.engagement, before.holderId);
    if (periods.has(keyOf({ ...before, employer }))) put(periods, before);
  }
  return [...periods.values()];
};

/** Every employed carer’s week that a calculation touches, checked with all that was settled of it before. */
export const checkWages = async (
  handle: Reader,
  mutual: MutualRow,
  calculated: Calculated,
): Promise<Checked[]> =>
  (await periodsOf(handle, mutual, calculated)).map(({ shifts, bornOn, ...period }) => ({
    ...period,
    ...checkMinimumWage({
      fromOn: period.weekOn,
      untilOn: addDays(period.weekOn, 6),
      bornOn,
      shifts: [...shifts.values()],
      deductions: [],
    }),
  }));

/** Writes down what is missing, and that what was missing is there now. */
export const keepWageChecks = async (
  tx: Writer,
  call: Call,
  mutual: MutualRow,
  settlementId: Id<'settlement'>,
  calculated: Calculated,
): Promise<void> => {
  const { mutualId } = mutual;
  const checked = await checkWages(tx, mutual, calculated);
  const weeks = [...new Set(checked.map(({ weekOn }) => weekOn))];
  const open = new Set((await openShortfallsOfWeeks(tx, mutualId, weeks)).map(keyOf));
  for (const { rateId: _, reason, ...one } of checked)
    if (reason) await keepShortfall(tx, { ...one, reason, mutualId, settlementId, foundAt: call.now });
    else if (open.has(keyOf(one))) await madeGood(tx, { ...one, mutualId }, call.now);
};
