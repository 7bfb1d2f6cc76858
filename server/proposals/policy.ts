import type { Day } from '#shared/language/time.ts';
import type { Role } from '#shared/members/schema.ts';
import { isDecided, mayBecome } from '#shared/proposals/journey.ts';
import type { ChangeKind } from '#shared/proposals/kinds.ts';
import { type Proposal, type VotingClass, votingClasses } from '#shared/proposals/schema.ts';
import type { Amendment, Comment } from '#shared/proposals/talk-schema.ts';
import type { Actor } from '../http/actor.ts';
import type { countsOf, onRoll, ProposalRow, RollGroup } from './reads.ts';
import type { AmendmentRow, CommentRow, votesAmending } from './talk-reads.ts';

/** As what somebody with these parts is a member who decides. A coordinator as such has no vote. */
const classesOf = (roles: readonly Role[]): VotingClass[] =>
  votingClasses.filter((votingClass) => roles.includes(votingClass));

/**
 * Whoever receives care, gives it or stands by them proposes; in their name whoever votes for them. Of somebody who
 * has applied only coordinators know.
 */
export const mayPropose = (actor: Actor, kind: ChangeKind): boolean =>
  classesOf(actor.roles).length > 0 || (kind === 'member' && actor.roles.includes('coordinator'));

/** Whoever decides, and coordinators, talk about it and suggest other wordings. */
export const maySpeak = (actor: Actor): boolean => mayPropose(actor, 'member');

/** A proposal is changed, given notice of and taken back by whoever proposed it. */
export const isTheirs = (actor: Actor, { proposal }: Pick<ProposalRow, 'proposal'>): boolean =>
  proposal.proposedById === actor.memberId;

const marks = { holder: 'asHolder', carer: 'asCarer', supporter: 'asSupporter' } as const;

type Marks = Record<(typeof marks)[VotingClass], boolean>;

export const entitledAs = (row: Marks): VotingClass[] =>
  votingClasses.filter((votingClass) => row[marks[votingClass]]);

const sumOf = (groups: readonly RollGroup[]): number => groups.reduce((all, { members }) => all + members, 0);

/** Who voted in one class is no longer waited for in the other. */
export const entitledIn = (roll: readonly RollGroup[], votingClass: VotingClass): number =>
  sumOf(roll.filter((group) => group[marks[votingClass]] && (group.votedAs ?? votingClass) === votingClass));

const votedIn = (roll: readonly RollGroup[], votingClass: VotingClass): number =>
  sumOf(roll.filter(({ votedAs }) => votedAs === votingClass));

export interface Seen {
  actor: Actor;
  earliestOn: Day;
  roll: readonly RollGroup[];
  mine: Awaited<ReturnType<typeof onRoll>>;
  counts: Awaited<ReturnType<typeof countsOf>>;
}

export const presentProposal = (row: ProposalRow, seen: Seen): Proposal => {
  const { proposal, version } = row;
  const { actor, roll, mine } = seen;
  const { status } = proposal;
  const own = isTheirs(actor, row);
  return {
    proposalId: proposal.proposalId,
    kind: proposal.kind,
    title: version.title,
    why: version.why,
    change: version.change,
    version: version.version,
    status,
    proposedBy: row.proposedBy,
    draftedAt: proposal.draftedAt,
    noticeOn: proposal.noticeOn,
    opensAt: proposal.opensAt,
    closesAt: proposal.closesAt,
    adjourned: proposal.adjourned,
    turnout: votingClasses.map((votingClass) => ({
      votingClass,
      entitled: entitledIn(roll, votingClass),
      voted: votedIn(roll, votingClass),
    })),
    counts: isDecided(status) ? [...seen.counts] : null,
    decidedBy: proposal.decidedBy,
    enactsAt: proposal.enactsAt,
    waitsFor: proposal.waitsFor,
    waitingSince: proposal.waitingSince,
    termsId: proposal.termsId,
    purchaseId: proposal.purchaseId,
    reserveId: proposal.reserveId,
    enactedAt: proposal.enactedAt,
    mayGiveNotice: own && mayBecome(status, 'notice'),
    earliestOn: seen.earliestOn,
    mayWithdraw: own && mayBecome(status, 'withdrawn'),
    mayVoteAs: status === 'voting' && mine && mine.votedAs === null ? entitledAs(mine) : [],
    voted: mine?.votedAs && mine.how ? { votesAs: mine.votedAs, how: mine.how } : null,
  };
};

export const presentComment = (actor: Actor, { comment, said, by }: CommentRow): Comment => {
  const isDown = comment.takenDownWhy !== null;
  const looks = actor.by.roles.includes('coordinator') && actor.via === 'app' && actor.rights === null;
  return {
    commentId: comment.commentId,
    by,
    isMine: comment.memberId === actor.memberId,
    words: isDown ? null : said.words,
    writtenAt: comment.writtenAt,
    changedAt: said.version > 1 ? said.at : null,
    takenDownWhy: comment.takenDownWhy,
    reportedWhy: looks ? comment.reportedWhy : null,
    waitsForLook: looks && comment.reportedAt !== null && comment.lookedAt === null,
  };
};

export const presentAmendment = (
  actor: Actor,
  { amendment, by }: AmendmentRow,
  parent: ProposalRow,
  votes: Awaited<ReturnType<typeof votesAmending>>,
): Amendment => {
  const { amendmentId, status, draft } = amendment;
  // A vote that was withdrawn is none: it may be put again.
  const vote = votes.find((one) => one.amendmentId === amendmentId && one.status !== 'withdrawn');
  const isDraft = parent.proposal.status === 'draft';
  return {
    amendmentId,
    by,
    isMine: amendment.memberId === actor.memberId,
    ...draft,
    status,
    suggestedAt: amendment.suggestedAt,
    answeredAt: amendment.answeredAt,
    votedOnIn: vote?.proposalId ?? null,
    mayAnswer: isDraft && status === 'open' && isTheirs(actor, parent),
    mayPutToVote: isDraft && status === 'declined' && !vote && classesOf(actor.roles).length > 0,
  };
};
