import type { Id } from '#shared/language/ids.ts';
import { isDecided } from '#shared/proposals/journey.ts';
import type { VotingClass } from '#shared/proposals/schema.ts';
import { type ClassCount, castIn } from '#shared/proposals/tally.ts';
import { countShown, fewestCounted, peopleTogether } from '#shared/voices/few.ts';
import type { KnownGroup } from '#shared/voices/groups.ts';
import { type MappedGroup as Mapped, mapVoices } from '#shared/voices/map.ts';
import { addingRefused } from '#shared/voices/may-be-added.ts';
import type { MappedGroup, Voices } from '#shared/voices/schema.ts';
import type { Actor } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import type { ProposalRow } from '../proposals/reads.ts';
import type { OutreachRow, VoiceRow } from './reads.ts';

/** Every member says who needs a voice, whatever their part; who looks at money from outside is none. */
export const maySay = (actor: Actor): boolean => actor.roles.some((role) => role !== 'council-officer');

/** Whoever wrote an entry puts it right; others write one of their own. */
export const isTheirs = (actor: Actor, entry: { memberId: Id<'member'> }): boolean =>
  entry.memberId === actor.memberId;

export interface Seen {
  actor: Actor;
  proposal: ProposalRow['proposal'];
  mayAdd: boolean;
  counts: readonly ClassCount[];
}

const classOf: Partial<Record<KnownGroup | 'named', VotingClass>> = {
  'those-who-use': 'holder',
  'those-who-give': 'carer',
};

const turnoutOf = (group: Mapped<VoiceRow, OutreachRow>['group'], counts: readonly ClassCount[]) => {
  const count = counts.find(({ votingClass }) => votingClass === classOf[group]);
  return count && count.entitled >= fewestCounted ? { entitled: count.entitled, voted: castIn(count) } : null;
};

const withoutFew = ({ way, onDay, people, byWhom, words, at }: OutreachRow) => ({
  way,
  onDay,
  people: countShown(people),
  byWhom,
  words,
  at,
});

const presentGroup = (mapped: Mapped<VoiceRow, OutreachRow>, seen: Seen): MappedGroup => {
  const { group, name, hearing, voices, outreaches } = mapped;
  const mayPutRight = (entry: { memberId: Id<'member'> }) => seen.mayAdd && isTheirs(seen.actor, entry);
  return {
    group,
    name,
    hearing,
    voices: voices.map((voice) => ({
      ...said(voice),
      voiceId: voice.entryId,
      saidBy: voice.saidBy,
      ofEarlierVersion: voice.version < seen.proposal.version,
      mayPutRight: mayPutRight(voice),
      before: voice.before.map(said),
    })),
    outreaches: outreaches.map((outreach) => ({
      ...withoutFew(outreach),
      outreachId: outreach.entryId,
      saidBy: outreach.saidBy,
      mayPutRight: mayPutRight(outreach),
      before: outreach.before.map(withoutFew),
    })),
    ...peopleTogether(outreaches.map(({ people }) => people)),
    turnout: turnoutOf(group, seen.counts),
  };
};

const said = ({ affected, how, at }: VoiceRow) => ({ affected, how, at });

export const presentVoices = (
  voices: readonly VoiceRow[],
  outreaches: readonly OutreachRow[],
  seen: Seen,
): Voices => {
  const { proposalId, status, opensAt } = seen.proposal;
  return {
    proposalId,
    mayAdd: seen.mayAdd,
    asOf: status === 'draft' || status === 'notice' ? null : opensAt,
    isDecided: isDecided(status),
    groups: mapVoices(voices, outreaches).map((mapped) => presentGroup(mapped, seen)),
  };
};

export const mayAddNow = (call: Pick<Call, 'actor' | 'now'>, proposal: ProposalRow['proposal']): boolean =>
  maySay(call.actor) && addingRefused(proposal, call.now) === null;
