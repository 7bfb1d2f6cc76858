import { formatPounds, type Pence } from '#shared/language/money.ts';
import { dayAt, timeAt } from '#shared/language/time.ts';
import type { SpendLine } from '#shared/oversight/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { type Asked, allSpendLines } from './spend-lines.ts';

const heads = [
  'week_on',
  'day',
  'starts',
  'holder',
  'carer',
  'purpose',
  'minutes',
  'to_carer',
  'set_aside',
  'to_mutual',
  'paid_elsewhere',
  'confirmed',
  'shift',
  'settlement',
] as const;

const pounds = (amount: Pence): string => formatPounds(amount).replaceAll(/[£,]/g, '');

const rowOf = (line: SpendLine, zone: string): string[] => [
  line.weekOn,
  dayAt(line.startsAt, zone),
  timeAt(line.startsAt, zone),
  line.holder.name,
  line.carer.name,
  line.purpose,
  String(line.minutes),
  pounds(line.toCarerPence),
  pounds(line.setAsidePence),
  pounds(line.toMutualPence),
  pounds(line.elsewherePence),
  line.unconfirmed ? 'no' : 'yes',
  line.shiftId,
  line.settlementId ?? '',
];

/** The lines behind a figure as a spreadsheet, for whoever checks the sums elsewhere. */
export const exportSpend = async (call: Call, asked: Asked): Promise<{ fileName: string; csv: string }> => {
  const { zone } = await mutualOf(call.deps.db.read, call.actor.mutualId);
  const lines = await allSpendLines(call, asked);
  return {
    fileName: `pooled-spend-${asked.from}-${asked.to}.csv`,
    csv: call.deps.csv([heads, ...lines.map((line) => rowOf(line, zone))]),
  };
};
