/** A holder hears of every collection before it happens: how much, by which way and on which day. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt, type Instant } from '#shared/language/time.ts';
import { dayItLeaves } from '#shared/payments/leaves.ts';
import type { WayKind } from '#shared/payments/schema.ts';
import { banksRestIn } from '#shared/settlements/working-days.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import { isReady } from '../payments/policy.ts';
import { findWayToPay } from '../payments/reads.ts';
import { daysOf } from './days.ts';
import { type DueRow, duesStanding, findDue } from './due-reads.ts';
import { fewAtOnce } from './few-at-once.ts';
import { changeDue } from './records.ts';
import { findSettlement } from './settlement-reads.ts';

export interface ToldOf {
  leavesOn: Day;
  toldAt: Instant;
}

/** They are writes of our own and share their commits. */
const tellingsAtOnce = 50;

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/**
 * Before a try begins: what was said holds if there is still time for it, else it is said again with a later
 * day. Money never leaves an account before the day that was said.
 */
export const tellOfCollection = async (
  tx: Writer,
  call: Call,
  due: DueRow,
  kind: WayKind,
): Promise<ToldOf> => {
  const { zone, nation } = await mutualOf(tx, due.mutualId);
  const earliest = dayItLeaves(kind, dayAt(call.now, zone), banksRestIn(nation));
  if (due.toldAt && due.leavesOn && due.leavesOn >= earliest)
    return { leavesOn: due.leavesOn, toldAt: due.toldAt };
  const told = { leavesOn: earliest, toldAt: call.now };
  await changeDue(tx, due.mutualId, due.dueId, told);
  // A card that is tried on a later day than was said takes nobody by surprise.
  if (kind === 'bacs' || !due.toldAt)
    await notify(tx, call, 'collection-coming', [due.holderId], { dueId: due.dueId });
  return told;
};

const tellOne = (call: Call, { mutualId, dueId, holderId }: DueRow, collectOn: Day): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const due = await findDue(tx, mutualId, dueId);
    const way = await findWayToPay(tx, mutualId, holderId);
    if (due?.status !== 'waiting' || due.toldAt || !isReady(way) || !way.kind) return;
    const { zone, nation } = await mutualOf(tx, mutualId);
    const askedOn = later(collectOn, dayAt(call.now, zone));
    const leavesOn = dayItLeaves(way.kind, askedOn, banksRestIn(nation));
    await changeDue(tx, mutualId, dueId, { leavesOn, toldAt: call.now });
    await notify(tx, call, 'collection-coming', [holderId], { dueId });
  });

/** As soon as a week is frozen, everybody of whom something will be collected is told. */
export const tellOfDues = async (call: Call, settlementId: Id<'settlement'>): Promise<void> => {
  const { mutualId } = call.actor;
  const { read } = call.deps.db;
  const settlement = await findSettlement(read, mutualId, settlementId);
  if (!settlement) return;
  const { collectOn } = daysOf(await mutualOf(read, mutualId), settlement.weekOn);
  for await (const page of duesStanding(read, mutualId, settlementId, ['waiting']))
    await fewAtOnce(
      page.filter((due) => !due.toldAt),
      tellingsAtOnce,
      (due) => tellOne(call, due, collectOn),
    );
};
