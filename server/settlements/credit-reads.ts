import { and, asc, eq, inArray } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { accounts, settledShifts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';

/** Still owed back by its carer: what was too much, less what later pays were shorter by. */
const stillOut = sql`${settledShifts.toCarerPence} < 0 and ${settledShifts.toCarerPence} + ${settledShifts.recoveredPence} < 0`;

/**
 * What each holder can set against their next due. Of what a carer had too much it is only what has come back:
 * nobody's pay is taken from another holder's money for it.
 */
export const creditsOfHolders = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
): Promise<Map<Id<'member'>, Pence>> => {
  const owed = await handle
    .select({
      holderId: accounts.ownerId,
      credits: accounts.creditsPostedPence,
      debits: accounts.debitsPostedPence,
    })
    .from(accounts)
    .where(and(eq(accounts.mutualId, mutualId), eq(accounts.kind, 'holder-credit')));
  const out = await handle
    .select({
      holderId: settledShifts.holderId,
      tooMuch: total(settledShifts.toCarerPence),
      recovered: total(settledShifts.recoveredPence),
    })
    .from(settledShifts)
    .where(and(eq(settledShifts.mutualId, mutualId), stillOut))
    .groupBy(settledShifts.holderId);
  const outOf = new Map(out.map((row) => [row.holderId as string, -row.tooMuch - row.recovered]));
  return new Map(
    owed.map(({ holderId, credits, debits }) => [
      holderId as Id<'member'>,
      pence(Math.max(0, credits - debits - (outOf.get(holderId) ?? 0))),
    ]),
  );
};

/** What these carers had too much and still have, oldest first. */
export const tooMuchOf = async (handle: Reader, mutualId: Id<'mutual'>, carerIds: readonly Id<'member'>[]) =>
  carerIds.length === 0
    ? []
    : handle
        .select({
          settlementId: settledShifts.settlementId,
          shiftId: settledShifts.shiftId,
          carerId: settledShifts.carerId,
          toCarerPence: settledShifts.toCarerPence,
          recoveredPence: settledShifts.recoveredPence,
        })
        .from(settledShifts)
        .where(
          and(eq(settledShifts.mutualId, mutualId), inArray(settledShifts.carerId, [...carerIds]), stillOut),
        )
        .orderBy(asc(settledShifts.settlementId), asc(settledShifts.shiftId));
