/** Lines of bank statements, what was said of them, and the movements they may be. */
import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { bankAnswers, bankLines, journals, members, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { movedHolderBank, movedMutualBank } from '#shared/ledger/bank/suggest.ts';

/** Whose account at the bank: the mutual's, or a holder's. */
export interface Owner {
  mutualId: Id<'mutual'>;
  ownerId: string;
  zone: string;
}

const ofOwner = ({ mutualId, ownerId }: Owner): SQL | undefined =>
  and(eq(bankLines.mutualId, mutualId), eq(bankLines.ownerId, ownerId));

const standing = and(
  eq(bankAnswers.mutualId, bankLines.mutualId),
  eq(bankAnswers.lineId, bankLines.lineId),
  isNull(bankAnswers.takenBackAt),
);

export interface LineKey {
  onDay: Day;
  lineId: Id<'line'>;
}

/** Lines with the answer that stands, the newest first. */
export const linesOf = (
  handle: Reader,
  owner: Owner,
  { state, before, limit }: { state: 'open' | 'all'; before: LineKey | null; limit: number },
) =>
  handle
    .select({
      line: bankLines,
      answer: bankAnswers,
      saidBy: members.name,
    })
    .from(bankLines)
    .leftJoin(bankAnswers, standing)
    .leftJoin(
      members,
      and(eq(members.mutualId, bankAnswers.mutualId), eq(members.memberId, bankAnswers.saidById)),
    )
    .where(
      and(
        ofOwner(owner),
        state === 'open' ? isNull(bankAnswers.lineId) : undefined,
        before
          ? sql`(${bankLines.onDay}, ${bankLines.lineId}) < (${before.onDay}, ${before.lineId})`
          : undefined,
      ),
    )
    .orderBy(desc(bankLines.onDay), desc(bankLines.lineId))
    .limit(limit);
export type LineRow = Awaited<ReturnType<typeof linesOf>>[number];

export const findLine = async (handle: Reader, owner: Owner, lineId: Id<'line'>) =>
  (
    await handle
      .select({ line: bankLines, answer: bankAnswers })
      .from(bankLines)
      .leftJoin(bankAnswers, standing)
      .where(and(ofOwner(owner), eq(bankLines.lineId, lineId)))
  )[0] ?? null;

/** How often something was said of a line, taken back or not. */
export const timesAnswered = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  lineId: Id<'line'>,
): Promise<number> =>
  (
    await handle
      .select({ time: bankAnswers.time })
      .from(bankAnswers)
      .where(and(eq(bankAnswers.mutualId, mutualId), eq(bankAnswers.lineId, lineId)))
  ).length;

const together = 200;

/** Which of these lines earlier files brought. */
export const knownLines = async (
  handle: Reader,
  owner: Owner,
  fingerprints: readonly string[],
): Promise<Set<string>> => {
  const known = new Set<string>();
  for (let from = 0; from < fingerprints.length; from += together) {
    const rows = await handle
      .select({ fingerprint: bankLines.fingerprint })
      .from(bankLines)
      .where(and(ofOwner(owner), inArray(bankLines.fingerprint, fingerprints.slice(from, from + together))));
    for (const { fingerprint } of rows) known.add(fingerprint);
  }
  return known;
};

/** The accounts in the books through which the owner's bank account is seen. */
const accountsOf = ({ mutualId, ownerId }: Owner): string[] =>
  ownerId === mutualId
    ? [accountOf('mutual-bank', mutualId)]
    : (['holder-due', 'holder-credit', 'holder-funds'] as const).map((kind) => accountOf(kind, ownerId));

type Asked = { from: Day; to: Day } | { transferIds: readonly Id<'transfer'>[] };

const within = (owner: Owner, asked: Asked): SQL | undefined =>
  'from' in asked
    ? and(
        gte(transfers.at, startOfDay(asked.from, owner.zone)),
        lt(transfers.at, startOfDay(addDays(asked.to, 1), owner.zone)),
      )
    : inArray(transfers.transferId, [...asked.transferIds]);

/** Posted transfers that moved the owner's bank account, as the bank would write them. */
export const bankMovements = async (handle: Reader, owner: Owner, asked: Asked) => {
  if ('transferIds' in asked && asked.transferIds.length === 0) return [];
  const ids = accountsOf(owner);
  const rows = await handle
    .select({
      transferId: transfers.transferId,
      cause: journals.cause,
      kind: transfers.kind,
      debitAccountId: transfers.debitAccountId,
      creditAccountId: transfers.creditAccountId,
      amountPence: transfers.amountPence,
      at: transfers.at,
    })
    .from(transfers)
    .innerJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(transfers.mutualId, owner.mutualId),
        eq(transfers.state, 'posted'),
        or(inArray(transfers.debitAccountId, ids), inArray(transfers.creditAccountId, ids)),
        within(owner, asked),
      ),
    )
    .orderBy(asc(transfers.transferId));
  const moved = owner.ownerId === owner.mutualId ? movedMutualBank : movedHolderBank;
  return rows.flatMap(({ transferId, cause, kind, at, ...sides }) => {
    const amountPence = moved(sides);
    return amountPence === null
      ? []
      : [{ transferId, cause, kind, onDay: dayAt(at, owner.zone), amountPence }];
  });
};
export type FoundMovement = Awaited<ReturnType<typeof bankMovements>>[number];

/** Movements that a line of the owner's statement is already. */
export const movementsMatched = async (
  handle: Reader,
  owner: Owner,
  transferIds: readonly Id<'transfer'>[],
): Promise<Set<string>> => {
  if (transferIds.length === 0) return new Set();
  const rows = await handle
    .select({ transferId: bankAnswers.transferId })
    .from(bankAnswers)
    .where(
      and(
        eq(bankAnswers.mutualId, owner.mutualId),
        eq(bankAnswers.ownerId, owner.ownerId),
        isNull(bankAnswers.takenBackAt),
        gte(bankAnswers.transferId, transferIds[0] as Id<'transfer'>),
        lte(bankAnswers.transferId, transferIds.at(-1) as Id<'transfer'>),
      ),
    );
  return new Set(rows.flatMap(({ transferId }) => (transferId ? [transferId] : [])));
};
