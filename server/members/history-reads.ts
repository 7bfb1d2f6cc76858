import { and, desc, eq, inArray } from 'drizzle-orm';
import { alias, sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { auditEvents, members, recordViews } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';

/** Which of these members somebody has looked at today already. */
export const viewedToday = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  viewedById: Id<'member'>,
  memberIds: readonly Id<'member'>[],
  part: (typeof recordViews.$inferSelect)['part'],
  viewedOn: Day,
): Promise<Set<Id<'member'>>> =>
  new Set(
    (
      await handle
        .select({ memberId: recordViews.memberId })
        .from(recordViews)
        .where(
          and(
            eq(recordViews.mutualId, mutualId),
            inArray(recordViews.memberId, [...memberIds]),
            eq(recordViews.viewedById, viewedById),
            eq(recordViews.part, part),
            eq(recordViews.viewedOn, viewedOn),
          ),
        )
    ).map((row) => row.memberId),
  );

/** Who looked at a member's record, newest first. */
const viewer = alias(members, 'viewer');

export const viewsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  page: { after?: string | undefined; limit: number },
) =>
  handle
    .select({
      viewId: recordViews.viewId,
      viewedBy: viewer.name,
      part: recordViews.part,
      viewedOn: recordViews.viewedOn,
      firstAt: recordViews.firstAt,
    })
    .from(recordViews)
    .innerJoin(
      viewer,
      and(eq(viewer.mutualId, recordViews.mutualId), eq(viewer.memberId, recordViews.viewedById)),
    )
    .where(
      and(
        eq(recordViews.mutualId, mutualId),
        eq(recordViews.memberId, memberId),
        page.after ? sql`${recordViews.viewId} < ${page.after}` : undefined,
      ),
    )
    .orderBy(desc(recordViews.viewId))
    .limit(page.limit + 1);

const doer = alias(members, 'doer');

/** What others did in a member's name, newest first. */
export const enteredFor = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  page: { after?: string | undefined; limit: number },
) =>
  handle
    .select({
      auditId: auditEvents.auditId,
      name: auditEvents.name,
      at: auditEvents.at,
      by: doer.name,
      via: auditEvents.via,
      subjectId: auditEvents.subjectId,
    })
    .from(auditEvents)
    .innerJoin(
      doer,
      and(eq(doer.mutualId, auditEvents.mutualId), eq(doer.memberId, sql`${auditEvents.byId}`)),
    )
    .where(
      and(
        eq(auditEvents.mutualId, mutualId),
        eq(auditEvents.inNameOfId, memberId),
        sql`${auditEvents.byId} <> ${auditEvents.inNameOfId}`,
        page.after ? sql`${auditEvents.auditId} < ${page.after}` : undefined,
      ),
    )
    .orderBy(desc(auditEvents.auditId))
    .limit(page.limit + 1);
