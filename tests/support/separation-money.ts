/** A settled week of the first mutual, with a due, a pay and a payment that went past the payment service. */
import { dues, holidays, outsidePayments, pays, settlements } from '#db/schema/index.ts';
import { noPence, pence } from '#shared/language/money.ts';
import { day } from '#shared/language/time.ts';
import type { Things } from './separation-inputs.ts';
import type { Person, World } from './world.ts';

export const settledBetween = async (
  world: World,
  { mair, nia, elin }: { mair: Person; nia: Person; elin: Person },
): Promise<Things> => {
  const { db, mutualId } = world;
  const { newId } = world.house.deps;
  const [settlementId, dueId] = [newId('settlement'), newId('due')];
  const [payId, paymentId] = [newId('pay'), newId('payment')];
  const holidayId = newId('holiday');
  const waits = { attempt: 0, changedAt: world.now() };
  await db.write(async (tx) => {
    const week = { weekOn: day('2026-11-09'), payDay: day('2026-11-20'), startedAt: world.now() };
    await tx.insert(settlements).values({ mutualId, settlementId, status: 'closed', ...week });
    await tx.insert(pays).values({
      mutualId,
      payId,
      settlementId,
      carerId: nia.memberId,
      amountPence: pence(500),
      setOffPence: noPence,
      status: 'waiting',
      run: 1,
      ...waits,
    });
    await tx.insert(outsidePayments).values({
      mutualId,
      paymentId,
      forId: payId,
      payId,
      memberId: nia.memberId,
      amountPence: pence(1),
      paidOn: day('2026-11-20'),
      reference: 'BANK 1',
      state: 'entered',
      enteredById: elin.memberId,
      enteredAt: world.now(),
    });
    await tx.insert(holidays).values({
      mutualId,
      holidayId,
      carerId: nia.memberId,
      employer: mair.memberId,
      holderId: mair.memberId,
      fromOn: day('2026-11-10'),
      untilOn: day('2026-11-10'),
      minutes: 60,
      payPence: pence(1345),
      overWeeks: 1,
      enteredById: nia.memberId,
      enteredAt: world.now(),
    });
    await tx.insert(dues).values({
      mutualId,
      dueId,
      settlementId,
      holderId: mair.memberId,
      amountPence: pence(1399),
      carriedPence: noPence,
      creditPence: noPence,
      status: 'collected',
      ...waits,
    });
  });
  return {
    settlementId,
    dueId,
    payId,
    paymentId,
    holidayId,
    journalId: newId('journal'),
    breakId: newId('break'),
    claimId: newId('claim'),
    correctionId: newId('correction'),
    refundId: newId('refund'),
    movementId: 'txn_of_cwm_tawel',
  };
};
