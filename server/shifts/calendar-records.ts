import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { calendarFeeds } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

type FeedRow = typeof calendarFeeds.$inferInsert;

/** One address a member: a new one takes the place of the old. */
export const keepFeed = (tx: Writer, row: FeedRow) =>
  tx
    .insert(calendarFeeds)
    .values(row)
    .onConflictDoUpdate({ target: [calendarFeeds.mutualId, calendarFeeds.memberId], set: row });

export const dropFeed = (tx: Writer, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  tx
    .delete(calendarFeeds)
    .where(and(eq(calendarFeeds.mutualId, mutualId), eq(calendarFeeds.memberId, memberId)));
