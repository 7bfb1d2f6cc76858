import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { councilExceptions, councilProfiles, councils } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepCouncil = (tx: Writer, row: typeof councils.$inferInsert) => tx.insert(councils).values(row);

export const keepProfile = (tx: Writer, row: typeof councilProfiles.$inferInsert) =>
  tx.insert(councilProfiles).values(row);

export const keepException = (tx: Writer, row: typeof councilExceptions.$inferInsert) =>
  tx.insert(councilExceptions).values(row);

export const changeException = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  exceptionId: Id<'exception'>,
  change: Pick<typeof councilExceptions.$inferInsert, 'untilOn' | 'endedById'>,
) =>
  tx
    .update(councilExceptions)
    .set(change)
    .where(and(eq(councilExceptions.mutualId, mutualId), eq(councilExceptions.exceptionId, exceptionId)));
