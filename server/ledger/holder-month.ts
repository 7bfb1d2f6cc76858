/** A holder's own books: each account of their direct payment in one month. */
import { Refusal } from '#shared/contract/problem.ts';
import { noPence, type Pence, sum } from '#shared/language/money.ts';
import { addDays, type Day, startOfDay } from '#shared/language/time.ts';
import { type AccountKind, accountKinds, accountOf } from '#shared/ledger/accounts.ts';
import { firstOfMonth, lastOfMonth, monthsUpTo, movedBetween } from '#shared/ledger/month.ts';
import { spentShifts } from '../budgets/reads.ts';
import { savedBy } from '../budgets/savings-reads.ts';
import type { Call } from '../http/call.ts';
import { monthsClosed } from './month-reads.ts';
import { closedShown, whereMonthsStand } from './months.ts';
import { balancesOfHolder } from './reads.ts';
import { balanceAt, sealOf } from './statement.ts';

const holderKinds = (Object.keys(accountKinds) as AccountKind[]).filter((kind) => kind.startsWith('holder-'));

/** Their accounts that ever moved, by the end of a day. */
const standing = async (call: Call, on: Day) => {
  const kinds = [];
  for (const kind of holderKinds) {
    const { debitsPence, creditsPence } = await balanceAt(call, accountOf(kind, call.actor.memberId), on);
    if (debitsPence > 0 || creditsPence > 0) kinds.push({ kind, debitsPence, creditsPence });
  }
  return kinds;
};

/** What settled care of a month came to, by what it was for: the largest first. */
const spentByOutcome = async (call: Call, monthOn: Day, zone: string) => {
  const end = addDays(lastOfMonth(monthOn), 1);
  const { mutualId, memberId } = call.actor;
  const [from, to] = [startOfDay(monthOn, zone), startOfDay(end, zone)];
  const rows = await spentShifts(call.deps.db.read, mutualId, memberId, from, to);
  const spent = new Map<string | null, Pence>();
  for (const { outcome, settlementId, toCarerPence, setAsidePence, toMutualPence } of rows)
    if (settlementId !== null)
      spent.set(
        outcome,
        sum([spent.get(outcome) ?? noPence, ...[toCarerPence, setAsidePence, toMutualPence].map(orNothing)]),
      );
  return [...spent]
    .map(([outcome, spentPence]) => ({ outcome, spentPence }))
    .sort((a, b) => b.spentPence - a.spentPence);
};

const orNothing = (amount: Pence | null): Pence => amount ?? noPence;

export const holderMonth = async (call: Call, asked: Day | undefined) => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const stand = await whereMonthsStand(call, read);
  const months = monthsUpTo(stand.firstMonthOn ?? firstOfMonth(stand.today), stand.today);
  const monthOn = asked ?? firstOfMonth(stand.today);
  if (!months.includes(monthOn))
    throw new Refusal('invalid-input', [{ pointer: '/monthOn', detail: 'Choose a month of the list.' }]);
  const [closed] = await monthsClosed(read, mutualId, monthOn);
  return {
    ...{ monthOn, months, closed: closedShown(closed) },
    outcomes: await spentByOutcome(call, monthOn, stand.zone),
    bookedPence: orNothing(
      (await balancesOfHolder(read, mutualId, memberId)).booked?.debitsPendingPence ?? null,
    ),
    savedPence: await savedBy(read, mutualId, memberId),
    accounts: movedBetween(
      await standing(call, addDays(monthOn, -1)),
      await standing(call, lastOfMonth(monthOn)),
    ),
    seal: await sealOf(call),
  };
};
