import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { members, settlementDrafts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';

/** A week as somebody put it forward last. */
export const draftOfWeek = async (handle: Reader, mutualId: Id<'mutual'>, weekOn: Day) =>
  (
    await handle
      .select({
        weekOn: settlementDrafts.weekOn,
        putForwardById: settlementDrafts.putForwardById,
        byName: members.name,
        at: settlementDrafts.putForwardAt,
        chargePence: settlementDrafts.chargePence,
        fingerprint: settlementDrafts.fingerprint,
      })
      .from(settlementDrafts)
      .innerJoin(
        members,
        and(
          eq(members.mutualId, settlementDrafts.mutualId),
          eq(members.memberId, settlementDrafts.putForwardById),
        ),
      )
      .where(and(eq(settlementDrafts.mutualId, mutualId), eq(settlementDrafts.weekOn, weekOn)))
  )[0] ?? null;
