/** From worked shifts to what each holder owes and each carer gets. Pure; whole pence; nothing is lost. */

import type { Id } from '../language/ids.ts';
import { add, noPence, type Pence, sum } from '../language/money.ts';
import { type Day, dayAt, mondayOf } from '../language/time.ts';
import type { Engagement } from '../members/schema.ts';
import type { PayLine } from '../pay/lines.ts';
import { correctionOf } from './correction.ts';
import { lineOf, type Pricing, type SettledLine, type WorkedShiftToSettle } from './line.ts';
import { type GrossLine, grossOf, needsNet, withNet } from './net.ts';
import { restOf } from './rest.ts';

/** Who employs: National Insurance and pension count what one employer pays in a week. */
export const employerOf = (engagement: Engagement, holderId: Id<'member'>): string =>
  engagement === 'employed-by-mutual' ? 'mutual' : holderId;

export interface ParkedShift {
  shiftId: Id<'shift'>;
  holderId: Id<'member'>;
  carerId: Id<'member'>;
  reason: 'net-pay-missing' | 'net-pay-too-high';
  grossPence: Pence;
  payLines: readonly PayLine[];
  paidMinutes: number;
}

export interface PriceInput extends Pricing {
  shifts: readonly WorkedShiftToSettle[];
  /** Gross already settled by an employer (`employerOf`) for a carer in a pay week. */
  earnedBefore: (employer: string, carerId: Id<'member'>, weekOn: Day) => Pence;
}

export interface SettleInput extends PriceInput {
  /** What payroll gave back for an employed pair and this settlement, or null while it has not. */
  netOf: (holderId: Id<'member'>, carerId: Id<'member'>) => Pence | null;
}

export interface Priced extends GrossLine {
  shift: WorkedShiftToSettle;
}

const priced = (shift: WorkedShiftToSettle, before: Pence, input: Pricing): SettledLine => {
  if (shift.settled) return correctionOf({ ...shift, settled: shift.settled }, before, input);
  return (shift.isRest ? restOf : lineOf)(shift, before, input);
};

/**
 * Before payroll's net. In order of time, so that what was earned earlier in the week from the same employer is
 * known.
 */
export const priceAll = (input: PriceInput): Priced[] => {
  const earned = new Map<string, Pence>();
  return [...input.shifts]
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map((shift) => {
      const week = mondayOf(dayAt(shift.startsAt, input.calendar.zone));
      const employer = employerOf(shift.engagement, shift.holderId);
      const name = `${employer} ${shift.carerId} ${week}`;
      const before = earned.get(name) ?? input.earnedBefore(employer, shift.carerId, week);
      const line = priced(shift, before, input);
      earned.set(name, add(before, line.grossPence));
      return { shift, line, settled: shift.settled ?? null };
    });
};

const byPair = (priced: readonly Priced[]): Priced[][] => {
  const pairs = new Map<string, Priced[]>();
  for (const each of priced) {
    const name = `${each.shift.holderId} ${each.shift.carerId} ${each.shift.engagement}`;
    const so = pairs.get(name);
    if (so) so.push(each);
    else pairs.set(name, [each]);
  }
  return [...pairs.values()];
};

/** Every worked shift becomes a line or is parked with its reason; a doubtful pair never delays the rest. */
export const settleShifts = (input: SettleInput): { lines: SettledLine[]; parked: ParkedShift[] } => {
  const lines: SettledLine[] = [];
  const parked: ParkedShift[] = [];
  for (const pair of byPair(priceAll(input))) {
    const [first] = pair;
    if (!first) continue;
    const { holderId, carerId, engagement } = first.shift;
    const total = grossOf(pair);
    if (!needsNet(engagement, total)) {
      lines.push(...(engagement === 'self-employed' ? pair.map(({ line }) => line) : withNet(pair, null)));
      continue;
    }
    const net = input.netOf(holderId, carerId);
    if (net !== null && net <= total) lines.push(...withNet(pair, net));
    else {
      const reason = net === null ? 'net-pay-missing' : 'net-pay-too-high';
      parked.push(
        ...pair.map(
          ({ line: { shiftId, grossPence, payLines, paidMinutes } }) =>
            ({ shiftId, holderId, carerId, reason, grossPence, payLines, paidMinutes }) as const,
        ),
      );
    }
  }
  return { lines, parked };
};

export interface HolderDue {
  holderId: Id<'member'>;
  amountPence: Pence;
}

/** What is asked for and paid out; a part below nothing is a debt of its own, never taken from others. */
export const above = (amountPence: Pence): Pence => (amountPence > 0 ? amountPence : noPence);

/** What each holder owes this settlement: to-carer + to-mutual of all their lines; perhaps nothing. */
export const duesOf = (lines: readonly SettledLine[]): HolderDue[] => {
  const dues = new Map<Id<'member'>, Pence>();
  for (const line of lines)
    dues.set(
      line.holderId,
      sum([dues.get(line.holderId) ?? noPence, above(line.toCarerPence), above(line.toMutualPence)]),
    );
  return [...dues].map(([holderId, amountPence]) => ({ holderId, amountPence }));
};
