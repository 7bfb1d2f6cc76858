/** What comes about by itself: offers close, silence counts, the last share has come in. Safe to run twice. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { purchaseReached } from '#shared/purchases/journey.ts';
import { isEnough } from '#shared/purchases/minimum.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { type Call, callOf } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { note } from '../oversight/actions.ts';
import { decideDelivery } from './deliver.ts';
import { letAllGo } from './offer.ts';
import { here } from './policy.ts';
import { type PurchaseRow, pledgesOf, purchasesDue, purchaseToChange, settledDues } from './reads.ts';
import { changePurchase } from './records.ts';
import { tellPurchase } from './show.ts';

/** At closing: it goes ahead with enough people and pounds, else everything kept apart is let go. */
const closeOffer = async (tx: Writer, call: Call, row: PurchaseRow): Promise<void> => {
  const { mutualId, purchaseId, status } = row.purchase;
  const rows = await pledgesOf(tx, mutualId, [purchaseId]);
  const pledged = here(rows).map(({ pledge }) => pledge);
  const goesAhead = isEnough(row.purchase, pledged);
  if (!goesAhead) await letAllGo(tx, call, row, rows);
  await changePurchase(tx, mutualId, purchaseId, {
    status: purchaseReached(goesAhead ? 'go-ahead' : 'release', status),
    closedAt: call.now,
    ...(goesAhead ? {} : { endedAt: call.now }),
  });
  const to = pledged.map(({ holderId }) => holderId);
  await note(tx, call, goesAhead ? 'PURCHASE_GOES_AHEAD' : 'PURCHASE_RELEASED', purchaseId);
  await notify(tx, call, goesAhead ? 'purchase-goes-ahead' : 'purchase-released', to, { purchaseId });
  tellPurchase(tx, call, row);
};

interface Due {
  mutualId: Id<'mutual'>;
  purchaseId: Id<'purchase'>;
}

/** Looked at again under its lock: another process may have been quicker. */
const each = async (
  deps: Deps,
  list: readonly Due[],
  status: PurchaseRow['purchase']['status'],
  step: (tx: Writer, call: Call, row: PurchaseRow) => Promise<void>,
): Promise<void> => {
  for (const { mutualId, purchaseId } of list) {
    const call = callOf(deps, systemActor(mutualId));
    await deps.db
      .write(async (tx) => {
        const row = await purchaseToChange(tx, mutualId, purchaseId);
        if (row?.purchase.status === status) await step(tx, call, row);
      })
      .catch((error: unknown) => deps.log.warn({ err: error, purchaseId }, 'purchase waits'));
  }
};

const collected = async (tx: Writer, call: Call, row: PurchaseRow): Promise<void> => {
  const { mutualId, purchaseId, status } = row.purchase;
  await changePurchase(tx, mutualId, purchaseId, { status: purchaseReached('collect', status) });
  await note(tx, call, 'PURCHASE_COLLECTED', purchaseId);
  tellPurchase(tx, call, row);
};

export const goOnWithPurchases = async (deps: Deps): Promise<void> => {
  const { read } = deps.db;
  await each(deps, await purchasesDue(read, 'offered', deps.now()), 'offered', closeOffer);
  await each(deps, await purchasesDue(read, 'delivered', deps.now()), 'delivered', decideDelivery);
  const settled = Map.groupBy(await settledDues(read), ({ purchaseId }) => purchaseId);
  const done = [...settled.values()]
    .filter((shares) => shares.every(({ dueStatus }) => dueStatus === 'collected'))
    .flatMap(([first]) => (first ? [first] : []));
  await each(deps, done, 'settled', collected);
};
