/** Taking pays and dues out of the runs, so that they can be paid past the payment service, and giving them back. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, sum } from '#shared/language/money.ts';
import type { Call } from '../http/call.ts';
import { linesWithoutPay, openDues, openPays, paysByHand, waitsForHolders } from './by-hand-reads.ts';
import { letDuesGo, takeApart } from './by-hand-records.ts';
import { runsOfCarers } from './pay-reads.ts';
import { changeDue, changePay, keepPays, putInPay } from './records.ts';
import { isDueUnderWay, isPayUnderWay } from './under-way.ts';

/** What a settled week owes carers although their holders’ money has not come: one pay each, by hand. */
const gatherByHand = async (tx: Writer, call: Call): Promise<void> => {
  const { mutualId } = call.actor;
  const lines = await linesWithoutPay(tx, mutualId);
  for (const [settlementId, ofWeek] of Map.groupBy(lines, (line) => line.settlementId)) {
    const runs = await runsOfCarers(tx, mutualId, settlementId);
    for (const [carerId, ofCarer] of Map.groupBy(ofWeek, (line) => line.carerId)) {
      const payId = call.deps.newId('pay');
      const row = { mutualId, payId, settlementId, carerId, run: (runs.get(carerId) ?? 0) + 1 };
      const amountPence = sum(ofCarer.map((line) => line.toCarerPence));
      const waits = { status: 'waiting' as const, attempt: 0, setOffPence: noPence };
      await keepPays(tx, [{ ...row, ...waits, amountPence, byHandSince: call.now, changedAt: call.now }]);
      const shiftIds = ofCarer.map((line) => line.shiftId);
      await putInPay(tx, mutualId, settlementId, shiftIds, payId);
    }
  }
};

/** One pay or due that nobody has asked the payment service about is by hand from now on. */
export const takePayOut = (tx: Writer, call: Call, payId: Id<'pay'>) =>
  changePay(tx, call.actor.mutualId, payId, { byHandSince: call.now, changedAt: call.now });
export const takeDueOut = (tx: Writer, call: Call, dueId: Id<'due'>) =>
  changeDue(tx, call.actor.mutualId, dueId, { byHandSince: call.now, changedAt: call.now });

/** Everything that is not under way. A run that begins something at this moment finds it gone, or is first. */
export const takeOut = async (tx: Writer, call: Call): Promise<void> => {
  const { mutualId } = call.actor;
  await gatherByHand(tx, call);
  for (const { pay } of await openPays(tx, mutualId))
    if (!isPayUnderWay(pay) && !pay.byHandSince) await takePayOut(tx, call, pay.payId);
  for (const { due } of await openDues(tx, mutualId))
    if (!isDueUnderWay(due) && !due.byHandSince) await takeDueOut(tx, call, due.dueId);
};

/**
 * The runs take up what was not paid by hand. A pay whose holders’ money has not come is taken apart again if
 * nothing of it was paid; if something was, the rest stays by hand until that money is there.
 * @returns how many stay by hand
 */
export const giveBack = async (
  tx: Writer,
  call: Call,
  wasEverEntered: (payId: Id<'pay'>) => boolean,
): Promise<number> => {
  const { mutualId } = call.actor;
  let stay = 0;
  for (const pay of await paysByHand(tx, mutualId)) {
    const hasCome = !(await waitsForHolders(tx, mutualId, pay.payId));
    if (hasCome) await changePay(tx, mutualId, pay.payId, { byHandSince: null, changedAt: call.now });
    else if (pay.attempt === 0 && !wasEverEntered(pay.payId)) await takeApart(tx, mutualId, pay.payId);
    else stay += 1;
  }
  await letDuesGo(tx, mutualId);
  return stay;
};
