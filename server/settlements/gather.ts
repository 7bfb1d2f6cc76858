import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, sum } from '#shared/language/money.ts';
import type { Call } from '../http/call.ts';
import { shiftsPaid } from '../shifts/settled.ts';
import { linesToPay, paysOfSettlement } from './pay-reads.ts';
import { keepPay, putInPay } from './records.ts';

interface Gathered {
  shiftIds: Id<'shift'>[];
  amounts: Pence[];
}

const byCarer = (lines: Awaited<ReturnType<typeof linesToPay>>): Map<Id<'member'>, Gathered> => {
  const carers = new Map<Id<'member'>, Gathered>();
  for (const { carerId, shiftId, toCarerPence } of lines) {
    const so = carers.get(carerId) ?? { shiftIds: [], amounts: [] };
    so.shiftIds.push(shiftId);
    so.amounts.push(toCarerPence);
    carers.set(carerId, so);
  }
  return carers;
};

const keepOne = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  carerId: Id<'member'>,
  run: number,
  { shiftIds, amounts }: Gathered,
): Promise<void> => {
  const { mutualId } = call.actor;
  const payId = call.deps.newId('pay');
  const amountPence = sum(amounts);
  // Nothing is left to move when all of it was withheld for others: the statement says so all the same.
  const isDone = amountPence <= 0;
  await keepPay(tx, {
    mutualId,
    payId,
    settlementId,
    carerId,
    run,
    amountPence,
    status: isDone ? 'paid' : 'waiting',
    ...(isDone ? { paidAt: call.now } : {}),
    attempt: 0,
    changedAt: call.now,
  });
  await putInPay(tx, mutualId, settlementId, shiftIds, payId);
  if (isDone) await shiftsPaid(tx, call, shiftIds);
};

/** Puts every line whose money came in into one pay for its carer; money that comes later makes a further one. */
export const gather = async (call: Call, settlementId: Id<'settlement'>): Promise<void> => {
  const { mutualId } = call.actor;
  if ((await linesToPay(call.deps.db.read, mutualId, settlementId)).length === 0) return;
  await call.deps.db.write(async (tx) => {
    const carers = byCarer(await linesToPay(tx, mutualId, settlementId));
    if (carers.size === 0) return;
    const before = await paysOfSettlement(tx, mutualId, settlementId);
    for (const [carerId, gathered] of carers) {
      const run = before.filter(({ pay }) => pay.carerId === carerId).length + 1;
      await keepOne(tx, call, settlementId, carerId, run, gathered);
    }
  });
};
