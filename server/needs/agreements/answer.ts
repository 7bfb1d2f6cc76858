/** A carer whose visits were moved keeps them all at the new time, or lets them all go. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { Call } from '../../http/call.ts';
import { carerForCare } from '../../members/reads.ts';
import { type MutualRow, mutualOf } from '../../mutuals/reads.ts';
import { note } from '../../oversight/actions.ts';
import { comingShiftsOf, stopAsking } from '../../shifts/for-need.ts';
import { asRefusal } from '../../shifts/take.ts';
import { findNeed } from '../reads.ts';
import { endOne } from './ask.ts';
import { giveAgreedOf, giveOne } from './give.ts';
import { wouldMeet } from './meet.ts';
import { type AgreementRow, agreementsOfCarer } from './reads.ts';
import { changeAgreement } from './records.ts';

/** Agreed anew at the changed time, unless it would ever meet something else that was agreed. */
const keepAgreed = async (
  tx: Writer,
  call: Call,
  asked: readonly AgreementRow[],
  mutual: MutualRow,
): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  const carer = await carerForCare(tx, mutualId, memberId);
  const [one] = asked;
  if (!carer || !one) return;
  const { need, latitude, longitude } = one;
  const visits = asked.map(({ agreement }) => agreement.visit);
  const fromOn = dayAt(call.now, mutual.zone);
  const wanted = { need, visits, fromOn, latitude, longitude };
  refuseIf(await wouldMeet(tx, call, { ...carer, memberId }, wanted, mutual.zone));
  for (const { agreement } of asked)
    await changeAgreement(tx, mutualId, agreement.agreementId, { status: 'standing' });
};

export const answerMoved = async (
  call: Call,
  needId: Id<'need'>,
  keep: boolean,
): Promise<{ kept: number; offeredAgain: number }> => {
  try {
    return await call.write(async (tx) => {
      const { mutualId, memberId } = call.actor;
      const mutual = await mutualOf(tx, mutualId);
      const today = dayAt(call.now, mutual.zone);
      const { open } = await comingShiftsOf(tx, call, needId, call.now);
      const moved = open.filter(({ shift }) => shift.status === 'offered' && shift.askedCarerId === memberId);
      const agreed = (await agreementsOfCarer(tx, mutualId, memberId, today)).filter(
        ({ agreement }) => agreement.needId === needId && agreement.status === 'asked',
      );
      if (moved.length + agreed.length === 0 || !(await findNeed(tx, mutualId, needId)))
        throw new Refusal('not-found');
      let kept = 0;
      if (keep) {
        await keepAgreed(tx, call, agreed, mutual);
        for (const { shift } of moved)
          if (await giveOne(tx, call, mutual, { shiftId: shift.shiftId, carerId: memberId })) kept += 1;
        await giveAgreedOf(tx, call, mutual, needId);
      } else {
        for (const { agreement } of agreed) await endOne(tx, call, agreement, today);
        for (const row of moved) await stopAsking(tx, call, row);
      }
      const answer = { kept, offeredAgain: moved.length - kept };
      await note(tx, call, 'MOVED_VISITS_ANSWERED', needId, answer);
      return answer;
    });
  } catch (error) {
    throw asRefusal(error);
  }
};
