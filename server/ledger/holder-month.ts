/** A holder's own books: each account of their direct payment in one month. */
import { Refusal } from '#shared/contract/problem.ts';
import { addDays, type Day } from '#shared/language/time.ts';
import { type AccountKind, accountKinds, accountOf } from '#shared/ledger/accounts.ts';
import { firstOfMonth, lastOfMonth, monthsUpTo, movedBetween } from '#shared/ledger/month.ts';
import type { Call } from '../http/call.ts';
import { monthsClosed } from './month-reads.ts';
import { closedShown, whereMonthsStand } from './months.ts';
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

export const holderMonth = async (call: Call, asked: Day | undefined) => {
  const { read } = call.deps.db;
  const stand = await whereMonthsStand(call, read);
  const months = monthsUpTo(stand.firstMonthOn ?? firstOfMonth(stand.today), stand.today);
  const monthOn = asked ?? firstOfMonth(stand.today);
  if (!months.includes(monthOn))
    throw new Refusal('invalid-input', [{ pointer: '/monthOn', detail: 'Choose a month of the list.' }]);
  const [closed] = await monthsClosed(read, call.actor.mutualId, monthOn);
  return {
    ...{ monthOn, months, closed: closedShown(closed) },
    accounts: movedBetween(
      await standing(call, addDays(monthOn, -1)),
      await standing(call, lastOfMonth(monthOn)),
    ),
    seal: await sealOf(call),
  };
};
