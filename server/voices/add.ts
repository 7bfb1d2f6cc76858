/** What members put on the map: nothing is deleted, and nothing is added once voting has opened. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { addingRefused } from '#shared/voices/may-be-added.ts';
import type { OutreachSaid, VoiceSaid, Voices } from '#shared/voices/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { proposalToChange } from '../proposals/reads.ts';
import { isTheirs, maySay } from './policy.ts';
import { type OutreachRow, outreachesOf, type VoiceRow, voicesOf } from './reads.ts';
import { keepOutreach, keepVoice } from './records.ts';
import { showVoices } from './show.ts';

/** Locked: whoever opens voting, or adds at the same time, waits. */
const proposalBeforeVote = async (tx: Writer, call: Call, proposalId: Id<'proposal'>) => {
  const row = await proposalToChange(tx, call.actor.mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  if (!maySay(call.actor)) throw new Refusal('not-allowed');
  refuseIf(addingRefused(row.proposal, call.now));
  return row.proposal;
};

type Written = Pick<VoiceRow | OutreachRow, 'entryId' | 'correctsId' | 'memberId'>;

/** One's own entry of this proposal, that nothing has put right yet. */
const refuseCorrecting = (call: Call, entries: readonly Written[], correctsId: string | null): void => {
  if (correctsId === null) return;
  const entry = entries.find(({ entryId }) => entryId === correctsId);
  if (!entry) throw new Refusal('not-found');
  if (!isTheirs(call.actor, entry)) throw new Refusal('not-allowed');
  if (entries.some((one) => one.correctsId === correctsId)) throw new Refusal('voice-put-right-already');
};

const tellVoices = (tx: Writer, call: Call, proposalId: Id<'proposal'>): void =>
  announce(tx, call, 'voices.changed', { proposalId }, { groups: ['everyone'] });

const whose = ({ actor, now }: Call) => ({
  mutualId: actor.mutualId,
  memberId: actor.memberId,
  byId: actor.by.memberId,
  at: now,
});

export const sayVoice = (call: Call, proposalId: Id<'proposal'>, said: VoiceSaid): Promise<Voices> =>
  call.write(async (tx) => {
    const { version } = await proposalBeforeVote(tx, call, proposalId);
    refuseCorrecting(call, await voicesOf(tx, call.actor.mutualId, proposalId), said.correctsId);
    const voiceId = call.deps.newId('voice');
    const { group, ...rest } = said;
    await keepVoice(tx, { ...whose(call), ...rest, proposalId, voiceId, version, ofGroup: group });
    await note(tx, call, 'VOICE_SAID', proposalId, { group });
    tellVoices(tx, call, proposalId);
    return showVoices(call, proposalId, tx);
  });

/** Who was reached was reached already: what is only planned is no outreach. */
const refuseToCome = async (tx: Writer, call: Call, onDay: Day): Promise<void> => {
  const { zone } = await mutualOf(tx, call.actor.mutualId);
  if (onDay > dayAt(call.now, zone))
    throw new Refusal('invalid-input', [
      { pointer: '/onDay', detail: 'Record it once it has happened: this day is still to come.' },
    ]);
};

export const recordOutreach = (call: Call, proposalId: Id<'proposal'>, done: OutreachSaid): Promise<Voices> =>
  call.write(async (tx) => {
    await proposalBeforeVote(tx, call, proposalId);
    await refuseToCome(tx, call, done.onDay);
    refuseCorrecting(call, await outreachesOf(tx, call.actor.mutualId, proposalId), done.correctsId);
    const outreachId = call.deps.newId('outreach');
    const { group, ...rest } = done;
    await keepOutreach(tx, { ...whose(call), ...rest, proposalId, outreachId, ofGroup: group });
    await note(tx, call, 'OUTREACH_RECORDED', proposalId, { group });
    tellVoices(tx, call, proposalId);
    return showVoices(call, proposalId, tx);
  });
