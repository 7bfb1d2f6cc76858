import type { Day } from '#shared/language/time.ts';
import type { Role } from '#shared/members/schema.ts';
import { isDecided, mayBecome } from '#shared/proposals/journey.ts';
import type { ChangeKind } from '#shared/proposals/kinds.ts';
import { type Proposal, type VotingClass, votingClasses } from '#shared/proposals/schema.ts';
import type { Actor } from '../http/actor.ts';
import type { countsOf, onRoll, ProposalRow, RollGroup } from './reads.ts';

/** As what somebody with these parts is a member who decides. A coordinator as such has no vote. */
export const classesOf = (roles: readonly Role[]): VotingClass[] =>
  votingClasses.filter((votingClass) => roles.includes(votingClass));

/**
 * Whoever receives care, gives it or stands by them proposes; in their name whoever votes for them. Of somebody who
 * has applied only coordinators know.
 */
export const mayPropose = (actor: Actor, kind: ChangeKind): boolean =>
  classesOf(actor.roles).length > 0 || (kind === 'member' && actor.roles.includes('coordinator'));

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
