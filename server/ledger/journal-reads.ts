import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { journals } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const atOnce = 200;

/** The journals that are there of these causes. */
export const journalIdsOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  causes: readonly string[],
): Promise<Map<string, Id<'journal'>>> => {
  const found = new Map<string, Id<'journal'>>();
  for (let start = 0; start < causes.length; start += atOnce) {
    const rows = await handle
      .select({ cause: journals.cause, journalId: journals.journalId })
      .from(journals)
      .where(
        and(eq(journals.mutualId, mutualId), inArray(journals.cause, causes.slice(start, start + atOnce))),
      );
    for (const { cause, journalId } of rows) found.set(cause, journalId);
  }
  return found;
};
