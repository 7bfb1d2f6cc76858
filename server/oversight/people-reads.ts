import { and, asc, eq, gt, isNotNull, isNull, lte, notExists, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { checks, members, proposalComments, proposals } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';

const newer = alias(checks, 'newer');

/** Checks of members that end by a day and that none of the same kind, seen since, replaces. */
export const checksEndingBy = (handle: Reader, mutualId: Id<'mutual'>, by: Day, limit: number) =>
  handle
    .select({
      checkId: checks.checkId,
      memberId: checks.memberId,
      name: members.name,
      kind: checks.kind,
      validTo: checks.validTo,
    })
    .from(checks)
    .innerJoin(members, and(eq(members.mutualId, checks.mutualId), eq(members.memberId, checks.memberId)))
    .where(
      and(
        eq(checks.mutualId, mutualId),
        isNotNull(checks.validTo),
        lte(checks.validTo, by),
        eq(members.status, 'member'),
        notExists(
          handle
            .select({ one: newer.checkId })
            .from(newer)
            .where(
              and(
                eq(newer.mutualId, checks.mutualId),
                eq(newer.memberId, checks.memberId),
                eq(newer.kind, checks.kind),
                or(
                  gt(newer.seenOn, checks.seenOn),
                  and(eq(newer.seenOn, checks.seenOn), gt(newer.checkId, checks.checkId)),
                ),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(checks.validTo), asc(checks.checkId))
    .limit(limit);

export const applicants = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select({ memberId: members.memberId, name: members.name, since: members.joinedAt })
    .from(members)
    .where(and(eq(members.mutualId, mutualId), eq(members.status, 'applied')))
    .orderBy(asc(members.joinedAt), asc(members.memberId))
    .limit(limit);

/** What members decided and what cannot begin yet, with the reason. */
export const decisionsWaiting = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select({
      proposalId: proposals.proposalId,
      since: proposals.waitingSince,
      reason: proposals.waitsFor,
    })
    .from(proposals)
    .where(
      and(eq(proposals.mutualId, mutualId), eq(proposals.status, 'passed'), isNotNull(proposals.waitsFor)),
    )
    .orderBy(asc(proposals.proposalId))
    .limit(limit);

/** What somebody said about a proposal and somebody else asks to have looked at. */
export const commentsReported = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select({
      proposalId: proposalComments.proposalId,
      commentId: proposalComments.commentId,
      memberId: proposalComments.memberId,
      name: members.name,
      since: proposalComments.reportedAt,
    })
    .from(proposalComments)
    .innerJoin(
      members,
      and(eq(members.mutualId, proposalComments.mutualId), eq(members.memberId, proposalComments.memberId)),
    )
    .where(
      and(
        eq(proposalComments.mutualId, mutualId),
        isNotNull(proposalComments.reportedAt),
        isNull(proposalComments.lookedAt),
      ),
    )
    .orderBy(asc(proposalComments.commentId))
    .limit(limit);
