/** From worked shifts to what each holder owes and each carer gets. Pure; whole pence; nothing is lost. */

import type { Id } from '../language/ids.ts';
import { add, noPence, type Pence, pence, share, subtract, sum } from '../language/money.ts';
import { type Day, dayAt, mondayOf } from '../language/time.ts';
import { accountOf } from '../ledger/accounts.ts';
import type { Journal, Transfer } from '../ledger/transfers.ts';
import type { Engagement } from '../members/schema.ts';
import { lineOf, type Pricing, type SettledLine, type WorkedShiftToSettle } from './line.ts';
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
}

export interface SettleInput extends Pricing {
  shifts: readonly WorkedShiftToSettle[];
  /** What payroll gave back for an employed pair and this settlement, or null while it has not. */
  netOf: (holderId: Id<'member'>, carerId: Id<'member'>) => Pence | null;
  /** Gross already settled by an employer (`employerOf`) for a carer in a pay week. */
  earnedBefore: (employer: string, carerId: Id<'member'>, weekOn: Day) => Pence;
}

/**
 * An employed carer gets the net that payroll gave back; the difference to gross is owed to others: set
 * aside in the holder's own account, or paid onwards by the mutual that employs. £100.00 gross over two
 * shifts of £60 and £40 with £90.00 net: £54.00 and £36.00 to the carer, £6.00 and £4.00 set aside.
 */
const withNet = (lines: readonly SettledLine[], netPence: Pence, engagement: Engagement): SettledLine[] => {
  const nets = share(
    netPence,
    lines.map((line) => line.grossPence),
  );
  return lines.map((line, place) => {
    const withheld = subtract(line.grossPence, nets[place] ?? noPence);
    const paid = { ...line, toCarerPence: subtract(line.toCarerPence, withheld) };
    return engagement === 'employed-by-mutual'
      ? {
          ...paid,
          toMutualPence: add(line.toMutualPence, withheld),
          payrollPence: add(line.payrollPence, withheld),
        }
      : { ...paid, setAsidePence: add(line.setAsidePence, withheld) };
  });
};

interface Priced {
  shift: WorkedShiftToSettle;
  line: SettledLine;
}

/** In order of time, so that what was earned earlier in the week from the same employer is known. */
const priceAll = (input: SettleInput): Priced[] => {
  const earned = new Map<string, Pence>();
  return [...input.shifts]
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map((shift) => {
      const week = mondayOf(dayAt(shift.startsAt, input.calendar.zone));
      const employer = employerOf(shift.engagement, shift.holderId);
      const name = `${employer} ${shift.carerId} ${week}`;
      const before = earned.get(name) ?? input.earnedBefore(employer, shift.carerId, week);
      const line = (shift.isRest ? restOf : lineOf)(shift, before, input);
      earned.set(name, add(before, line.grossPence));
      return { shift, line };
    });
};

const byPair = (priced: readonly Priced[]): Priced[][] => {
  const pairs = new Map<string, Priced[]>();
  for (const each of priced) {
    const name = `${each.shift.holderId} ${each.shift.carerId}`;
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
    const gross = pair.map(({ line }) => line);
    const total = sum(gross.map((line) => line.grossPence));
    if (engagement === 'self-employed' || total === 0) {
      lines.push(...gross);
      continue;
    }
    const net = input.netOf(holderId, carerId);
    if (net !== null && net <= total) lines.push(...withNet(gross, net, engagement));
    else {
      const reason = net === null ? 'net-pay-missing' : 'net-pay-too-high';
      parked.push(
        ...gross.map(
          ({ shiftId, grossPence }) => ({ shiftId, holderId, carerId, reason, grossPence }) as const,
        ),
      );
    }
  }
  return { lines, parked };
};

const above = (transfers: readonly Transfer[]): Transfer[] =>
  transfers.filter((transfer) => transfer.amountPence > 0);

/** The journal of one settled shift. What is collected is what the holder owes; set-asides stay with them. */
export const settleJournal = (
  line: SettledLine,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
): Journal => {
  const about = { shiftId: line.shiftId, settlementId, holderId: line.holderId, carerId: line.carerId };
  const due = accountOf('holder-due', line.holderId);
  const owed = (kind: Transfer['kind'], creditAccountId: string, amountPence: Pence): Transfer => ({
    kind,
    debitAccountId: due,
    creditAccountId,
    amountPence,
    ...about,
  });
  return {
    cause: `settle:${line.shiftId}:${line.hoursId}${line.part === 'rest' ? ':rest' : ''}`,
    transfers: above([
      owed('care', accountOf('carer-payable', line.carerId), line.toCarerPence),
      owed(
        'contribution',
        accountOf('contribution', mutualId),
        subtract(line.toMutualPence, line.payrollPence),
      ),
      owed('payroll', accountOf('mutual-payroll', mutualId), line.payrollPence),
      {
        kind: 'set-aside',
        debitAccountId: accountOf('holder-on-costs', line.holderId),
        creditAccountId: accountOf('holder-set-aside', line.holderId),
        amountPence: line.setAsidePence,
        ...about,
      },
    ]),
  };
};

export interface HolderDue {
  holderId: Id<'member'>;
  amountPence: Pence;
}

/** What each holder owes this settlement: to-carer + to-mutual of all their lines; perhaps nothing. */
export const duesOf = (lines: readonly SettledLine[]): HolderDue[] => {
  const dues = new Map<Id<'member'>, Pence>();
  for (const line of lines)
    dues.set(line.holderId, sum([dues.get(line.holderId) ?? noPence, line.toCarerPence, line.toMutualPence]));
  return [...dues].map(([holderId, amountPence]) => ({ holderId, amountPence }));
};

/** The payment service's usual fee for a card of this country: 1.5 % and 20p, rounded up. £100 costs £1.70. */
export const expectedFee = (amountPence: Pence): Pence => pence(Math.ceil((amountPence * 15) / 1000) + 20);
