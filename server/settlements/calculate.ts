/** What a week would come to, before anything moves: the dry run and the settlement ask the same. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, negate, noPence, type Pence, pence, subtract, sum } from '#shared/language/money.ts';
import { addDays, type Day, dayAt, momentOf, mondayOf, type TimeOfDay } from '#shared/language/time.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import type { Engagement } from '#shared/members/schema.ts';
import { expectedFee } from '#shared/payments/fees.ts';
import { withShares } from '#shared/purchases/settled.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { SettledSoFar } from '#shared/settlements/correction.ts';
import type { SettledLine, WorkedShiftToSettle } from '#shared/settlements/line.ts';
import { duesOf, employerOf, settleShifts } from '#shared/settlements/settle.ts';
import { standingOfFund } from '../common-fund/show.ts';
import { balanceOf, owedToSuppliers } from '../ledger/reads.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { kindsOfHolders } from '../payments/reads.ts';
import { sharesToSettle } from '../purchases/settle-shares.ts';
import { termsOn } from '../terms/reads.ts';
import { askedFor } from './asked.ts';
import { creditsOfHolders } from './credit-reads.ts';
import { carriedDues } from './due-reads.ts';
import {
  correctedShifts,
  earnedInWeeks,
  linesOfShifts,
  netPaysOf,
  type PairOf,
  restsToSettle,
  shiftsToSettle,
  type ToSettle,
} from './reads.ts';
import { workedOf } from './worked-of.ts';

type Line = Awaited<ReturnType<typeof linesOfShifts>>[number];

const soFar = (lines: readonly Line[]): SettledSoFar => ({
  payLines: lines.flatMap((line) => line.payLines),
  paidMinutes: lines.reduce((all, line) => all + line.paidMinutes, 0),
  grossPence: sum(lines.map((line) => line.grossPence)),
  toCarerPence: sum(lines.map((line) => line.toCarerPence)),
});

/** Put right: it stays with the engagement it was settled under, whatever the two agreed since. */
const correctedOf = (row: ToSettle, lines: readonly Line[]): WorkedShiftToSettle => {
  const ofShift = lines.filter((line) => line.shiftId === row.shiftId);
  const engagement = ofShift[0]?.engagement ?? row.engagement;
  return { ...toSettleOf({ ...row, engagement }), isRest: false, settled: soFar(ofShift) };
};

const toSettleOf = (row: ToSettle): WorkedShiftToSettle =>
  workedOf({ ...row, purpose: row.purpose ?? row.title });

/** Everything a week would come to, for one pair or for all, before anything moves. */
export const calculate = async (handle: Reader, mutual: MutualRow, weekOn: Day, of: PairOf | null = null) => {
  const { mutualId, zone } = mutual;
  const before = momentOf(addDays(weekOn, 7), '00:00' as TimeOfDay, zone);
  const worked = [
    ...(await shiftsToSettle(handle, mutualId, before, of)),
    ...(await restsToSettle(handle, mutualId, weekOn, of)),
  ];
  const corrected = await correctedShifts(handle, mutualId, of);
  const rows = [...worked, ...corrected];
  const settledBefore = await linesOfShifts(
    handle,
    mutualId,
    corrected.map((row) => row.shiftId),
  );
  const days = [...new Set(rows.map((row) => dayAt(row.startsAt, zone)))];
  const weeks = [...new Set(days.map(mondayOf))];
  const terms = new Map<Day, Awaited<ReturnType<typeof termsOn>>>();
  for (const day of days) terms.set(day, await termsOn(handle, mutualId, day));
  const nets = new Map(
    (await netPaysOf(handle, mutualId, weekOn)).map((net) => [
      `${net.holderId} ${net.carerId}`,
      net.netPence,
    ]),
  );
  const earned = Map.groupBy(
    weeks.length ? await earnedInWeeks(handle, mutualId, weeks) : [],
    (each) => `${employerOf(each.engagement, each.holderId)} ${each.carerId} ${each.weekOn}`,
  );
  const settled = settleShifts({
    shifts: [...worked.map(toSettleOf), ...corrected.map((row) => correctedOf(row, settledBefore))],
    calendar: mutual,
    termsOn: (onDay) => {
      const version = terms.get(onDay);
      if (!version) throw new Error(`No terms were read for ${onDay}`);
      return version.terms;
    },
    netOf: (holderId, carerId) => nets.get(`${holderId} ${carerId}`) ?? null,
    earnedBefore: (employer, carerId, week) =>
      sum((earned.get(`${employer} ${carerId} ${week}`) ?? []).map((each) => each.grossPence)),
  });
  const shares = of ? [] : await sharesToSettle(handle, mutualId, settled.lines);
  const dues = askedFor(withShares(duesOf(settled.lines), shares), {
    before: await carriedDues(handle, mutualId),
    creditOf: await creditsOfHolders(handle, mutualId),
    smallestPence: mutual.rules.smallestDuePence,
  });
  const firstLineOf = new Map<Id<'shift'>, Line>();
  for (const line of settledBefore) if (!firstLineOf.has(line.shiftId)) firstLineOf.set(line.shiftId, line);
  const paysBy = await kindsOfHolders(handle, mutualId);
  return { ...settled, rows, shares, dues, paysBy, firstLineOf };
};

/**
 * What the mutual has of its own at Stripe to pay fees with: contributions and float, less fees and payouts. What
 * earlier contributions gave to the common fund and nobody has decided on stands in for a small week, and the next
 * contribution makes up for it first. What went to the bank for suppliers and for what was decided is not its own.
 */
export const ownMoney = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Pence> => {
  const credit = async (kind: AccountKind) => {
    const { creditsPostedPence, debitsPostedPence } = await balanceOf(handle, mutualId, kind, mutualId);
    return subtract(creditsPostedPence, debitsPostedPence);
  };
  const own = ['contribution', 'mutual-float', 'stripe-fees'] as const;
  const atBank = negate(await credit('mutual-bank'));
  const { balancePence, freePence } = await standingOfFund(handle, mutualId);
  const decided = subtract(balancePence, freePence);
  const forOthers = add(decided, await owedToSuppliers(handle, mutualId));
  const ownAtBank = atBank > forOthers ? subtract(atBank, forOthers) : noPence;
  return subtract(sum([...(await Promise.all(own.map(credit))), freePence]), ownAtBank);
};

/** What payroll is asked about: nothing of it was settled while the two were self-employed. */
export const employedLines = <L extends { engagement: Engagement }, P>({
  lines,
  parked,
}: {
  lines: readonly L[];
  parked: readonly P[];
}): (L | P)[] => [...lines.filter((line) => line.engagement !== 'self-employed'), ...parked];

export const contributionOf = (lines: readonly SettledLine[]): Pence =>
  sum(lines.map((line) => pence(line.toMutualPence - line.payrollPence)));

/** The fees of what will be asked for now; what is carried forward costs its fee when it is collected. */
export const expectedFees = ({ dues, paysBy }: Pick<Calculated, 'dues' | 'paysBy'>): Pence =>
  sum(
    dues
      .filter((due) => due.beginsAs === 'waiting')
      .map((due) => expectedFee(askedPence(due), paysBy.get(due.holderId) ?? 'card')),
  );

export type Calculated = Awaited<ReturnType<typeof calculate>>;
