/** One account between two days: what stood before, every entry with the balance after it, what stood at the end. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { subtract } from '#shared/language/money.ts';
import { cutPage, type PageQuery } from '#shared/language/pages.ts';
import { addDays, type Day, isDay } from '#shared/language/time.ts';
import { bookDay, nothingYet, type RunningTotals } from '#shared/ledger/sealing.ts';
import type { Seal } from '#shared/ledger/statement.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { named, ownersOf } from './owner-reads.ts';
import { findAccount } from './reads.ts';
import { booksOf, newestTotals } from './sealing-reads.ts';
import { type SealedEntry, sealedEntriesAfter, standingOn, waitingOf } from './statement-reads.ts';

interface Place {
  bookedOn: Day;
  place: number;
}
const keyOf = ({ bookedOn, place }: Place): string => `${bookedOn} ${place}`;

const placeFrom = (after: string): Place => {
  const [bookedOn = '', place = ''] = after.split(' ');
  if (!isDay(bookedOn) || !/^\d{1,15}$/.test(place))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  return { bookedOn, place: Number(place) };
};

type Line = SealedEntry & { sealed: boolean };

/** The newest seal of the mutual's books; null before the first. */
export const sealOf = async (call: Call): Promise<Seal | null> => {
  const books = await booksOf(call.deps.db.read, call.actor.mutualId);
  return books?.bookedOn ? { block: books.block, hash: books.hash, bookedOn: books.bookedOn } : null;
};

/** Entries of the last seconds, on the days and places they will have once they are sealed. */
const waitingLines = async (call: Call, accountId: string): Promise<Line[]> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const rows = await waitingOf(read, mutualId, accountId);
  if (rows.length === 0) return [];
  const { zone } = await mutualOf(read, mutualId);
  const books = (await booksOf(read, mutualId)) ?? { bookedOn: null, openFrom: null };
  let { bookedOn } = books;
  let totals = (await newestTotals(read, mutualId, [accountId])).get(accountId) ?? nothingYet;
  return rows.map((row) => {
    const onDay = bookDay(row.at, { openFrom: books.openFrom, bookedOn, zone });
    bookedOn = onDay;
    totals = movedBy(totals, row, accountId);
    return { ...row, ...totals, bookedOn: onDay, sealed: false };
  });
};

const movedBy = (
  before: RunningTotals,
  row: Pick<SealedEntry, 'debitAccountId' | 'amountPence'>,
  accountId: string,
): RunningTotals => {
  const side = row.debitAccountId === accountId ? 'debitsPence' : 'creditsPence';
  return { ...before, place: before.place + 1, [side]: before[side] + row.amountPence };
};

const standingOf = ({ debitsPence, creditsPence }: RunningTotals) => ({
  debitsPence,
  creditsPence,
  balancePence: subtract(debitsPence, creditsPence),
});

const expectAccount = async (call: Call, accountId: string): Promise<void> => {
  if (!(await findAccount(call.deps.db.read, call.actor.mutualId, accountId))) throw new Refusal('not-found');
};

/** How an account stood at the end of a day, what is not sealed yet among it. */
const endOf = async (call: Call, accountId: string, onDay: Day, waiting: readonly Line[]) => {
  const newest = waiting.findLast((line) => line.bookedOn <= onDay);
  return standingOf(
    newest ?? (await standingOn(call.deps.db.read, { mutualId: call.actor.mutualId, accountId, onDay })),
  );
};

const accountNamed = async (call: Call, accountId: string, others: readonly string[] = []) => {
  const names = await ownersOf(call.deps.db.read, call.actor.mutualId, [accountId, ...others]);
  return { account: named(accountId, names), names };
};

/** How an account stood at the end of a day; nothing at all when nothing ever touched it. */
export const balanceAt = async (call: Call, accountId: string, on: Day) =>
  endOf(call, accountId, on, await waitingLines(call, accountId));

export const balanceOnDay = async (call: Call, accountId: string, on: Day) => {
  await expectAccount(call, accountId);
  const { account } = await accountNamed(call, accountId);
  return { account, on, ...(await balanceAt(call, accountId, on)) };
};

const linesOf = async (
  call: Call,
  accountId: string,
  { from, to, after, limit }: PageQuery & { from: Day; to: Day },
  waiting: readonly Line[],
) => {
  const start: Place = after
    ? placeFrom(after)
    : { bookedOn: addDays(from, -1), place: Number.MAX_SAFE_INTEGER };
  const sealed = await sealedEntriesAfter(call.deps.db.read, {
    mutualId: call.actor.mutualId as Id<'mutual'>,
    ...{ accountId, to, limit: limit + 1, afterOn: start.bookedOn, afterPlace: start.place },
  });
  const isNext = (line: Line): boolean =>
    line.bookedOn >= from && line.bookedOn <= to && (after === undefined || line.place > start.place);
  return cutPage<Line>(
    [...sealed.map((row) => ({ ...row, sealed: true })), ...waiting.filter(isNext)],
    limit,
    keyOf,
  );
};

export const accountStatement = async (
  call: Call,
  accountId: string,
  asked: PageQuery & { from: Day; to: Day },
) => {
  await expectAccount(call, accountId);
  const waiting = await waitingLines(call, accountId);
  const { items, next } = await linesOf(call, accountId, asked, waiting);
  const otherOf = (line: Line): string =>
    line.debitAccountId === accountId ? line.creditAccountId : line.debitAccountId;
  const { account, names } = await accountNamed(call, accountId, items.map(otherOf));
  return {
    account,
    opening: await endOf(call, accountId, addDays(asked.from, -1), waiting),
    closing: await endOf(call, accountId, asked.to, waiting),
    items: items.map((line) => ({
      ...line,
      other: named(otherOf(line), names),
      side: line.debitAccountId === accountId ? ('debit' as const) : ('credit' as const),
      balancePence: subtract(line.debitsPence, line.creditsPence),
    })),
    next,
    seal: await sealOf(call),
  };
};
