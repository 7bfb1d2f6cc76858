/** Either side ends a match, without a reason: nothing that was promised is dropped without a word. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Match } from '#shared/members/matches/schema.ts';
import type { Call } from '../../http/call.ts';
import { endAgreementsBetween } from '../../needs/agreements/end.ts';
import { notify } from '../../notices/actions.ts';
import { note } from '../../oversight/actions.ts';
import { lapseOffersBetween } from '../../shifts/offers/lapse.ts';
import { keepPair } from '../records.ts';
import { presentOne, tellBoth, theTwo } from './answer.ts';
import { isPair, isTheOther, sideIn } from './policy.ts';
import { matchToChange } from './reads.ts';
import { changeMatch } from './records.ts';

/**
 * They are no pair any more. What repeats ends with its notice and is offered to others after it; single visits that
 * were promised stay until one of the two hands them back or cancels them.
 */
export const endMatch = (call: Call, matchId: Id<'match'>): Promise<Match> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const row = await matchToChange(tx, mutualId, matchId);
    const side = row && sideIn(call.actor, row);
    if (!row || !side) throw new Refusal('not-found');
    if (isTheOther(call.actor, side, row)) throw new Refusal('not-allowed');
    const { shiftId, holderId, carerId } = row.meeting;
    if (!row.match?.madeAt || row.match.endedAt || !row.pair || !isPair(row) || !carerId)
      throw new Refusal('match-over');
    await keepPair(tx, { ...row.pair, team: false, saidYes: false });
    await changeMatch(tx, mutualId, shiftId, { endedAt: call.now, endedById: by.memberId });
    await endAgreementsBetween(tx, call, { holderId, carerId });
    await lapseOffersBetween(tx, call, { holderId, carerId });
    // By whom is in the row for those who must know; neither side is told who it was more than they know.
    await note(tx, call, 'MATCH_ENDED', matchId);
    await notify(tx, call, 'match-ended', theTwo(row), { shiftId });
    tellBoth(tx, call, row);
    return presentOne(tx, call, shiftId);
  });
