import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { leaveRefused } from '#shared/members/leaving.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { endAllAgreements } from '../needs/agreements/end.ts';
import { closeAllNeeds } from '../needs/series.ts';
import { announce, note } from '../oversight/actions.ts';
import { withdrawAllOffers } from '../shifts/offers/withdraw.ts';
import { isAboutOneself } from './policy.ts';
import { countCoordinators, findMember, rolesOf } from './record-reads.ts';
import { changeMember, endCloseness, endInvitations, endRepresentations, endRoles } from './records.ts';
import { setAsideOf, tiesOf } from './ties-reads.ts';

type Left = { memberId: Id<'member'> };

/** Parts, teams and representations end, open needs close; what was done and paid stays on the books. */
const end = async (tx: Writer, call: Call, name: 'MEMBER_LEFT' | 'MEMBER_PARTED'): Promise<Left> => {
  const { mutualId, memberId } = call.actor;
  refuseIf(leaveRefused(await tiesOf(tx, mutualId, memberId)));
  const roles = (await rolesOf(tx, mutualId, [memberId])).get(memberId) ?? [];
  if (roles.includes('coordinator') && (await countCoordinators(tx, mutualId)) < 2)
    throw new Refusal({ code: 'last-coordinator', instead: 'Make somebody else a coordinator first.' });
  await closeAllNeeds(tx, call);
  await endAllAgreements(tx, call);
  await withdrawAllOffers(tx, call);
  await endRepresentations(tx, mutualId, memberId);
  await endCloseness(tx, mutualId, memberId);
  await endInvitations(tx, mutualId, memberId, call.now);
  await endRoles(tx, mutualId, memberId);
  await changeMember(tx, mutualId, memberId, { status: 'left', leftAt: call.now });
  await note(tx, call, name, memberId, { roles: roles.join(' ') });
  announce(tx, call, 'member.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  return { memberId };
};

export const leave = (call: Call): Promise<Left> => call.write((tx) => end(tx, call, 'MEMBER_LEFT'));

/** Inside a write: somebody's membership ends in their name, by whoever acts. */
export const endFor = async (tx: Writer, call: Call, memberId: Id<'member'>): Promise<Left> => {
  const member = await findMember(tx, call.actor.mutualId, memberId);
  if (member?.status !== 'member') throw new Refusal('not-found');
  return end(tx, { ...call, actor: { ...call.actor, memberId, roles: [] } }, 'MEMBER_PARTED');
};

/** A coordinator records that somebody has left: done by the coordinator, in the member's name. */
export const partWith = (call: Call, memberId: Id<'member'>): Promise<Left> =>
  call.write((tx) => endFor(tx, call, memberId));

export interface PaidOnwards {
  amountPence: Pence;
  paidOn: Day;
  reference: string;
}

/**
 * What was set aside leaves the holder's own account for whom it was owed to (tax, pension, holiday). Nothing
 * of it passes through the mutual; the books only stop saying that it is owed.
 */
export const setAsidePaid = (call: Call, holderId: Id<'member'>, paid: PaidOnwards) =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    if (!(await findMember(tx, mutualId, holderId))) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, holderId)) throw new Refusal('own-payment');
    const { zone } = await mutualOf(tx, mutualId);
    if (paid.paidOn > dayAt(call.now, zone))
      throw new Refusal('invalid-input', [{ pointer: '/paidOn', detail: 'This day is still to come.' }]);
    const kept = await setAsideOf(tx, mutualId, holderId);
    if (paid.amountPence > kept)
      throw new Refusal({ code: 'more-than-set-aside', facts: { setAsidePence: kept } });
    const posting = { mutualId, at: call.now, byId: by.memberId, newId: call.deps.newId };
    await postJournal(tx, posting, {
      // The same entry again is the same payment; another amount is another one, though it shares its reference.
      cause: `set-aside-paid:${holderId}:${paid.paidOn}:${paid.amountPence}:${paid.reference}`,
      transfers: [
        {
          kind: 'set-aside',
          debitAccountId: accountOf('holder-set-aside', holderId),
          creditAccountId: accountOf('holder-funds', holderId),
          amountPence: paid.amountPence,
          holderId,
        },
      ],
    });
    await note(tx, call, 'SET_ASIDE_PAID', holderId, {
      amountPence: paid.amountPence,
      paidOn: paid.paidOn,
      reference: paid.reference,
    });
    announce(
      tx,
      call,
      'payment.changed',
      { memberId: holderId },
      {
        members: [holderId],
        groups: ['coordinators'],
      },
    );
    return { setAsidePence: await setAsideOf(tx, mutualId, holderId) };
  });
