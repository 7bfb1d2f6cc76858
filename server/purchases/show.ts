/** Purchases as those who ask may see them. */
import type { Reader, Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type PurchaseStep, purchaseStepRefused } from '#shared/purchases/journey.ts';
import type { Purchase, Running } from '#shared/purchases/schema.ts';
import { budgetsOfHolder } from '../budgets/reads.ts';
import type { Call } from '../http/call.ts';
import { announce } from '../oversight/actions.ts';
import { presentPurchase, presentRunning } from './policy.ts';
import {
  allPurchases,
  findPurchase,
  type PurchaseRow,
  paymentsOf,
  pledgesOf,
  purchaseToChange,
} from './reads.ts';

export const councilsOfHolder = async (handle: Reader, call: Call): Promise<Id<'council'>[]> =>
  (await budgetsOfHolder(handle, call.actor.mutualId, call.actor.memberId)).map(({ councilId }) => councilId);

export const listPurchases = async (call: Call): Promise<Purchase[]> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const rows = await allPurchases(read, mutualId);
  const ids = rows.map(({ purchase }) => purchase.purchaseId);
  const byPurchase = Map.groupBy(await pledgesOf(read, mutualId, ids), ({ pledge }) => pledge.purchaseId);
  const councilIds = await councilsOfHolder(read, call);
  return rows.map((row) =>
    presentPurchase(call.actor, row, byPurchase.get(row.purchase.purchaseId) ?? [], councilIds, call.now),
  );
};

export const showPurchase = async (
  call: Call,
  purchaseId: Id<'purchase'>,
  handle: Reader = call.deps.db.read,
): Promise<Purchase> => {
  const row = await findPurchase(handle, call.actor.mutualId, purchaseId);
  if (!row) throw new Refusal('not-found');
  const rows = await pledgesOf(handle, call.actor.mutualId, [purchaseId]);
  return presentPurchase(call.actor, row, rows, await councilsOfHolder(handle, call), call.now);
};

export const showRunning = async (
  call: Call,
  purchaseId: Id<'purchase'>,
  handle: Reader = call.deps.db.read,
): Promise<Running> => {
  const { mutualId } = call.actor;
  const row = await findPurchase(handle, mutualId, purchaseId);
  if (!row) throw new Refusal('not-found');
  const rows = await pledgesOf(handle, mutualId, [purchaseId]);
  return presentRunning(call.actor, row, rows, await paymentsOf(handle, mutualId, purchaseId));
};

/** A purchase to take a step with, its row locked, and everybody who ever pledged. */
export const toStep = async (tx: Writer, call: Call, purchaseId: Id<'purchase'>, step: PurchaseStep) => {
  const { mutualId } = call.actor;
  const row = await purchaseToChange(tx, mutualId, purchaseId);
  if (!row) throw new Refusal('not-found');
  refuseIf(purchaseStepRefused(step, row.purchase.status));
  return { row, rows: await pledgesOf(tx, mutualId, [purchaseId]) };
};

/** Everybody may see what is bought together: everybody's screen hears that it changed. */
export const tellPurchase = (tx: Writer, call: Call, { purchase }: PurchaseRow): void =>
  announce(tx, call, 'purchase.changed', { purchaseId: purchase.purchaseId }, { groups: ['everyone'] });
