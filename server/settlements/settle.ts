/** Freezing a week: what was worked becomes lines, dues and journals, all in one write or not at all. */
import type { Reader, Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence, subtract, sum } from '#shared/language/money.ts';
import { addDays, type Day, dayAt, momentOf, mondayOf, type TimeOfDay } from '#shared/language/time.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import { settleTooEarly } from '#shared/settlements/calendar.ts';
import {
  duesOf,
  employerOf,
  expectedFee,
  type SettledLine,
  settleJournal,
  settleShifts,
  type WorkedShiftToSettle,
} from '#shared/settlements/settle.ts';
import type { Call } from '../http/call.ts';
import { postJournals } from '../ledger/actions.ts';
import { balanceOf } from '../ledger/reads.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { shiftsSettled } from '../shifts/settled.ts';
import { termsOn } from '../terms/reads.ts';
import { daysOf } from './days.ts';
import { carriedDues } from './due-reads.ts';
import { earnedInWeeks, netPaysOf, type PairOf, shiftsToSettle, type ToSettle } from './reads.ts';
import { changeDue, keepDues, keepSettledShifts, keepSettlement } from './records.ts';
import { settlementOfWeek } from './settlement-reads.ts';

const workedOf = (row: ToSettle): WorkedShiftToSettle => {
  if (row.carerId === null) throw new Error('A worked shift without a carer');
  return {
    ...row.hours,
    shiftId: row.shiftId,
    holderId: row.holderId,
    carerId: row.carerId,
    kind: row.kind,
    purpose: row.purpose ?? row.title,
    startsAt: row.startsAt,
    plannedMinutes: row.plannedMinutes,
    answered: row.status === 'confirmed',
    engagement: row.engagement ?? 'employed-by-holder',
    bornOn: row.bornOn,
    travelsBy: row.travelsBy,
  };
};

/** Everything a week would come to, for one pair or for all, before anything moves. */
export const calculate = async (handle: Reader, mutual: MutualRow, weekOn: Day, of: PairOf | null = null) => {
  const { mutualId, zone } = mutual;
  const rows = await shiftsToSettle(
    handle,
    mutualId,
    momentOf(addDays(weekOn, 7), '00:00' as TimeOfDay, zone),
    of,
  );
  const days = [...new Set(rows.map((row) => dayAt(row.startsAt, zone)))];
  const weeks = [...new Set(days.map(mondayOf))];
  const terms = new Map<Day, Awaited<ReturnType<typeof termsOn>>>();
  for (const day of days) terms.set(day, await termsOn(handle, mutualId, day));
  const nets = await netPaysOf(handle, mutualId, weekOn);
  const earned = weeks.length ? await earnedInWeeks(handle, mutualId, weeks) : [];
  const settled = settleShifts({
    shifts: rows.map(workedOf),
    calendar: mutual,
    termsOn: (onDay) => {
      const version = terms.get(onDay);
      if (!version) throw new Error(`No terms were read for ${onDay}`);
      return version.terms;
    },
    netOf: (holderId, carerId) =>
      nets.find((each) => each.holderId === holderId && each.carerId === carerId)?.netPence ?? null,
    earnedBefore: (employer, carerId, week) =>
      sum(
        earned
          .filter((each) => each.carerId === carerId && each.weekOn === week)
          .filter((each) => employerOf(each.engagement, each.holderId) === employer)
          .map((each) => each.grossPence),
      ),
  });
  return { ...settled, rows, dues: duesOf(settled.lines) };
};

/** What the mutual has of its own at Stripe to pay fees with: contributions and float, less fees and payouts. */
export const ownMoney = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Pence> => {
  const credit = async (kind: AccountKind) => {
    const { creditsPostedPence, debitsPostedPence } = await balanceOf(handle, mutualId, kind, mutualId);
    return subtract(creditsPostedPence, debitsPostedPence);
  };
  const own = ['contribution', 'mutual-float', 'stripe-fees', 'mutual-bank'] as const;
  return sum(await Promise.all(own.map(credit)));
};

export const contributionOf = (lines: readonly SettledLine[]): Pence =>
  sum(lines.map((line) => pence(line.toMutualPence - line.payrollPence)));

export const feesOf = (dues: readonly { amountPence: Pence }[], smallestDuePence: number): Pence =>
  sum(dues.filter((due) => due.amountPence >= smallestDuePence).map((due) => expectedFee(due.amountPence)));

type Calculated = Awaited<ReturnType<typeof calculate>>;

