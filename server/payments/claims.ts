/** Collections a bank took back: what a coordinator sees of them, and who is said to bear each. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { DecideClaim } from '#shared/payments/claim-endpoints.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { isAboutOneself } from '../members/policy.ts';
import { announce, note } from '../oversight/actions.ts';
import { endReview } from '../settlements/again.ts';
import { findDue } from '../settlements/due-reads.ts';
import { type ClaimRow, findClaim, newestClaims, openClaims } from './claim-reads.ts';
import { changeClaim } from './claim-records.ts';

const [openShown, endedShown] = [100, 20];

type Named = Awaited<ReturnType<typeof openClaims>>[number];

const present = ({ claim, name, settlementId, weekOn }: Named) => {
  const { claimId, holderId, method, amountPence, feePence, status, openedAt, decidedAt, words } = claim;
  return {
    claimId,
    holder: { memberId: holderId, name },
    settlementId,
    weekOn,
    method,
    amountPence,
    feePence,
    status,
    openedAt,
    decidedAt,
    words,
  };
};

export const listClaims = async (call: Call) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const ended = (await newestClaims(read, mutualId, endedShown)).filter(
    ({ claim }) => claim.status !== 'open',
  );
  return {
    open: (await openClaims(read, mutualId, openShown)).map(present),
    ended: ended.map(present),
  };
};

/** Asked for again, it can still be said that the mutual bears it: when that came to nothing too. */
const refuseDecided = async (tx: Writer, claim: ClaimRow): Promise<void> => {
  if (claim.status === 'open') return;
  const due = await findDue(tx, claim.mutualId, claim.againDueId);
  if (claim.status !== 'asked-again' || due?.status !== 'parked') throw new Refusal('claim-decided');
};

/** The holder owes nothing more of it: the loss is the mutual's own. */
const bear = async (tx: Writer, call: Call, claim: ClaimRow): Promise<void> => {
  const { mutualId } = call.actor;
  const due = await findDue(tx, mutualId, claim.againDueId);
  await postJournal(
    tx,
    { mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
    {
      cause: `bear:${claim.claimId}`,
      transfers: [
        {
          kind: 'loss',
          debitAccountId: accountOf('dispute-loss', mutualId),
          creditAccountId: accountOf('holder-due', claim.holderId),
          amountPence: claim.amountPence,
          settlementId: due?.settlementId ?? null,
          holderId: claim.holderId,
        },
      ],
    },
  );
};

export const decideClaim = (call: Call, claimId: Id<'claim'>, { as, words }: DecideClaim) =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const claim = await findClaim(tx, mutualId, claimId);
    if (!claim) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, claim.holderId)) throw new Refusal('own-payment');
    await refuseDecided(tx, claim);
    const bears = as === 'mutual-bears';
    if (bears) await bear(tx, call, claim);
    await changeClaim(tx, mutualId, claimId, {
      status: bears ? 'borne' : 'asked-again',
      decidedById: by.memberId,
      decidedAt: call.now,
      words,
    });
    await endReview(
      tx,
      call,
      claim.againDueId,
      bears ? { status: 'dropped', reason: 'mutual-bears' } : { status: 'waiting', reason: null },
    );
    await note(tx, call, 'CLAIM_DECIDED', claimId, { as });
    announce(
      tx,
      call,
      'payment.changed',
      { memberId: claim.holderId },
      { members: [claim.holderId], groups: ['coordinators'] },
    );
    return { claimId };
  });
