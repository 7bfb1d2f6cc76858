import { eq } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { installation, mutuals } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const mutualById = remembered('mutual-by-id', (handle: Reader, given: Given<{ mutualId: Id<'mutual'> }>) =>
  handle.select().from(mutuals).where(eq(mutuals.mutualId, given.mutualId)),
);

/** A mutual that must be there: whoever acts in it has been admitted to it. */
export const mutualOf = async (handle: Reader, mutualId: Id<'mutual'>) => {
  const [mutual] = await mutualById(handle).execute({ mutualId });
  if (!mutual) throw new Error('A member of a mutual that does not exist');
  return mutual;
};
export type MutualRow = Awaited<ReturnType<typeof mutualOf>>;

export const allMutuals = (handle: Reader) => handle.select().from(mutuals).orderBy(mutuals.mutualId);

export const installationOf = async (handle: Reader) =>
  (await handle.select().from(installation).where(eq(installation.one, 1)))[0] ?? null;
