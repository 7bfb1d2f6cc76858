import { desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { installation, mutuals, ruleChanges } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { rulesIn } from '#shared/mutuals/rules-change.ts';

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

/** Its row is locked until the write ends: two changes of its rules come one after the other. */
export const mutualToChange = async (tx: Writer, mutualId: Id<'mutual'>): Promise<MutualRow> => {
  const [mutual] = await locked(tx.select().from(mutuals).where(eq(mutuals.mutualId, mutualId)));
  if (!mutual) throw new Error('A member of a mutual that does not exist');
  return mutual;
};

/** The vote that made a rule what it is, for whoever is refused by it; null while it is as at the beginning. */
export const decisionOnRule = async (handle: Reader, mutualId: Id<'mutual'>, rule: string) => {
  const changes = await handle
    .select()
    .from(ruleChanges)
    .where(eq(ruleChanges.mutualId, mutualId))
    .orderBy(desc(ruleChanges.begunAt), desc(ruleChanges.proposalId));
  const made = changes.find(({ rules }) => rulesIn(rules).includes(rule));
  return made ? { proposalId: made.proposalId, decidedAt: made.decidedAt } : null;
};

export const allMutuals = (handle: Reader) => handle.select().from(mutuals).orderBy(mutuals.mutualId);

export const installationOf = async (handle: Reader) =>
  (await handle.select().from(installation).where(eq(installation.one, 1)))[0] ?? null;
