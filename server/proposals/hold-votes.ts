/** What comes about by itself: voting opens, closes and is counted, and what was decided does itself. Safe to run twice. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import { beginsAt } from '#shared/proposals/begins.ts';
import { votingClasses } from '#shared/proposals/schema.ts';
import { countBallots, decide } from '#shared/proposals/tally.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { type Call, callOf } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { startVotedTerms } from '../terms/actions.ts';
import { enact, keepWaiting } from './enact.ts';
import { entitledIn } from './policy.ts';
import { boxesToCount, type ProposalRow, partsNow, proposalsDue, proposalToChange, rollOf } from './reads.ts';
import { changeProposal, keepBox, keepCounts, keepRoll } from './records.ts';
import { priceTakenByVotedTerms } from './reprice.ts';
import { openBox, sealBox } from './sealed-box.ts';
import { tellProposal } from './show.ts';

/** Whoever is a member now is on the roll; who is admitted later has no vote in it, who leaves casts none. */
const openVoting = async (tx: Writer, call: Call, { proposal }: ProposalRow): Promise<void> => {
  const { mutualId, proposalId } = proposal;
  const parts = Map.groupBy(await partsNow(tx, mutualId), ({ memberId }) => memberId);
  const roll = [...parts].map(([memberId, each]) => ({
    mutualId,
    proposalId,
    memberId,
    asHolder: each.some(({ role }) => role === 'holder'),
    asCarer: each.some(({ role }) => role === 'carer'),
    asSupporter: each.some(({ role }) => role === 'supporter'),
  }));
  await keepRoll(tx, roll);
  for (const votingClass of votingClasses) {
    const box = { mutualId, proposalId, votingClass };
    await keepBox(tx, box, sealBox(call.deps.settings.secret, box, []));
  }
  await changeProposal(tx, mutualId, proposalId, { status: 'voting', onRoll: roll.length });
  await note(tx, call, 'VOTING_OPENED', proposalId, { onRoll: roll.length });
};

const countedBoxes = async (tx: Writer, call: Call, { proposal }: ProposalRow) => {
  const { mutualId, proposalId } = proposal;
  const boxes = await boxesToCount(tx, mutualId, proposalId);
  const roll = await rollOf(tx, mutualId, [proposalId]);
  return boxes.map((box) => {
    const papers = openBox(call.deps.settings.secret, box, box.sealed);
    const cast = papers.map(({ choice }) => choice);
    return countBallots(box.votingClass, entitledIn(roll, box.votingClass), cast);
  });
};

/** Counted late, because nothing ran meanwhile, terms still begin forward only: on the day after. */
const forward = (call: Call, zone: string, fromOn: Day): Day => {
  const tomorrow = addDays(dayAt(call.now, zone), 1);
  return fromOn > tomorrow ? fromOn : tomorrow;
};

/**
 * Terms are entered as they are decided, so that what is booked ahead is priced by them; everything else begins on
 * its day.
 */
const begun = async (tx: Writer, call: Call, { proposal, version }: ProposalRow) => {
  const { zone } = await mutualOf(tx, proposal.mutualId);
  if (version.change.kind !== 'terms') return { enactsAt: beginsAt(version.change, call.now, zone) };
  const fromOn = forward(call, zone, version.change.fromOn);
  const { proposalId } = proposal;
  const termsId = await startVotedTerms(tx, call, { ...version.change, fromOn, proposalId });
  return { termsId, enactsAt: startOfDay(fromOn, zone) };
};

/** The count and what it decides are one write: a process that dies at this moment has decided nothing. */
const closeVoting = async (tx: Writer, call: Call, row: ProposalRow): Promise<void> => {
  const { mutualId, proposalId, closesAt, adjourned, decidedBy, voting, onRoll } = row.proposal;
  if (!closesAt || !voting) throw new Error('A vote without an end');
  const { zone } = await mutualOf(tx, mutualId);
  const counts = await countedBoxes(tx, call, row);
  const { majority, threshold } = decidedBy;
  const decision = decide(majority, counts, onRoll ?? 0, voting, threshold);
  if (decision === 'no-quorum' && !adjourned) {
    const until = startOfDay(addDays(dayAt(closesAt, zone), voting.adjournDays), zone);
    await changeProposal(tx, mutualId, proposalId, { adjourned: true, closesAt: until });
    await note(tx, call, 'VOTING_ADJOURNED', proposalId);
    return;
  }
  await keepCounts(
    tx,
    counts.map((count) => ({ mutualId, proposalId, ...count })),
  );
  await changeProposal(tx, mutualId, proposalId, {
    status: decision,
    decidedAt: call.now,
    ...(decision === 'passed' ? await begun(tx, call, row) : {}),
  });
  await note(tx, call, 'VOTING_CLOSED', proposalId, { decision });
};

const steps = {
  notice: {
    step: openVoting,
    isDue: ({ opensAt }: ProposalRow['proposal'], now: string) => (opensAt ?? '') <= now,
  },
  voting: {
    step: closeVoting,
    isDue: ({ closesAt }: ProposalRow['proposal'], now: string) => (closesAt ?? '') <= now,
  },
  passed: {
    step: enact,
    isDue: ({ enactsAt }: ProposalRow['proposal'], now: string) => (enactsAt ?? '') <= now,
  },
} as const;

interface Due {
  mutualId: Id<'mutual'>;
  proposalId: Id<'proposal'>;
  status: keyof typeof steps;
}

/** Looked at again under its lock: another process may have been quicker. */
const take = async (tx: Writer, call: Call, proposalId: Id<'proposal'>, status: keyof typeof steps) => {
  const row = await proposalToChange(tx, call.actor.mutualId, proposalId);
  return row?.proposal.status === status && steps[status].isDue(row.proposal, call.now) ? row : null;
};

const go = async (deps: Deps, { mutualId, proposalId, status }: Due): Promise<void> => {
  const call = callOf(deps, systemActor(mutualId));
  const inWrite = (work: (tx: Writer, row: ProposalRow) => Promise<boolean | undefined>) =>
    deps.db.write(async (tx) => {
      const row = await take(tx, call, proposalId, status);
      if (row && (await work(tx, row)) !== false) tellProposal(tx, call, proposalId);
    });
  await inWrite(async (tx, row) => {
    await steps[status].step(tx, call, row);
    return true;
  }).catch(async (error: unknown) => {
    // A state of the world, not a fault: it may be another one tomorrow.
    if (status !== 'passed' || !(error instanceof Refusal)) throw error;
    await inWrite((tx, row) => keepWaiting(tx, call, row, error.code));
  });
};

export const holdVotes = async (deps: Deps): Promise<void> => {
  // What opened may be due to close, what closed may be due to begin: at most so many steps lie between.
  for (const status of ['notice', 'voting', 'passed'] as const) {
    const due = await proposalsDue(deps.db.read, deps.now());
    for (const { mutualId, proposalId } of due.filter((one) => one.status === status))
      await go(deps, { mutualId, proposalId, status }).catch((error: unknown) =>
        deps.log.error({ err: error, proposalId }, 'a proposal waits'),
      );
  }
  await priceTakenByVotedTerms(deps);
};
