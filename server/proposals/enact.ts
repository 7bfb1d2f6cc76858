import type { Writer } from '#db/database.ts';
import { addDays, type Day, dayAt } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { startVotedTerms } from '../terms/actions.ts';
import type { ProposalRow } from './reads.ts';
import { changeProposal } from './records.ts';

/** Counted late, because nothing ran meanwhile, terms still begin forward only: on the day after. */
const forward = async (tx: Writer, call: Call, fromOn: Day): Promise<Day> => {
  const { zone } = await mutualOf(tx, call.actor.mutualId);
  const tomorrow = addDays(dayAt(call.now, zone), 1);
  return fromOn > tomorrow ? fromOn : tomorrow;
};

/** What was decided does itself, once: in one write with the mark that it did. */
export const enact = async (tx: Writer, call: Call, { proposal, version }: ProposalRow): Promise<void> => {
  const { mutualId, proposalId } = proposal;
  const { change } = version;
  const termsId =
    change.kind === 'terms'
      ? await startVotedTerms(tx, call, {
          ...change,
          fromOn: await forward(tx, call, change.fromOn),
          proposalId,
        })
      : null;
  await changeProposal(tx, mutualId, proposalId, { status: 'enacted', enactedAt: call.now, termsId });
  await note(tx, call, 'ENACTED', proposalId);
};
