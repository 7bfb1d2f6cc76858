import { and, asc, eq, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { memberRoles, members, pairs, representatives } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { afterMember, holdsWords } from './record-reads.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

const withNames = (handle: Reader) =>
  handle
    .select({ pair: pairs, holderName: holder.name, carerName: carer.name })
    .from(pairs)
    .innerJoin(holder, and(eq(holder.mutualId, pairs.mutualId), eq(holder.memberId, pairs.holderId)))
    .innerJoin(carer, and(eq(carer.mutualId, pairs.mutualId), eq(carer.memberId, pairs.carerId)));

/** The pairs a member is in, as holder or as carer. */
export const pairsOf = (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  withNames(handle)
    .where(and(eq(pairs.mutualId, mutualId), or(eq(pairs.holderId, memberId), eq(pairs.carerId, memberId))))
    .orderBy(asc(holder.name), asc(carer.name), asc(pairs.holderId), asc(pairs.carerId))
    .limit(500);
export type NamedPair = Awaited<ReturnType<typeof pairsOf>>[number];

export const findPairOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  carerId: Id<'member'>,
): Promise<NamedPair | null> =>
  (
    await withNames(handle).where(
      and(eq(pairs.mutualId, mutualId), eq(pairs.holderId, holderId), eq(pairs.carerId, carerId)),
    )
  )[0] ?? null;

interface CarersAsked {
  mutualId: Id<'mutual'>;
  holderId: Id<'member'>;
  near: boolean;
  words?: string | undefined;
  after?: string | undefined;
  /** Only this one. */
  carerId?: Id<'member'>;
  limit: number;
}

/** Present carers by name, as a holder who may choose them sees them. */
export const carersPage = async (handle: Reader, asked: CarersAsked) =>
  handle
    .select({
      carerId: members.memberId,
      name: members.name,
      skills: members.skills,
      languagesSpoken: members.languagesSpoken,
      team: pairs.team,
      saidYes: pairs.saidYes,
      engagement: pairs.engagement,
    })
    .from(members)
    .innerJoin(
      memberRoles,
      and(
        eq(memberRoles.mutualId, members.mutualId),
        eq(memberRoles.memberId, members.memberId),
        eq(memberRoles.role, 'carer'),
      ),
    )
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, members.mutualId),
        eq(pairs.carerId, members.memberId),
        eq(pairs.holderId, asked.holderId),
      ),
    )
    .where(
      and(
        eq(members.mutualId, asked.mutualId),
        eq(members.status, 'member'),
        asked.near ? or(eq(pairs.team, true), eq(pairs.saidYes, true)) : undefined,
        asked.words ? holdsWords(members.name, asked.words) : undefined,
        asked.carerId ? eq(members.memberId, asked.carerId) : undefined,
        await afterMember(handle, asked.mutualId, asked.after),
      ),
    )
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(asked.limit + 1);

const rights = {
  money: representatives.money,
  book: representatives.book,
  confirm: representatives.confirm,
  vote: representatives.vote,
};

/** Who acts for a holder. */
export const representativesOf = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  handle
    .select({
      representativeId: representatives.representativeId,
      name: members.name,
      status: members.status,
      since: representatives.since,
      ...rights,
    })
    .from(representatives)
    .innerJoin(
      members,
      and(
        eq(members.mutualId, representatives.mutualId),
        eq(members.memberId, representatives.representativeId),
      ),
    )
    .where(and(eq(representatives.mutualId, mutualId), eq(representatives.holderId, holderId)))
    .orderBy(asc(members.name), asc(members.memberId));

/** For whom a member acts. */
export const actingOf = (handle: Reader, mutualId: Id<'mutual'>, representativeId: Id<'member'>) =>
  handle
    .select({
      holderId: representatives.holderId,
      name: members.name,
      since: representatives.since,
      ...rights,
    })
    .from(representatives)
    .innerJoin(
      members,
      and(eq(members.mutualId, representatives.mutualId), eq(members.memberId, representatives.holderId)),
    )
    .where(
      and(eq(representatives.mutualId, mutualId), eq(representatives.representativeId, representativeId)),
    )
    .orderBy(asc(members.name), asc(members.memberId));
