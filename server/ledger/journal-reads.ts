/** Journals by what made them happen. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { journals } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const findCause = prepared(
  'journal-by-cause',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; cause: string }>) =>
    handle
      .select({ journalId: journals.journalId })
      .from(journals)
      .where(and(eq(journals.mutualId, given.mutualId), eq(journals.cause, given.cause))),
);

export const journalOf = async (
  tx: Reader,
  mutualId: Id<'mutual'>,
  cause: string,
): Promise<Id<'journal'> | null> => (await findCause(tx).execute({ mutualId, cause }))[0]?.journalId ?? null;

/** Causes of one question, which is built once: what is missing to so many is asked about twice. */
const together = 100;
const places = Array.from({ length: together }, (_, place) => `cause ${place}`);

const findHundred = prepared('journals-by-causes', (handle: Reader, given: Given<Record<string, unknown>>) =>
  handle
    .select({ cause: journals.cause, journalId: journals.journalId })
    .from(journals)
    .where(
      and(
        eq(journals.mutualId, given['mutualId'] as never),
        inArray(journals.cause, places.map((place) => given[place]) as never[]),
      ),
    ),
);

/** The journals that are there of these causes. */
export const journalIdsOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  causes: readonly string[],
): Promise<Map<string, Id<'journal'>>> => {
  const found = new Map<string, Id<'journal'>>();
  for (let start = 0; start < causes.length; start += together) {
    const values: Record<string, unknown> = { mutualId };
    for (const [place, name] of places.entries()) values[name] = causes[start + place] ?? causes[start] ?? '';
    for (const { cause, journalId } of await findHundred(handle).execute(values)) found.set(cause, journalId);
  }
  return found;
};
