import { and, asc, desc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import {
  ballotBoxes,
  memberRoles,
  members,
  proposalCounts,
  proposalRolls,
  proposals,
  proposalVersions,
  termsVersions,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { type VotingClass, votingClasses } from '#shared/proposals/schema.ts';

type Mutual = Id<'mutual'>;
type Proposal = Id<'proposal'>;

const one = (mutualId: Mutual, proposalId: Proposal) =>
  and(eq(proposals.mutualId, mutualId), eq(proposals.proposalId, proposalId));

/** With the version that counts and the name of whoever proposes. */
const whole = (handle: Reader) =>
  handle
    .select({ proposal: proposals, version: proposalVersions, proposedBy: members.name })
    .from(proposals)
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.mutualId, proposals.mutualId),
        eq(proposalVersions.proposalId, proposals.proposalId),
        eq(proposalVersions.version, proposals.version),
      ),
    )
    .innerJoin(
      members,
      and(eq(members.mutualId, proposals.mutualId), eq(members.memberId, proposals.proposedById)),
    );

/** The newest first. */
export const listOf = (handle: Reader, mutualId: Mutual, asked: { after: Proposal | null; limit: number }) =>
  whole(handle)
    .where(
      and(eq(proposals.mutualId, mutualId), asked.after ? lte(proposals.proposalId, asked.after) : undefined),
    )
    .orderBy(desc(proposals.proposalId))
    .limit(asked.limit);
export type ProposalRow = Awaited<ReturnType<typeof listOf>>[number];

export const findProposal = async (
  handle: Reader,
  mutualId: Mutual,
  proposalId: Proposal,
): Promise<ProposalRow | null> => (await whole(handle).where(one(mutualId, proposalId)))[0] ?? null;

/** Its row is locked until the write ends. */
export const proposalToChange = async (tx: Writer, mutualId: Mutual, proposalId: Proposal) => {
  await locked(
    tx.select({ proposalId: proposals.proposalId }).from(proposals).where(one(mutualId, proposalId)),
  );
  return findProposal(tx, mutualId, proposalId);
};

/** Those whose next moment has come, in every mutual: voting opens, closes, or what was decided begins. */
export const proposalsDue = (handle: Reader, now: Instant) =>
  handle
    .select({ mutualId: proposals.mutualId, proposalId: proposals.proposalId, status: proposals.status })
    .from(proposals)
    .where(
      or(
        and(eq(proposals.status, 'notice'), lte(proposals.opensAt, now)),
        and(eq(proposals.status, 'voting'), lte(proposals.closesAt, now)),
        and(eq(proposals.status, 'passed'), lte(proposals.enactsAt, now)),
      ),
    )
    .orderBy(asc(proposals.mutualId), asc(proposals.proposalId));

/** Terms that were decided and by which what was taken before is not priced yet, in every mutual. */
export const termsToPriceBy = (handle: Reader) =>
  handle
    .select({
      mutualId: proposals.mutualId,
      proposalId: proposals.proposalId,
      fromOn: termsVersions.fromOn,
    })
    .from(proposals)
    .innerJoin(
      termsVersions,
      and(eq(termsVersions.mutualId, proposals.mutualId), eq(termsVersions.termsId, proposals.termsId)),
    )
    .where(and(inArray(proposals.status, ['passed', 'enacted']), isNull(proposals.repricedAt)))
    .orderBy(asc(proposals.mutualId), asc(termsVersions.version));

const ofBox = (mutualId: Mutual, proposalId: Proposal) =>
  and(eq(ballotBoxes.mutualId, mutualId), eq(ballotBoxes.proposalId, proposalId));

export const boxesOf = (handle: Reader, mutualId: Mutual, proposalId: Proposal) =>
  handle.select().from(ballotBoxes).where(ofBox(mutualId, proposalId)).orderBy(asc(ballotBoxes.votingClass));

/** Whoever votes or counts waits here for whoever votes or counts at the same time. */
export const boxToFill = async (
  tx: Writer,
  mutualId: Mutual,
  proposalId: Proposal,
  votingClass: VotingClass,
) =>
  (
    await locked(
      tx
        .select()
        .from(ballotBoxes)
        .where(and(ofBox(mutualId, proposalId), eq(ballotBoxes.votingClass, votingClass))),
    )
  )[0] ?? null;

/** In one order, so that two who lock them all never wait for each other. */
export const boxesToCount = (tx: Writer, mutualId: Mutual, proposalId: Proposal) =>
  locked(
    tx.select().from(ballotBoxes).where(ofBox(mutualId, proposalId)).orderBy(asc(ballotBoxes.votingClass)),
  );

const ofRoll = (mutualId: Mutual, proposalId: Proposal) =>
  and(eq(proposalRolls.mutualId, mutualId), eq(proposalRolls.proposalId, proposalId));

export const onRoll = async (
  handle: Reader,
  mutualId: Mutual,
  proposalId: Proposal,
  memberId: Id<'member'>,
) =>
  (
    await handle
      .select()
      .from(proposalRolls)
      .where(and(ofRoll(mutualId, proposalId), eq(proposalRolls.memberId, memberId)))
  )[0] ?? null;

export const onRollToVote = async (
  tx: Writer,
  mutualId: Mutual,
  proposalId: Proposal,
  memberId: Id<'member'>,
) =>
  (
    await locked(
      tx
        .select()
        .from(proposalRolls)
        .where(and(ofRoll(mutualId, proposalId), eq(proposalRolls.memberId, memberId))),
    )
  )[0] ?? null;

/** The roll in groups of those who are alike: never more than a handful, however many members there are. */
export const rollOf = (handle: Reader, mutualId: Mutual, proposalIds: readonly Proposal[]) =>
  handle
    .select({
      proposalId: proposalRolls.proposalId,
      asHolder: proposalRolls.asHolder,
      asCarer: proposalRolls.asCarer,
      asSupporter: proposalRolls.asSupporter,
      votedAs: proposalRolls.votedAs,
      members: sql<number>`count(*)`.mapWith(Number),
    })
    .from(proposalRolls)
    .where(and(eq(proposalRolls.mutualId, mutualId), inArray(proposalRolls.proposalId, [...proposalIds])))
    .groupBy(
      proposalRolls.proposalId,
      proposalRolls.asHolder,
      proposalRolls.asCarer,
      proposalRolls.asSupporter,
      proposalRolls.votedAs,
    );
export type RollGroup = Awaited<ReturnType<typeof rollOf>>[number];

export const countsOf = (handle: Reader, mutualId: Mutual, proposalIds: readonly Proposal[]) =>
  handle
    .select()
    .from(proposalCounts)
    .where(and(eq(proposalCounts.mutualId, mutualId), inArray(proposalCounts.proposalId, [...proposalIds])))
    .orderBy(asc(proposalCounts.proposalId), asc(proposalCounts.votingClass));

/** Everybody who is a member now, with each of their parts. */
export const partsNow = (handle: Reader, mutualId: Mutual) =>
  handle
    .select({ memberId: memberRoles.memberId, role: memberRoles.role })
    .from(memberRoles)
    .innerJoin(
      members,
      and(eq(members.mutualId, memberRoles.mutualId), eq(members.memberId, memberRoles.memberId)),
    )
    .where(
      and(
        eq(memberRoles.mutualId, mutualId),
        inArray(memberRoles.role, [...votingClasses]),
        eq(members.status, 'member'),
      ),
    )
    .orderBy(asc(memberRoles.memberId), asc(memberRoles.role));
