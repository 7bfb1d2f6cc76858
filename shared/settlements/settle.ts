/** From worked shifts to what each holder owes and each carer gets. Pure; whole pence; nothing is lost. */

import type { Id } from '../language/ids.ts';
import { add, noPence, type Pence, sum } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import type { Engagement } from '../members/schema.ts';
import type { PayLine } from '../pay/lines.ts';
import { correctionOf } from './correction.ts';
import {
  datesOf,
  lineOf,
  type Pricing,
  type SettledLine,
  type ShiftDates,
  type WorkedShiftToSettle,
} from './line.ts';
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

/** Gross already settled by an employer (`employerOf`) for a carer in a pay week. */
type EarnedBefore = (employer: string, carerId: Id<'member'>, weekOn: Day) => Pence;

export interface SettleInput extends Pricing {
  shifts: readonly WorkedShiftToSettle[];
  earnedBefore: EarnedBefore;
  /** What payroll gave back for an employed pair and this settlement, or null while it has not. */
  netOf: (holderId: Id<'member'>, carerId: Id<'member'>) => Pence | null;
}

interface Priced extends GrossLine {
  shift: WorkedShiftToSettle;
}

const priced = (
  shift: WorkedShiftToSettle,
  before: Pence,
  input: Pricing,
  dates: ShiftDates,
): SettledLine => {
  if (shift.settled) return correctionOf({ ...shift, settled: shift.settled }, before, input);
  return shift.isRest ? restOf(shift, before, input) : lineOf(shift, before, input, dates);
};

/** Versions of terms and, in the same places, what became of a shift by each. */
type LinesBy<Versions extends readonly Pricing[]> = { [V in keyof Versions]: SettledLine };

/**
 * Before payroll's net, by several versions of terms at once. In order of time, so that what was earned earlier in the
 * week from the same employer is known. Each shift is handed on as it is priced: nothing of it is kept.
 */
export const priceEach = <Versions extends readonly Pricing[]>(
  shifts: readonly WorkedShiftToSettle[],
  zone: string,
  versions: Versions,
  earnedBefore: EarnedBefore,
  each: (shift: WorkedShiftToSettle, lines: LinesBy<Versions>) => void,
): void => {
  // In order of time weeks never come back: what was earned is kept for one of them.
  const earned = new Map<string, Map<Id<'member'>, Pence[]>>();
  let week: Day | null = null;
  const inOrder = [...shifts].sort((a, b) =>
    a.startsAt < b.startsAt ? -1 : Number(a.startsAt > b.startsAt),
  );
  for (const shift of inOrder) {
    const dates = datesOf(shift, zone);
    const employer = employerOf(shift.engagement, shift.holderId);
    if (dates.weekOn !== week) earned.clear();
    week = dates.weekOn;
    let byCarer = earned.get(employer);
    if (!byCarer) {
      byCarer = new Map();
      earned.set(employer, byCarer);
    }
    let so = byCarer.get(shift.carerId);
    if (!so) {
      so = Array<Pence>(versions.length).fill(earnedBefore(employer, shift.carerId, week));
      byCarer.set(shift.carerId, so);
    }
    const lines: SettledLine[] = [];
    for (const pricing of versions) {
      const place = lines.length;
      const before = so[place] ?? noPence;
      const line = priced(shift, before, pricing, dates);
      so[place] = add(before, line.grossPence);
      lines.push(line);
    }
    each(shift, lines as LinesBy<Versions>);
  }
};

const priceAll = (input: SettleInput): Priced[] => {
  const all: Priced[] = [];
  const versions = [input] as const;
  priceEach(input.shifts, input.calendar.zone, versions, input.earnedBefore, (shift, [line]) => {
    all.push({ shift, line, settled: shift.settled ?? null });
  });
  return all;
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
