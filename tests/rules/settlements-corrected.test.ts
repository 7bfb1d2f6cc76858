/** Protects both sides of a correction: however often hours are put right, what was moved comes to the newest word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPence, type Pence, pence, sum } from '#shared/language/money.ts';
import { addMinutes, day, instant } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { creditUsed } from '#shared/settlements/asked.ts';
import type { SettledSoFar } from '#shared/settlements/correction.ts';
import { settleJournal } from '#shared/settlements/journal.ts';
import type { SettledLine, WorkedShiftToSettle } from '#shared/settlements/line.ts';
import { setOff } from '#shared/settlements/set-off.ts';
import { settleShifts } from '#shared/settlements/settle.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';
import { wales } from './full-terms.ts';

const calendar = wales;
const startsAt = instant('2026-11-24T08:00:00.000Z');

const shiftOf = (
  minutes: number,
  engagement: WorkedShiftToSettle['engagement'],
  settled: SettledSoFar | null,
): WorkedShiftToSettle => ({
  shiftId: 'shift_a' as never,
  holderId: 'member_mair' as never,
  carerId: 'member_nia' as never,
  hoursId: `hours_${minutes}` as never,
  kind: 'day',
  purpose: 'Help',
  startsAt,
  plannedMinutes: 60,
  answered: true,
  startedAt: startsAt,
  endedAt: addMinutes(startsAt, minutes),
  breakMinutes: 0,
  disturbedMinutes: 0,
  travelMinutes: 0,
  milesTenths: minutes,
  engagement,
  bornOn: null,
  travelsBy: 'car',
  settled,
});

const grossOf = (line: SettledLine[]) => sum(line.map((each) => each.grossPence));

/** Settles one visit; payroll keeps a tenth of an employed carer's gross. */
const settle = (minutes: number, engagement: WorkedShiftToSettle['engagement'], lines: SettledLine[]) => {
  const settled =
    lines.length === 0
      ? null
      : {
          payLines: lines.flatMap((line) => line.payLines),
          paidMinutes: lines.reduce((all, line) => all + line.paidMinutes, 0),
          grossPence: grossOf(lines),
          toCarerPence: sum(lines.map((line) => line.toCarerPence)),
        };
  const once = (net: Pence | null) =>
    settleShifts({
      shifts: [shiftOf(minutes, engagement, settled)],
      calendar,
      termsOn: () => floorTerms('wales', day('2026-01-01')),
      netOf: () => net,
      earnedBefore: () => grossOf(lines),
    });
  const { lines: done, parked } = once(null);
  const gross = parked[0]?.grossPence ?? noPence;
  return parked.length === 0 ? done : once(pence(Math.floor(gross * 0.9))).lines;
};

const engagements = ['self-employed', 'employed-by-holder', 'employed-by-mutual'] as const;

describe('hours the holder has not answered', () => {
  const silentFor = (minutes: number, beyondPlanMinutes: number) => {
    const terms = { ...floorTerms('wales', day('2026-11-23')), silence: { beyondPlanMinutes } };
    const { lines } = settleShifts({
      shifts: [{ ...shiftOf(minutes, 'self-employed', null), answered: false }],
      calendar,
      termsOn: () => terms,
      netOf: () => null,
      earnedBefore: () => noPence,
    });
    return lines.map(({ paidMinutes, silent }) => [paidMinutes, silent]);
  };
  it.each([
    [50, 0, 50],
    [90, 0, 60],
    [70, 15, 70],
    [90, 15, 75],
  ])('of %d minutes for a planned hour, with %d beyond the plan: %d are paid', (worked, beyond, paid) => {
    expect(silentFor(worked, beyond)).toEqual([[paid, true]]);
  });
});

describe('hours put right again and again', () => {
  it('come to what the newest word comes to by itself, and the books with them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...engagements),
        fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 6 }),
        (engagement, said) => {
          const lines: SettledLine[] = [];
          for (const minutes of said) lines.push(...settle(minutes, engagement, lines));
          const alone = settle(said.at(-1) ?? 0, engagement, []);
          const of = (all: SettledLine[], what: 'grossPence' | 'paidMinutes') =>
            all.reduce((so, line) => so + line[what], 0);
          expect(of(lines, 'paidMinutes')).toBe(of(alone, 'paidMinutes'));
          expect(of(lines, 'grossPence')).toBe(of(alone, 'grossPence'));
          const cost = (all: SettledLine[]) =>
            all.reduce((so, line) => so + line.toCarerPence + line.toMutualPence + line.setAsidePence, 0);
          // All that leaves the holder or is owed by them, however it is divided between carer and payroll.
          expect(cost(lines)).toBe(cost(alone));
          if (engagement === 'self-employed')
            expect(sum(lines.map((line) => line.toCarerPence))).toBe(
              sum(alone.map((line) => line.toCarerPence)),
            );
          const transfers = lines.flatMap(
            (line) => settleJournal(line, 'mutual_a' as never, 'settlement_a' as never).transfers,
          );
          const balance = (account: string) =>
            transfers.reduce((so, transfer) => {
              if (transfer.debitAccountId === account) return so + transfer.amountPence;
              return transfer.creditAccountId === account ? so - transfer.amountPence : so;
            }, 0);
          const holder =
            balance(accountOf('holder-due', 'member_mair')) +
            balance(accountOf('holder-credit', 'member_mair'));
          const carer =
            balance(accountOf('carer-payable', 'member_nia')) +
            balance(accountOf('carer-owed-back', 'member_nia'));
          expect(holder).toBe(lines.reduce((so, line) => so + line.toCarerPence + line.toMutualPence, 0));
          expect(-carer).toBe(sum(lines.map((line) => line.toCarerPence)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is kept of a pay', () => {
  it('is never more than the share, than the pay, or than what is still out', () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        amount,
        fc.array(amount, { maxLength: 5 }),
        fc.integer({ min: 1, max: 100 }),
        (pay, out, most) => {
          const kept = setOff(
            pence(pay),
            out.map((outPence) => ({ outPence: pence(outPence) })),
            most,
          );
          const all = kept.reduce((so, each) => so + each, 0);
          expect(all * 100).toBeLessThanOrEqual(pay * most);
          for (const [place, each] of kept.entries()) expect(each).toBeLessThanOrEqual(out[place] ?? 0);
          const couldKeep = Math.min(
            Math.floor((pay * most) / 100),
            out.reduce((so, each) => so + each, 0),
          );
          expect(all).toBe(couldKeep);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('and a credit leaves nothing to ask for, or enough to be asked for', () => {
    const amount = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(amount, amount, (due, credit) => {
        const used = creditUsed(pence(due), pence(credit), 30);
        const left = due - used;
        expect(used).toBeLessThanOrEqual(Math.min(due, credit));
        expect(left === 0 || left >= 30 || used === 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
