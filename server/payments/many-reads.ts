/** How many members pay or are paid, in one question. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { payees, waysToPay } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { PayeeRow, WayRow } from './reads.ts';

type Ids = readonly Id<'member'>[];

export const waysOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberIds: Ids,
): Promise<Map<Id<'member'>, WayRow>> => {
  if (memberIds.length === 0) return new Map();
  const rows = await handle
    .select()
    .from(waysToPay)
    .where(and(eq(waysToPay.mutualId, mutualId), inArray(waysToPay.memberId, [...memberIds])));
  return new Map(rows.map((row) => [row.memberId, row]));
};

export const payeesOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberIds: Ids,
): Promise<Map<Id<'member'>, PayeeRow>> => {
  if (memberIds.length === 0) return new Map();
  const rows = await handle
    .select()
    .from(payees)
    .where(and(eq(payees.mutualId, mutualId), inArray(payees.memberId, [...memberIds])));
  return new Map(rows.map((row) => [row.memberId, row]));
};
