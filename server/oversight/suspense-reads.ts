/** What lies in suspense: entries of movements nobody could explain, and the later entries that explain them. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { balanceTransactions, journals, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { accountOf } from '#shared/ledger/accounts.ts';

type Side = typeof transfers.debitAccountId | typeof transfers.creditAccountId;

/** Each side has its own index. */
const journalsOn = (handle: Reader, mutualId: Id<'mutual'>, side: Side) =>
  handle
    .selectDistinct({
      journalId: journals.journalId,
      correctsId: journals.correctsId,
      postedAt: journals.postedAt,
      byId: journals.byId,
    })
    .from(transfers)
    .innerJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(transfers.mutualId, mutualId),
        eq(side, accountOf('suspense', mutualId)),
        ne(transfers.state, 'pending'),
      ),
    );
type OnSuspense = Awaited<ReturnType<typeof journalsOn>>[number];

/** Every entry on suspense with those that correct it: a movement, its explanations, what took them back. */
const chainsIn = async (handle: Reader, mutualId: Id<'mutual'>) => {
  const rows = new Map<string, OnSuspense>();
  for (const side of [transfers.debitAccountId, transfers.creditAccountId])
    for (const row of await journalsOn(handle, mutualId, side)) rows.set(row.journalId, row);
  const all = [...rows.values()];
  const correcting = Map.groupBy(all, ({ correctsId }) => correctsId);
  const stands = ({ journalId }: OnSuspense) => !correcting.has(journalId);
  return all
    .filter(({ correctsId }) => correctsId === null)
    .map((first) => {
      const explanations = correcting.get(first.journalId) ?? [];
      return {
        journalId: first.journalId,
        times: explanations.length,
        explanation: explanations.find(stands) ?? null,
      };
    });
};

const movementsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  journalIds: readonly Id<'journal'>[],
  limit: number,
) =>
  journalIds.length === 0
    ? []
    : handle
        .select()
        .from(balanceTransactions)
        .where(
          and(
            eq(balanceTransactions.mutualId, mutualId),
            inArray(balanceTransactions.journalId, [...journalIds]),
          ),
        )
        .orderBy(asc(balanceTransactions.madeAt), asc(balanceTransactions.balanceTransactionId))
        .limit(limit);

/** Movements in suspense that nothing explains, oldest first, and how often each was explained before. */
export const movementsInSuspense = async (handle: Reader, mutualId: Id<'mutual'>, limit: number) => {
  const open = (await chainsIn(handle, mutualId)).filter(({ explanation }) => explanation === null);
  const chains = new Map(open.map((chain) => [chain.journalId, chain]));
  const movements = await movementsOf(handle, mutualId, [...chains.keys()], limit);
  return movements.flatMap((movement) => {
    const chain = movement.journalId && chains.get(movement.journalId);
    return chain ? [{ movement, journalId: chain.journalId, times: chain.times }] : [];
  });
};
export type InSuspense = Awaited<ReturnType<typeof movementsInSuspense>>[number];

/** Explanations that stand, the newest first, with the movement each is of. */
export const explanationsStanding = async (handle: Reader, mutualId: Id<'mutual'>, limit: number) => {
  const chains = (await chainsIn(handle, mutualId))
    .flatMap(({ journalId, explanation }) => (explanation ? [{ journalId, explanation }] : []))
    .sort((a, b) => (a.explanation.journalId < b.explanation.journalId ? 1 : -1))
    .slice(0, limit);
  const ids = chains.map(({ journalId }) => journalId);
  const movements = await movementsOf(handle, mutualId, ids, limit);
  return chains.flatMap(({ journalId, explanation }) => {
    const movement = movements.find((one) => one.journalId === journalId);
    return movement ? [{ movement, explanation }] : [];
  });
};
