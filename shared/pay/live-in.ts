/**
 * A live-in day by the terms' own amount: one for the day, and basic pay for work beyond what it covers. It is time
 * work for the minimum wage (National Minimum Wage Regulations 2015 reg 30; the exemption of live-in workers,
 * reg 57(3), ended on 1 April 2024), so that the hours it covers never come to less than the floor.
 * The amount belongs to the day as a whole: a live-in day is one shift and is not split.
 */
import { pence } from '../language/money.ts';
import type { Terms } from '../terms/schema.ts';
import type { Asked } from './asked.ts';
import { floorOn } from './floors.ts';
import type { PayLine } from './lines.ts';
import { wallDay } from './pieces.ts';
import { hourlyAmount } from './time-pay.ts';

type LiveIn = NonNullable<Terms['liveIn']>;

/** Work of which nobody recorded on which day it was: the better-paid side of midnight counts. */
const betterFloor = ({ onDay, until, zone, ages, terms, nation }: Asked) => {
  const first = floorOn(onDay, ages, terms.floor, nation);
  const last = floorOn(wallDay(until, zone), ages, terms.floor, nation);
  return last.row.value > first.row.value ? last : first;
};

/**
 * £150 for up to 600 minutes of work, floor 1,345p. 08:00 to 20:00 with 120 minutes' break: 15,000p. With 60
 * minutes' break 660 minutes are worked, 60 beyond: 1,345p more. At £120 the floor asks for 13,450p: 1,450p more.
 */
export const liveInLines = (asked: Asked, { amountPence, coversMinutes }: LiveIn): PayLine[] => {
  const { books, ages, onDay, until, zone, minutes } = asked;
  const covered = Math.min(minutes, coversMinutes);
  const lines: PayLine[] = [
    {
      kind: 'live-in-day',
      minutes: covered,
      ratePence: null,
      basisPoints: null,
      amountPence,
      goesTo: 'to-carer',
      rule: 'live-in-amount',
      facts: { coversMinutes },
      source: 'terms:live_in.amount',
    },
  ];
  const { row } = betterFloor(asked);
  const missing = hourlyAmount(pence(row.value), covered, null) - amountPence;
  if (missing > 0)
    lines.push({
      kind: 'top-up-to-floor',
      minutes: covered,
      ratePence: null,
      basisPoints: null,
      amountPence: pence(missing),
      goesTo: 'to-carer',
      rule: 'floor-of-live-in',
      facts: { floorPence: row.value, fromOn: row.fromOn },
      source: `rates:${row.id}`,
    });
  const longer = minutes - coversMinutes;
  if (longer > 0) {
    const first = books.day.paidOn(onDay, ages);
    const last = books.day.paidOn(wallDay(until, zone), ages);
    const hour = last.ratePence > first.ratePence ? last : first;
    lines.push({
      kind: 'basic',
      minutes: longer,
      ratePence: hour.ratePence,
      basisPoints: null,
      amountPence: hourlyAmount(hour.ratePence, longer, null),
      goesTo: 'to-carer',
      rule: 'live-in-longer',
      facts: {},
      source: hour.source,
    });
  }
  return lines;
};
