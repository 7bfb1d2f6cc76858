/** Above the mutual's limit: one coordinator puts a week forward as they saw it, another starts exactly that. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import type { PutForward } from '#shared/settlements/schema.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { draftOfWeek } from './draft-reads.ts';
import { fingerprintOf } from './fingerprint.ts';
import { chargeOf, needsTwo, type Ready, readyToSettle } from './ready.ts';
import { keepDraft } from './records.ts';

const changed = (chargePence: Pence): Refusal =>
  new Refusal({ code: 'settlement-changed', facts: { chargePence } });

const expectSeen = ({ calculated }: Ready, seenPence: Pence): void => {
  const chargePence = chargeOf(calculated);
  if (seenPence !== chargePence) throw changed(chargePence);
};

/** The total that was looked at is said with it: what changed meanwhile is looked at again first. */
export const putForward = (call: Call, weekOn: Day, chargePence: Pence): Promise<PutForward> =>
  call.write(async (tx) => {
    const ready = await readyToSettle(tx, call, weekOn);
    expectSeen(ready, chargePence);
    const byId = call.actor.by.memberId;
    await keepDraft(tx, {
      mutualId: call.actor.mutualId,
      weekOn,
      putForwardById: byId,
      putForwardAt: call.now,
      chargePence,
      fingerprint: fingerprintOf(ready.calculated),
    });
    await note(tx, call, 'SETTLEMENT_PUT_FORWARD', null, { weekOn, chargePence });
    announce(tx, call, 'settlement.put-forward', { weekOn }, { groups: ['coordinators'] });
    const draft = await draftOfWeek(tx, call.actor.mutualId, weekOn);
    if (!draft) throw new Error('A week that was just put forward is not there');
    return { ...draft, isMine: true, isSame: true };
  });

/**
 * Who put it forward, where two people are needed: another person, and not a penny of it changed since. Who is
 * paid by it can neither put it forward nor start it.
 */
export const putForwardBy = async (
  tx: Writer,
  call: Call,
  weekOn: Day,
  { mutual, calculated }: Ready,
): Promise<Id<'member'> | null> => {
  if (!needsTwo(mutual, calculated)) return null;
  const draft = await draftOfWeek(tx, mutual.mutualId, weekOn);
  const facts = { chargePence: chargeOf(calculated), limitPence: mutual.rules.twoPeopleAbovePence ?? 0 };
  if (!draft || draft.putForwardById === call.actor.by.memberId)
    throw new Refusal({ code: 'second-person-needed', facts });
  if (draft.fingerprint !== fingerprintOf(calculated)) throw changed(facts.chargePence);
  return draft.putForwardById;
};
