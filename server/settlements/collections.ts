/** A holder's own view of what is collected from them: coming, on its way, come, or refused and what to do. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, noPence, pence } from '#shared/language/money.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { addDays, type Day, dayAt, mondayOf } from '#shared/language/time.ts';
import { dayItLeaves } from '#shared/payments/leaves.ts';
import { nextStepAfter } from '#shared/payments/refused.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { Collection, CollectionDetail } from '#shared/settlements/collection.ts';
import { banksRestIn } from '#shared/settlements/working-days.ts';
import type { Call } from '../http/call.ts';
import { balancesOfHolder } from '../ledger/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { reached } from '../payments/reached.ts';
import { findWayToPay } from '../payments/reads.ts';
import { collectNow } from './collect.ts';
import {
  dueOfHolder,
  duesOfHolder,
  earliestWorked,
  type HolderDueRow,
  newestHeld,
  sharesOfDue,
  visitsOfDue,
} from './collection-reads.ts';
import { daysOf } from './days.ts';
import { settlementOfWeek } from './settlement-reads.ts';

/** What it was taken from; before a first try, what it will be taken from as things stand. */
const fromOf = ({ due, way, former }: HolderDueRow): Collection['from'] => {
  // Paid on the payment service's page: with which card, we were not told.
  if (due.checkoutSessionId) return null;
  const wasTried = due.paymentMethodId !== null;
  const it = wasTried && way?.paymentMethodId !== due.paymentMethodId ? former : way;
  return it?.kind ? { kind: it.kind, brand: it.brand, lastFour: it.lastFour } : null;
};

const present = (row: HolderDueRow): Collection => {
  const { due, weekOn } = row;
  const { dueId, status, carriedPence, creditPence, leavesOn, collectedAt, reason, nextTryOn } = due;
  return {
    dueId,
    weekOn,
    askedPence: askedPence(due),
    carriedPence,
    creditPence,
    status,
    isAgain: due.againOfId !== null,
    from: fromOf(row),
    leavesOn,
    collectedAt,
    reason: status === 'parked' ? reason : null,
    next: status === 'parked' && reason ? nextStepAfter(reason) : null,
    nextTryOn: status === 'parked' ? nextTryOn : null,
  };
};

const presentWhole = async (handle: Reader, row: HolderDueRow): Promise<CollectionDetail> => {
  const { mutualId, dueId, toldAt } = row.due;
  const visits = await visitsOfDue(handle, mutualId, dueId);
  return {
    ...present(row),
    toldAt,
    visits: visits.map(({ toCarerPence, toMutualPence, unconfirmed, ...visit }) => ({
      ...visit,
      amountPence: add(toCarerPence, toMutualPence),
      unconfirmed: unconfirmed === 'silent',
    })),
    shares: await sharesOfDue(handle, mutualId, dueId),
  };
};

const found = async (handle: Reader, { actor }: Call, dueId: Id<'due'>): Promise<HolderDueRow> => {
  const row = await dueOfHolder(handle, actor.mutualId, actor.memberId, dueId);
  if (!row) throw new Refusal('not-found');
  return row;
};

export const listCollections = async (call: Call, { after, limit }: PageQuery): Promise<Page<Collection>> => {
  const { mutualId, memberId } = call.actor;
  const rows = await duesOfHolder(call.deps.db.read, mutualId, memberId, { after, limit: limit + 1 });
  const page = cutPage(rows, limit, ({ due }) => due.dueId);
  return { ...page, items: page.items.map(present) };
};

export const showCollection = async (call: Call, dueId: Id<'due'>): Promise<CollectionDetail> => {
  const { read } = call.deps.db;
  return presentWhole(read, await found(read, call, dueId));
};

/**
 * When the work that is in no settlement yet will be collected: with its own week, or, where that was settled
 * without it, with the next one.
 */
const nextCollectOn = async (call: Call): Promise<Day> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const mutual = await mutualOf(read, mutualId);
  const thisWeek = mondayOf(dayAt(call.now, mutual.zone));
  const worked = await earliestWorked(read, mutualId, memberId);
  let weekOn = worked ? mondayOf(dayAt(worked, mutual.zone)) : thisWeek;
  while (weekOn < thisWeek && (await settlementOfWeek(read, mutualId, weekOn))) weekOn = addDays(weekOn, 7);
  return daysOf(mutual, weekOn).collectOn;
};

export const showComing = async (call: Call) => {
  const { mutualId, memberId } = call.actor;
  const { read } = call.deps.db;
  const { nation, zone } = await mutualOf(read, mutualId);
  const { due } = await balancesOfHolder(read, mutualId, memberId);
  const way = await findWayToPay(read, mutualId, memberId);
  const held = await newestHeld(read, mutualId, memberId);
  const [today, planned] = [dayAt(call.now, zone), await nextCollectOn(call)];
  const collectOn = planned < today ? today : planned;
  return {
    workedPence: due ? pence(due.debitsPendingPence - due.creditsPendingPence) : noPence,
    collectOn,
    leavesOn: way?.kind ? dayItLeaves(way.kind, collectOn, banksRestIn(nation)) : null,
    from: way?.kind ? { kind: way.kind, brand: way.brand, lastFour: way.lastFour } : null,
    held: held ? { dueId: held.dueId, askedPence: askedPence(held) } : null,
  };
};

const again = async (call: Call, dueId: Id<'due'>, audit: string): Promise<CollectionDetail> =>
  call.write(async (tx) => {
    await note(tx, call, audit, dueId);
    return presentWhole(tx, await found(tx, call, dueId));
  });

export const tryCollectionAgain = async (call: Call, dueId: Id<'due'>): Promise<CollectionDetail> => {
  const { due } = await found(call.deps.db.read, call, dueId);
  if (due.status !== 'parked' || due.byHandSince) throw new Refusal('nothing-to-collect');
  await reached(call, () => collectNow(call, due));
  return again(call, dueId, 'COLLECTION_TRIED_AGAIN');
};

/** Looks at the payment service itself: coming back from its page proves nothing. */
export const lookAtCollection = async (call: Call, dueId: Id<'due'>): Promise<CollectionDetail> => {
  const { due } = await found(call.deps.db.read, call, dueId);
  if (due.status === 'processing') await reached(call, () => collectNow(call, due));
  return again(call, dueId, 'COLLECTION_LOOKED_AT');
};
