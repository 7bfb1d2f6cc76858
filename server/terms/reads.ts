import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { termsVersions } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import { type TermsVersion, termsSchema } from '#shared/terms/schema.ts';

const versionOn = remembered(
  'terms-on-day',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; onDay: Day }>) =>
    handle
      .select({ termsId: termsVersions.termsId })
      .from(termsVersions)
      .where(and(eq(termsVersions.mutualId, given.mutualId), lte(termsVersions.fromOn, given.onDay)))
      .orderBy(desc(termsVersions.fromOn), desc(termsVersions.version))
      .limit(1),
);

// Versions are never edited, so what was read once stays true for as long as the process runs.
const known = new Map<Id<'terms'>, TermsVersion>();

/** A version kept before a term was thought of is read with what that term meant until then. */
const asRead = (row: typeof termsVersions.$inferSelect): TermsVersion => {
  const { termsId, version, fromOn, voted } = row;
  const before = known.get(termsId);
  if (before) return before;
  const read = { termsId, version, fromOn, voted, terms: termsSchema.parse(row.body) };
  known.set(termsId, read);
  return read;
};

const bodyOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  termsId: Id<'terms'>,
): Promise<TermsVersion> => {
  const remembered = known.get(termsId);
  if (remembered) return remembered;
  const [row] = await handle
    .select()
    .from(termsVersions)
    .where(and(eq(termsVersions.mutualId, mutualId), eq(termsVersions.termsId, termsId)));
  if (!row) throw new Error('Terms that were there are gone');
  return asRead(row);
};

/** The terms in force on a day; the first version for days before it. */
export const termsOn = async (handle: Reader, mutualId: Id<'mutual'>, onDay: Day): Promise<TermsVersion> => {
  const [found] = await versionOn(handle).execute({ mutualId, onDay });
  if (found) return bodyOf(handle, mutualId, found.termsId);
  const [first] = await handle
    .select({ termsId: termsVersions.termsId })
    .from(termsVersions)
    .where(eq(termsVersions.mutualId, mutualId))
    .orderBy(asc(termsVersions.version))
    .limit(1);
  if (!first) throw new Error('A mutual without terms');
  return bodyOf(handle, mutualId, first.termsId);
};

/** Where a version came from, and when. */
export const enteredOf = async (handle: Reader, mutualId: Id<'mutual'>, termsId: Id<'terms'>) => {
  const [row] = await handle
    .select({ origin: termsVersions.origin, enteredAt: termsVersions.enteredAt })
    .from(termsVersions)
    .where(and(eq(termsVersions.mutualId, mutualId), eq(termsVersions.termsId, termsId)));
  if (!row) throw new Error('Terms that were there are gone');
  return row;
};

/** Every version, newest first. */
export const allTerms = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
): Promise<(typeof termsVersions.$inferSelect)[]> =>
  (
    await handle
      .select()
      .from(termsVersions)
      .where(eq(termsVersions.mutualId, mutualId))
      .orderBy(desc(termsVersions.version))
  ).map((row) => ({ ...row, body: asRead(row).terms }));
