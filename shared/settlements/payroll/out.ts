/**
 * What payroll needs of a week: hours and pay of each employed pair, before tax. Two shapes, as UK payroll
 * programs take them in by matching columns: an employee by works number and name, and either one row for each
 * payment (description, hours, rate, amount) or one row for each employee. Read: BrightPay, “Importing hourly
 * payments using CSV file” (brightpay.co.uk/docs, checked 2026-11-23): first name, surname, works number, then
 * description, number of hours and rate per hour for each payment; Sage Payroll's timesheet import (ie-kb.sage.com,
 * 200427112314127, checked 2026-11-23): a row for each payment with employee number, hours or value, and rate.
 * A holder who employs has a PAYE scheme of their own: rows belong together by `employer_ref`.
 */
import { type Pence, sum } from '../../language/money.ts';
import type { Day } from '../../language/time.ts';
import type { PayLine } from '../../pay/lines.ts';

export interface PayrollPair {
  employerRef: string;
  employerName: string;
  worksNumber: string;
  carerName: string;
  payLines: readonly PayLine[];
  paidMinutes: number;
  grossPence: Pence;
}

export const payrollShapes = ['payments', 'totals'] as const;
export type PayrollShape = (typeof payrollShapes)[number];

const who = [
  'employer_ref',
  'employer',
  'works_number',
  'first_name',
  'surname',
  'period_from',
  'period_to',
  'pay_date',
] as const;

const payrollColumns = {
  /** `expense`: paid back, not taxed and no part of gross. */
  payments: [...who, 'description', 'hours', 'rate', 'amount', 'expense'],
  totals: [...who, 'hours', 'gross', 'expenses'],
} as const satisfies Record<PayrollShape, readonly string[]>;

export interface PayrollPeriod {
  from: Day;
  to: Day;
  payDay: Day;
}

/** 95 minutes are 1.58 hours, to the hundredth; what is paid for them is exact in `amount`. */
const hours = (minutes: number): string => (Math.round((minutes * 100) / 60) / 100).toFixed(2);
/** 1345p → "13.45", −5p → "-0.05". */
const pounds = (amount: number): string =>
  `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;

const isExpense = (line: PayLine): boolean => line.kind === 'mileage';

/** The last word of a name is its surname; who has one name only has no first one. */
const namesOf = (name: string): [first: string, last: string] => {
  const words = name.trim().split(/\s+/);
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
};

const head = (pair: PayrollPair, period: PayrollPeriod): string[] => [
  pair.employerRef,
  pair.employerName,
  pair.worksNumber,
  ...namesOf(pair.carerName),
  period.from,
  period.to,
  period.payDay,
];

/** Lines of one kind at one rate are one payment: two visits at £13.45 an hour are one row. */
const payments = (pair: PayrollPair): PayLine[] => {
  const found = new Map<string, PayLine>();
  for (const line of pair.payLines) {
    if (line.goesTo !== 'to-carer') continue;
    const key = `${line.kind} ${line.rule} ${line.ratePence}`;
    const so = found.get(key);
    found.set(
      key,
      so
        ? {
            ...so,
            amountPence: sum([so.amountPence, line.amountPence]),
            minutes: so.minutes === null ? null : so.minutes + (line.minutes ?? 0),
          }
        : line,
    );
  }
  return [...found.values()].filter((line) => line.amountPence !== 0);
};

const asPayments = (pair: PayrollPair, period: PayrollPeriod): string[][] =>
  payments(pair).map((line) => [
    ...head(pair, period),
    line.rule,
    line.minutes === null ? '' : hours(line.minutes),
    line.ratePence === null ? '' : pounds(line.ratePence),
    pounds(line.amountPence),
    isExpense(line) ? 'yes' : 'no',
  ]);

const asTotals = (pair: PayrollPair, period: PayrollPeriod): string[] => [
  ...head(pair, period),
  hours(pair.paidMinutes),
  pounds(pair.grossPence),
  pounds(
    sum(
      pair.payLines
        .filter((line) => line.goesTo === 'to-carer' && isExpense(line))
        .map((line) => line.amountPence),
    ),
  ),
];

/** The header and the rows, every cell as text. */
export const payrollRows = (
  pairs: readonly PayrollPair[],
  period: PayrollPeriod,
  shape: PayrollShape,
): (readonly string[])[] => [
  payrollColumns[shape],
  ...pairs.flatMap((pair) => (shape === 'payments' ? asPayments(pair, period) : [asTotals(pair, period)])),
];
