/** Money of the common fund: kept apart for something decided, released by two people against evidence, or put back. */
import type { Writer } from '#db/database.ts';
import type { ReleaseWish, Reserve, ReserveWish } from '#shared/common-fund/schema.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Journal } from '#shared/ledger/transfers.ts';
import type { Call } from '../http/call.ts';
import { postJournal, postNewJournal, voidPending } from '../ledger/actions.ts';
import { findMember } from '../members/record-reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { isPaidBy } from './policy.ts';
import { reserveToChange } from './reads.ts';
import { changeReserve, keepReserve } from './records.ts';
import { showReserve, standingOfFund } from './show.ts';

const postingOf = (call: Call) => ({
  mutualId: call.actor.mutualId,
  at: call.now,
  byId: call.actor.by.memberId,
  newId: call.deps.newId,
});

/** From the fund to the mutual's own bank account, from which whoever is to get it is paid. */
const spending = (
  mutualId: Id<'mutual'>,
  cause: string,
  kind: 'fund-reserved' | 'fund-released',
  amountPence: Pence,
): Journal => ({
  cause,
  pending: kind === 'fund-reserved',
  transfers: [
    {
      kind,
      debitAccountId: accountOf('common-fund', mutualId),
      creditAccountId: accountOf('mutual-bank', mutualId),
      amountPence,
    },
  ],
});

const tellFund = (tx: Writer, call: Call): void =>
  announce(tx, call, 'fund.changed', {}, { groups: ['everyone'] });

const refuseOwn = (call: Call, payeeId: Id<'member'> | null): void => {
  if (isPaidBy(call.actor, payeeId))
    throw new Refusal({ code: 'own-payment', instead: 'Ask another coordinator to do this.' });
};

/** Whoever reserves it, and the vote in which members said so. */
interface ReservedBy {
  reservedById: Id<'member'>;
  proposalId: Id<'proposal'> | null;
}

/** Keeps money apart inside a write: a pending transfer, which two people release. */
export const keepApart = async (
  tx: Writer,
  call: Call,
  wish: ReserveWish,
  reservedBy: ReservedBy,
): Promise<Id<'reserve'>> => {
  const { mutualId } = call.actor;
  if (wish.payeeId && (await findMember(tx, mutualId, wish.payeeId))?.status !== 'member')
    throw new Refusal('not-found');
  const { freePence } = await standingOfFund(tx, mutualId);
  if (wish.amountPence > freePence)
    throw new Refusal({
      code: 'fund-too-small',
      facts: { freePence },
      instead: 'Reserve less, or wait until the fund is fed.',
    });
  const [reserveId, holdId] = [call.deps.newId('reserve'), call.deps.newId('journal')];
  const journal = spending(mutualId, `fund-reserved:${reserveId}`, 'fund-reserved', wish.amountPence);
  await postNewJournal(tx, postingOf(call), journal, holdId);
  await keepReserve(tx, {
    ...wish,
    ...reservedBy,
    mutualId,
    reserveId,
    status: 'reserved',
    holdId,
    reservedAt: call.now,
  });
  await note(tx, call, 'FUND_RESERVED', reserveId, { amountPence: wish.amountPence });
  tellFund(tx, call);
  return reserveId;
};

export const reserveFund = (call: Call, wish: ReserveWish): Promise<Reserve> =>
  call.write(async (tx) => {
    refuseOwn(call, wish.payeeId);
    const by = { reservedById: call.actor.by.memberId, proposalId: null };
    return showReserve(call, await keepApart(tx, call, wish, by), tx);
  });

const openReserve = async (tx: Writer, call: Call, reserveId: Id<'reserve'>) => {
  const row = await reserveToChange(tx, call.actor.mutualId, reserveId);
  if (!row) throw new Refusal('not-found');
  const { reserve } = row;
  if (reserve.status === 'released' || reserve.status === 'put-back')
    throw new Refusal({ code: 'reserve-over', facts: { status: reserve.status } });
  return reserve;
};

/** The first of two people shows what was spent and the evidence of it; shown again, it takes the place of the first. */
export const askRelease = (call: Call, reserveId: Id<'reserve'>, wish: ReleaseWish): Promise<Reserve> =>
  call.write(async (tx) => {
    const reserve = await openReserve(tx, call, reserveId);
    refuseOwn(call, reserve.payeeId);
    if (wish.spentPence > reserve.amountPence)
      throw new Refusal({
        code: 'more-than-reserved',
        facts: { reservedPence: reserve.amountPence },
        instead: 'Put it back and reserve more, if that was decided.',
      });
    const { mutualId, by } = call.actor;
    await changeReserve(tx, mutualId, reserveId, {
      status: 'asked',
      spentPence: wish.spentPence,
      evidence: wish.evidence,
      evidenceFile: wish.file,
      askedById: by.memberId,
      askedAt: call.now,
    });
    await note(tx, call, 'FUND_RELEASE_ASKED', reserveId, { spentPence: wish.spentPence });
    tellFund(tx, call);
    return showReserve(call, reserveId, tx);
  });

/** The second person: what was kept apart is let go, and what was spent is posted; the rest is free again. */
export const releaseFund = (call: Call, reserveId: Id<'reserve'>): Promise<Reserve> =>
  call.write(async (tx) => {
    const reserve = await openReserve(tx, call, reserveId);
    refuseOwn(call, reserve.payeeId);
    if (reserve.status !== 'asked' || reserve.spentPence === null) throw new Refusal('evidence-needed');
    const { mutualId, by } = call.actor;
    if (reserve.askedById === by.memberId) throw new Refusal('second-person-needed');
    await voidPending(tx, mutualId, reserve.holdId);
    const cause = `fund-released:${reserveId}`;
    await postJournal(tx, postingOf(call), {
      ...spending(mutualId, cause, 'fund-released', reserve.spentPence),
    });
    await changeReserve(tx, mutualId, reserveId, {
      status: 'released',
      endedById: by.memberId,
      endedAt: call.now,
    });
    await note(tx, call, 'FUND_RELEASED', reserveId, { spentPence: reserve.spentPence });
    tellFund(tx, call);
    return showReserve(call, reserveId, tx);
  });

export const putBack = (call: Call, reserveId: Id<'reserve'>, reason: string): Promise<Reserve> =>
  call.write(async (tx) => {
    const reserve = await openReserve(tx, call, reserveId);
    const { mutualId, by } = call.actor;
    await voidPending(tx, mutualId, reserve.holdId);
    await changeReserve(tx, mutualId, reserveId, {
      status: 'put-back',
      endedById: by.memberId,
      endedAt: call.now,
      endReason: reason,
    });
    await note(tx, call, 'FUND_PUT_BACK', reserveId);
    tellFund(tx, call);
    return showReserve(call, reserveId, tx);
  });
