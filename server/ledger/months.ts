/** The months of the books as coordinators read them. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { sum } from '#shared/language/money.ts';
import { addDays, type Day, dayAt } from '#shared/language/time.ts';
import {
  countOpen,
  lastOfMonth,
  type MonthAsked,
  type MonthListed,
  type MonthShown,
  monthState,
  monthsUpTo,
  movedBetween,
} from '#shared/ledger/month.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { type ClosedRow, firstMonth, monthsClosed, openItemsOf } from './month-reads.ts';
import { booksOf } from './sealing-reads.ts';
import { kindsOn } from './trial-balance-on.ts';

/** What decides where a month stands, read once. */
export const whereMonthsStand = async (
  call: Call,
  handle: Reader,
): Promise<Omit<MonthAsked, 'monthOn'> & { zone: string }> => {
  const { mutualId } = call.actor;
  const { zone } = await mutualOf(handle, mutualId);
  const books = await booksOf(handle, mutualId);
  return {
    zone,
    firstMonthOn: await firstMonth(handle, mutualId),
    openFrom: books?.openFrom ?? null,
    today: dayAt(call.now, zone),
  };
};

export const closedShown = (row: ClosedRow | undefined) =>
  row ? { closedAt: row.closedAt, closedBy: row.closedBy, seal: { block: row.block, hash: row.hash } } : null;

export const listMonths = async (call: Call): Promise<{ items: MonthListed[] }> => {
  const { read } = call.deps.db;
  const stand = await whereMonthsStand(call, read);
  const closed = new Map((await monthsClosed(read, call.actor.mutualId)).map((row) => [row.monthOn, row]));
  return {
    items: monthsUpTo(stand.firstMonthOn, stand.today).map((monthOn) => ({
      monthOn,
      state: monthState({ ...stand, monthOn }),
      closed: closedShown(closed.get(monthOn)),
    })),
  };
};

/** A month that is in the books, or nothing that may be seen. */
export const expectMonth = (monthOn: Day, { firstMonthOn, today }: Omit<MonthAsked, 'monthOn'>): void => {
  if (firstMonthOn === null || monthOn < firstMonthOn || monthOn > today) throw new Refusal('not-found');
};

export const showMonth = async (call: Call, monthOn: Day): Promise<MonthShown> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const stand = await whereMonthsStand(call, read);
  expectMonth(monthOn, stand);
  const [closed] = await monthsClosed(read, mutualId, monthOn);
  const end = await kindsOn(read, mutualId, lastOfMonth(monthOn));
  const openItems = closed?.openItems ?? (await openItemsOf(read, mutualId, monthOn, stand.zone));
  const debitsPence = sum(end.map((kind) => kind.debitsPence));
  const creditsPence = sum(end.map((kind) => kind.creditsPence));
  return {
    monthOn,
    state: monthState({ ...stand, monthOn }),
    closed: closedShown(closed),
    kinds: movedBetween(await kindsOn(read, mutualId, addDays(monthOn, -1)), end),
    ...{ debitsPence, creditsPence, balances: debitsPence === creditsPence },
    ...{ openItems, openCount: countOpen(openItems) },
  };
};
