import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, negate, type Pence, subtract, sum } from '#shared/language/money.ts';
import { setOffJournal } from '#shared/settlements/journal.ts';
import { setOff } from '#shared/settlements/set-off.ts';
import { above } from '#shared/settlements/settle.ts';
import type { Call } from '../http/call.ts';
import { postJournals } from '../ledger/actions.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { shiftsPaid } from '../shifts/settled.ts';
import { tooMuchOf } from './credit-reads.ts';
import { linesToPay, runsOfCarers } from './pay-reads.ts';
import { keepPays, putInPay, recover } from './records.ts';

/** So many lines are put into pays in one write: the rest of a large week comes in the next. */
const linesAtOnce = 2_000;

type Line = Awaited<ReturnType<typeof linesToPay>>[number];
type TooMuch = Awaited<ReturnType<typeof tooMuchOf>>[number];

interface Gathered {
  payId: Id<'pay'>;
  carerId: Id<'member'>;
  lines: readonly Line[];
  setOffPence: Pence;
  amountPence: Pence;
}

const outOf = (line: TooMuch): Pence => negate(add(line.toCarerPence, line.recoveredPence));

/** What one carer gets now, after what an earlier pay had too much; whose hours were put right has it back. */
const gatherOne = async (
  tx: Writer,
  call: Call,
  carerId: Id<'member'>,
  lines: readonly Line[],
  out: readonly TooMuch[],
  atMostPercent: number,
): Promise<Gathered> => {
  const earned = sum(lines.map((line) => above(line.toCarerPence)));
  const kept = setOff(
    earned,
    out.map((line) => ({ outPence: outOf(line) })),
    atMostPercent,
  );
  for (const [place, line] of out.entries()) {
    const amount = kept[place];
    if (amount)
      await recover(tx, { mutualId: call.actor.mutualId, ...line }, add(line.recoveredPence, amount));
  }
  const setOffPence = sum(kept);
  return {
    payId: call.deps.newId('pay'),
    carerId,
    lines,
    setOffPence,
    amountPence: subtract(earned, setOffPence),
  };
};

const keepGathered = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  gathered: readonly Gathered[],
): Promise<void> => {
  const { mutualId } = call.actor;
  const runs = await runsOfCarers(tx, mutualId, settlementId);
  // Nothing is left to move when all of it was withheld for others: the statement says so all the same.
  const isDone = ({ amountPence }: Gathered) => amountPence <= 0;
  await keepPays(
    tx,
    gathered.map((pay) => ({
      mutualId,
      payId: pay.payId,
      settlementId,
      carerId: pay.carerId,
      run: (runs.get(pay.carerId) ?? 0) + 1,
      amountPence: pay.amountPence,
      setOffPence: pay.setOffPence,
      status: isDone(pay) ? ('paid' as const) : ('waiting' as const),
      paidAt: isDone(pay) ? call.now : null,
      attempt: 0,
      changedAt: call.now,
    })),
  );
  const shiftsOf = (pay: Gathered) => pay.lines.map((line) => line.shiftId);
  for (const pay of gathered) await putInPay(tx, mutualId, settlementId, shiftsOf(pay), pay.payId);
  await shiftsPaid(tx, call, gathered.filter(isDone).flatMap(shiftsOf));
  await postJournals(
    tx,
    { mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
    gathered.filter((pay) => pay.setOffPence > 0).map((pay) => setOffJournal(pay, settlementId)),
  );
};

const gatherSome = (call: Call, settlementId: Id<'settlement'>): Promise<number> =>
  call.deps.db.write(async (tx) => {
    const { mutualId } = call.actor;
    const lines = await linesToPay(tx, mutualId, settlementId, linesAtOnce);
    const carers = Map.groupBy(lines, (line) => line.carerId);
    if (carers.size === 0) return 0;
    // The last one may have more lines than were read: they come whole in the next write, as one pay.
    if (lines.length === linesAtOnce && carers.size > 1) carers.delete(lines.at(-1)?.carerId as Id<'member'>);
    const { rules } = await mutualOf(tx, mutualId);
    const out = Map.groupBy(await tooMuchOf(tx, mutualId, [...carers.keys()]), (line) => line.carerId);
    const gathered: Gathered[] = [];
    for (const [carerId, ofCarer] of carers)
      gathered.push(
        await gatherOne(tx, call, carerId, ofCarer, out.get(carerId) ?? [], rules.setOffAtMostPercent),
      );
    await keepGathered(tx, call, settlementId, gathered);
    return lines.length;
  });

/** Puts every line whose money came in into one pay for its carer; money that comes later makes a further one. */
export const gather = async (call: Call, settlementId: Id<'settlement'>): Promise<void> => {
  if ((await linesToPay(call.deps.db.read, call.actor.mutualId, settlementId, 1)).length === 0) return;
  while ((await gatherSome(call, settlementId)) === linesAtOnce);
};
