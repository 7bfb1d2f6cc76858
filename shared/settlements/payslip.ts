/**
 * A pay as a payslip shows it: one slip for each employer, what was worked by rate, what was taken off and what came
 * to the carer. Employment Rights Act 1996 s.8 asks for gross, deductions and net, and for the hours where pay
 * depends on them. Pure; whole pence.
 */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { add, type Pence, penceSchema, signedPenceSchema, subtract, sum } from '../language/money.ts';
import { type Day, daySchema, instantSchema } from '../language/time.ts';
import type { PayLine } from '../pay/lines.ts';
import { payLineSchema } from '../pay/lines.ts';
import { payStatuses } from './schema.ts';
import { above } from './settle.ts';
import { wageShortfallSchema } from './wage-shortfall.ts';

const slipSchema = z.object({
  /** The holder who employs, or the client of somebody self-employed; null where the mutual employs. */
  holder: z.object({ memberId: idSchema('member'), name: z.string(), ref: z.string().nullable() }).nullable(),
  engagement: z.enum(['employed-by-holder', 'employed-by-mutual', 'self-employed']),
  /** The weeks worked, Monday of the first to Sunday of the last. */
  fromOn: daySchema,
  untilOn: daySchema,
  workedMinutes: z.int(),
  /** To the carer: the same kind at the same rate stands together. */
  lines: z.array(payLineSchema),
  grossPence: signedPenceSchema,
  expensesPence: signedPenceSchema,
  /** Taken off by payroll, all together: who employs gives the split into tax, insurance and pension. */
  deductionsPence: signedPenceSchema,
  netPence: signedPenceSchema,
  /** In the net below nothing: put right from before, and kept of later pays instead. */
  owedBackPence: penceSchema,
  employerNiPence: signedPenceSchema,
  employerPensionPence: signedPenceSchema,
  holidayKeptPence: signedPenceSchema,
  holidayPaidOutPence: signedPenceSchema,
  /** As it stands now; null for the self-employed. */
  holidayLeftMinutes: z.int().nullable(),
  wageShortfalls: z.array(wageShortfallSchema),
});

export const payslipSchema = z
  .object({
    payId: idSchema('pay'),
    carer: z.object({ memberId: idSchema('member'), name: z.string(), ref: z.string().nullable() }),
    mutualName: z.string(),
    payDay: daySchema,
    status: z.enum(payStatuses),
    paidAt: instantSchema.nullable(),
    /** What was sent in all, after what was kept for an earlier pay. */
    amountPence: penceSchema,
    setOffPence: penceSchema,
    slips: z.array(slipSchema),
  })
  .meta({ id: 'Payslip' });
export type Payslip = z.infer<typeof payslipSchema>;
export type Slip = Payslip['slips'][number];

export interface SlipLine {
  weekOn: Day;
  paidMinutes: number;
  toCarerPence: Pence;
  payLines: readonly PayLine[];
}

const alike = (line: PayLine): string =>
  [line.kind, line.rule, line.ratePence, line.basisPoints, line.source].join(' ');

const joined = (to: PayLine, line: PayLine): PayLine => ({
  ...to,
  amountPence: add(to.amountPence, line.amountPence),
  minutes: to.minutes === null ? null : to.minutes + (line.minutes ?? 0),
  // Miles of two days are one line; other facts are those of the rule itself.
  facts:
    typeof to.facts['milesTenths'] === 'number' && typeof line.facts['milesTenths'] === 'number'
      ? { ...to.facts, milesTenths: to.facts['milesTenths'] + line.facts['milesTenths'] }
      : to.facts,
});

/** Two visits of 60 and 90 minutes at £13.45 are one line of 150 minutes, with the pence that were paid for each. */
const byRate = (lines: readonly PayLine[]): PayLine[] => {
  const found = new Map<string, PayLine>();
  for (const line of lines) {
    const so = found.get(alike(line));
    found.set(alike(line), so ? joined(so, line) : line);
  }
  return [...found.values()].filter((line) => line.amountPence !== 0);
};

const of = (lines: readonly PayLine[], kind: PayLine['kind'], isPaid = false): Pence =>
  sum(
    lines
      .filter((line) => line.kind === kind && (line.goesTo === 'to-carer') === isPaid)
      .map((line) => line.amountPence),
  );

/**
 * The sums of one employer’s lines. £100.00 of work and £4.00 of miles, of which £92.00 came to the carer: gross
 * £100.00, expenses £4.00, deductions £12.00, net £92.00. A visit put right since, £18.00 less: net £74.00, and
 * £18.00 are owed back by later pays: £92.00 are sent all the same.
 */
export const slipOf = (lines: readonly SlipLine[]) => {
  const all = lines.flatMap((line) => line.payLines);
  const toCarer = all.filter((line) => line.goesTo === 'to-carer');
  const expensesPence = of(all, 'mileage', true);
  const earned = sum(toCarer.map((line) => line.amountPence));
  const netPence = sum(lines.map((line) => line.toCarerPence));
  return {
    workedMinutes: lines.reduce((so, line) => so + line.paidMinutes, 0),
    lines: byRate(toCarer),
    grossPence: subtract(earned, expensesPence),
    expensesPence,
    deductionsPence: subtract(earned, netPence),
    netPence,
    owedBackPence: subtract(sum(lines.map((line) => above(line.toCarerPence))), netPence),
    employerNiPence: of(all, 'employer-ni'),
    employerPensionPence: of(all, 'pension'),
    holidayKeptPence: of(all, 'holiday'),
    holidayPaidOutPence: of(all, 'holiday', true),
  };
};
