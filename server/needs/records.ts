import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { needs } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

type NeedInsert = typeof needs.$inferInsert;

export const keepNeed = (tx: Writer, row: NeedInsert) => tx.insert(needs).values(row);

export const changeNeedRow = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  needId: Id<'need'>,
  change: Partial<Omit<NeedInsert, 'mutualId' | 'needId' | 'holderId'>>,
) =>
  tx
    .update(needs)
    .set(change)
    .where(and(eq(needs.mutualId, mutualId), eq(needs.needId, needId)));