const refuseOwnPayment = (call: Call, calculated: Calculated): void => {
  if (calculated.lines.some((line) => line.carerId === call.actor.by.memberId))
    throw new Refusal({ code: 'own-payment', instead: 'Ask another coordinator to start this settlement.' });
};

const refuseUncovered = async (tx: Writer, mutual: MutualRow, calculated: Calculated): Promise<void> => {
  const fees = feesOf(calculated.dues, mutual.rules.smallestDuePence);
  const covers = pence((await ownMoney(tx, mutual.mutualId)) + contributionOf(calculated.lines));
  if (fees > covers)
    throw new Refusal({
      code: 'fees-not-covered',
      facts: { expectedFeePence: fees, coveredPence: covers },
      instead: 'Add to the mutual’s float, or propose a higher contribution.',
    });
};

/** Nothing to ask for, too little to ask for yet, or to be asked for. */
const beginsAs = (askedPence: number, smallestPence: number) => {
  if (askedPence === 0) return 'collected' as const;
  return askedPence < smallestPence ? ('carried' as const) : ('waiting' as const);
};

/** What each holder owes, with what was carried over; each carried due goes along with one later due only. */
const keepDueRows = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  calculated: Calculated,
  smallestPence: number,
): Promise<Map<Id<'member'>, Id<'due'>>> => {
  const { mutualId } = call.actor;
  const before = await carriedDues(tx, mutualId);
  const rows = calculated.dues.map(({ holderId, amountPence }) => {
    const carried = before.filter((due) => due.holderId === holderId);
    const carriedPence = sum(carried.flatMap((due) => [due.amountPence, due.carriedPence]));
    const status = beginsAs(amountPence + carriedPence, smallestPence);
    const dueId = call.deps.newId('due');
    return { mutualId, dueId, settlementId, holderId, amountPence, carriedPence, status, carried };
  });
  await keepDues(
    tx,
    rows.map(({ carried: _, ...row }) => ({ ...row, attempt: 0, changedAt: call.now })),
  );
  for (const { dueId, carried } of rows)
    for (const due of carried) await changeDue(tx, mutualId, due.dueId, { carriedIntoId: dueId });
  return new Map(rows.map((row) => [row.holderId, row.dueId]));
};

const postLines = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  calculated: Calculated,
): Promise<void> => {
  const { mutualId } = call.actor;
  await postJournals(
    tx,
    { mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
    calculated.lines
      .map((line) => settleJournal(line, mutualId, settlementId))
      .filter((journal) => journal.transfers.length > 0),
  );
};

/** Freezes a week. The same week twice is refused; who is paid by it does not start it. */
export const freeze = async (tx: Writer, call: Call, weekOn: Day): Promise<Id<'settlement'>> => {
  const { mutualId } = call.actor;
  const mutual = await mutualOf(tx, mutualId);
  if (mondayOf(weekOn) !== weekOn)
    throw new Refusal('invalid-input', [
      { pointer: '/weekOn', detail: 'A settled week begins on a Monday.' },
    ]);
  const days = daysOf(mutual, weekOn);
  refuseIf(settleTooEarly(days, call.now));
  if (await settlementOfWeek(tx, mutualId, weekOn)) throw new Refusal('settlement-already-run');
  const calculated = await calculate(tx, mutual, weekOn);
  refuseOwnPayment(call, calculated);
  await refuseUncovered(tx, mutual, calculated);
  const settlementId = call.deps.newId('settlement');
  await keepSettlement(tx, {
    mutualId,
    settlementId,
    weekOn,
    status: 'collecting',
    startedById: call.actor.by.memberId,
    startedAt: call.now,
    payDay: days.payDay,
  });
  const dueOf = await keepDueRows(tx, call, settlementId, calculated, mutual.rules.smallestDuePence);
  await keepSettledShifts(
    tx,
    calculated.lines.map(({ payrollPence: _, silent, ...line }) => {
      const dueId = dueOf.get(line.holderId);
      if (!dueId) throw new Error('A settled shift without a due');
      const unconfirmed = silent ? ('silent' as const) : ('no' as const);
      return { ...line, mutualId, settlementId, unconfirmed, dueId };
    }),
  );
  await shiftsSettled(tx, call, calculated.lines, settlementId);
  await postLines(tx, call, settlementId, calculated);
  await note(tx, call, 'SETTLEMENT_STARTED', settlementId, { weekOn, shifts: calculated.lines.length });
  announce(tx, call, 'settlement.changed', { settlementId }, { groups: ['coordinators'] });
  return settlementId;
};
