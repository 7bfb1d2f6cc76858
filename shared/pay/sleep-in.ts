/**
 * A sleep-in: one amount for the night, and basic pay for what the amount does not cover. Asleep, a carer is
 * not working for the minimum wage; woken to work, they are (National Minimum Wage Regulations 2015 reg 32).
 * The amount belongs to the night as a whole: a sleep-in is one shift and is not split.
 */
import type { Asked } from './asked.ts';
import type { PayLine, PayRule } from './lines.ts';
import { wallDay } from './pieces.ts';
import type { PaidHour } from './rate-book.ts';
import { hourlyAmount, timeLines } from './time-pay.ts';

const byTheHour = (kind: PayLine['kind'], rule: PayRule, hour: PaidHour, minutes: number): PayLine => ({
  kind,
  minutes,
  ratePence: hour.ratePence,
  basisPoints: null,
  amountPence: hourlyAmount(hour.ratePence, minutes, null),
  goesTo: 'to-carer',
  rule,
  facts: {},
  source: hour.source,
});

/**
 * £60 for up to 540 minutes, basic 1,345p. Sunday 22:00 to Monday 07:00, woken for 40 minutes: 6,000p +
 * 897p. The same over 24–25 October 2026 lasts 600 minutes: 60 more at basic, 1,345p.
 */
const asleepLines = ({ worked, terms, ages, books, until, zone, onDay, minutes }: Asked): PayLine[] => {
  const { amountPence, coversMinutes } = terms.sleepIn;
  // Which side of midnight a carer was woken is not recorded: the better-paid side counts
  const first = books['sleep-in'].paidOn(onDay, ages);
  const last = books['sleep-in'].paidOn(wallDay(until, zone), ages);
  const hour = last.ratePence > first.ratePence ? last : first;
  const lines: PayLine[] = [
    {
      kind: 'sleep-in',
      minutes: Math.min(minutes, coversMinutes),
      ratePence: null,
      basisPoints: null,
      amountPence,
      goesTo: 'to-carer',
      rule: 'sleep-in-amount',
      facts: { coversMinutes },
      source: 'terms:sleep_in.amount',
    },
  ];
  const longer = minutes - coversMinutes;
  if (longer > 0) lines.push(byTheHour('basic', 'sleep-in-longer', hour, longer));
  if (worked.disturbedMinutes > 0)
    lines.push(byTheHour('sleep-in-disturbed', 'sleep-in-woken', hour, worked.disturbedMinutes));
  return lines;
};

const amountOf = (lines: readonly PayLine[]): number =>
  lines.reduce((so, { amountPence }) => so + amountPence, 0);

/** The same night as if nobody had gone to bed; its basic lines say why they are there. */
const awakeLines = (asked: Asked): PayLine[] =>
  timeLines({ ...asked, worked: { ...asked.worked, kind: 'waking-night' } }).map((line) =>
    line.rule === 'basic'
      ? { ...line, rule: 'sleep-in-awake', facts: { disturbedMinutes: asked.worked.disturbedMinutes } }
      : line,
  );

/**
 * A sleep-in by its amount and its wakings; woken for longer than the terms allow, as a night awake, if that is more.
 * £60 for up to 540 minutes, basic 1,345p, awake after 180: woken for 180 minutes 6,000p + 4,035p; woken for 181
 * minutes all 540 at basic, 12,105p.
 */
export const sleepInLines = (asked: Asked): PayLine[] => {
  const lines = asleepLines(asked);
  const { awakeAfterMinutes } = asked.terms.sleepIn;
  if (awakeAfterMinutes === null || asked.worked.disturbedMinutes <= awakeAfterMinutes) return lines;
  const awake = awakeLines(asked);
  return amountOf(awake) > amountOf(lines) ? awake : lines;
};
