/** Months that were closed, and what of a month is still open. */
import { and, count, desc, eq, inArray, isNull, lt, lte, ne, notInArray, or } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { closedMonths, dues, members, pays, sealedBlocks, settlements, shifts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, pence, subtract } from '#shared/language/money.ts';
import { addDays, type Day, startOfDay } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { firstOfMonth, lastOfMonth, type OpenItem } from '#shared/ledger/month.ts';
import { standingOn } from './statement-reads.ts';

type MutualId = Id<'mutual'>;

const closedFields = {
  monthOn: closedMonths.monthOn,
  closedAt: closedMonths.closedAt,
  closedBy: members.name,
  block: closedMonths.block,
  hash: closedMonths.hash,
  openItems: closedMonths.openItems,
};

/** The months that were closed, the newest first. */
export const monthsClosed = (handle: Reader, mutualId: MutualId, monthOn?: Day) =>
  handle
    .select(closedFields)
    .from(closedMonths)
    .innerJoin(
      members,
      and(eq(members.mutualId, closedMonths.mutualId), eq(members.memberId, closedMonths.closedById)),
    )
    .where(
      and(
        eq(closedMonths.mutualId, mutualId),
        monthOn === undefined ? undefined : eq(closedMonths.monthOn, monthOn),
      ),
    )
    .orderBy(desc(closedMonths.monthOn));
export type ClosedRow = Awaited<ReturnType<typeof monthsClosed>>[number];

/** The month of the first block; null while nothing is sealed. */
export const firstMonth = async (handle: Reader, mutualId: MutualId): Promise<Day | null> => {
  const [first] = await handle
    .select({ bookedOn: sealedBlocks.bookedOn })
    .from(sealedBlocks)
    .where(and(eq(sealedBlocks.mutualId, mutualId), eq(sealedBlocks.block, 1)));
  return first ? firstOfMonth(first.bookedOn) : null;
};

/** The newest block and hash before a day: what a check of the days from then on begins with. */
export const blockBefore = async (handle: Reader, mutualId: MutualId, onDay: Day) =>
  (
    await handle
      .select({ block: sealedBlocks.block, hash: sealedBlocks.hash })
      .from(sealedBlocks)
      .where(and(eq(sealedBlocks.mutualId, mutualId), lt(sealedBlocks.bookedOn, onDay)))
      .orderBy(desc(sealedBlocks.bookedOn), desc(sealedBlocks.block))
      .limit(1)
  )[0] ?? null;

type Found = Omit<OpenItem, 'what'> | undefined;

const openSettlements = async (handle: Reader, mutualId: MutualId, last: Day): Promise<Found> =>
  (
    await handle
      .select({ count: count(), amountPence: sql<number>`0`.mapWith(() => pence(0)) })
      .from(settlements)
      .where(
        and(
          eq(settlements.mutualId, mutualId),
          lte(settlements.weekOn, last),
          ne(settlements.status, 'closed'),
        ),
      )
  )[0];

const openDues = async (handle: Reader, mutualId: MutualId, last: Day): Promise<Found> => {
  const [found] = await handle
    .select({ count: count(), amount: total(dues.amountPence), carried: total(dues.carriedPence) })
    .from(dues)
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, dues.mutualId), eq(settlements.settlementId, dues.settlementId)),
    )
    .where(
      and(
        eq(dues.mutualId, mutualId),
        inArray(dues.status, ['waiting', 'processing', 'parked']),
        lte(settlements.weekOn, last),
      ),
    );
  return found && { count: found.count, amountPence: add(found.amount, found.carried) };
};

const openPays = async (handle: Reader, mutualId: MutualId, last: Day): Promise<Found> =>
  (
    await handle
      .select({ count: count(), amountPence: total(pays.amountPence) })
      .from(pays)
      .innerJoin(
        settlements,
        and(eq(settlements.mutualId, pays.mutualId), eq(settlements.settlementId, pays.settlementId)),
      )
      .where(
        and(eq(pays.mutualId, mutualId), notInArray(pays.status, ['paid']), lte(settlements.weekOn, last)),
      )
  )[0];

const openShifts = async (handle: Reader, mutualId: MutualId, last: Day, zone: string): Promise<Found> => {
  const [found] = await handle
    .select({ count: count(), amount: sql<number>`coalesce(sum(${shifts.quotedPence}), 0)`.mapWith(Number) })
    .from(shifts)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        or(...(['worked', 'confirmed', 'disputed'] as const).map((status) => eq(shifts.status, status))),
        isNull(shifts.settlementId),
        lt(shifts.startsAt, startOfDay(addDays(last, 1), zone)),
      ),
    );
  return found && { count: found.count, amountPence: pence(found.amount) };
};

const openMoney = async (handle: Reader, mutualId: MutualId, last: Day): Promise<Found> => {
  const accountId = accountOf('suspense', mutualId);
  const { debitsPence, creditsPence } = await standingOn(handle, { mutualId, accountId, onDay: last });
  const amountPence = subtract(debitsPence, creditsPence);
  return { count: amountPence === 0 ? 0 : 1, amountPence };
};

/** What is not settled of a month and of those before it; only what there is. */
export const openItemsOf = async (
  handle: Reader,
  mutualId: MutualId,
  monthOn: Day,
  zone: string,
): Promise<OpenItem[]> => {
  const last = lastOfMonth(monthOn);
  const found: [OpenItem['what'], Found][] = [
    ['settlement-open', await openSettlements(handle, mutualId, last)],
    ['due-not-collected', await openDues(handle, mutualId, last)],
    ['pay-not-paid', await openPays(handle, mutualId, last)],
    ['shift-not-settled', await openShifts(handle, mutualId, last, zone)],
    ['money-not-explained', await openMoney(handle, mutualId, last)],
  ];
  return found.flatMap(([what, item]) => (item && item.count > 0 ? [{ what, ...item }] : []));
};
