/** The one seam between purchases and settlements: which shares join a week, and what becomes of them there. */
import type { Reader, Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, noPence, type Pence, pence, subtract, sum } from '#shared/language/money.ts';
import { purchaseReached } from '#shared/purchases/journey.ts';
import type { SettledShare } from '#shared/purchases/settled.ts';
import { shareJournal } from '#shared/purchases/settled.ts';
import { coverOf, sharesOf } from '#shared/purchases/shares.ts';
import type { SettledLine } from '#shared/settlements/line.ts';
import type { Call } from '../http/call.ts';
import { postJournals } from '../ledger/actions.ts';
import { note } from '../oversight/actions.ts';
import { letHoldGo, postingOf } from './holds.ts';
import { sharersOf } from './policy.ts';
import { findPurchase, type PledgeRow, type PurchaseRow, pledgesOf, purchasesIn } from './reads.ts';
import { changePledge, changePurchase, keepSettledShare } from './records.ts';

type Line = Pick<SettledLine, 'part' | 'shiftId' | 'holderId' | 'toCarerPence' | 'toMutualPence'>;

const shareRow = (
  { purchase }: PurchaseRow,
  { pledge, name }: PledgeRow,
  sharePence: Pence,
  duePence: Pence,
): SettledShare => ({
  purchaseId: purchase.purchaseId,
  holderId: pledge.holderId,
  holderName: name,
  sharePence,
  duePence,
  outcome: pledge.outcome,
  supplierId: purchase.supplierId,
  shiftId: purchase.shiftId,
});

const ofInvoice = (row: PurchaseRow, rows: readonly PledgeRow[]): SettledShare[] =>
  rows.flatMap((one) => {
    const { sharePence } = one.pledge;
    return sharePence ? [shareRow(row, one, sharePence, sharePence)] : [];
  });

/**
 * A group shift is shared by the rule as far as was pledged; what is above is for the holder who posted it and
 * answered for its hours. £41.00 of which £20.50 and £20.00 were pledged: £20.00 and £21.00.
 */
const ofShift = (row: PurchaseRow, rows: readonly PledgeRow[], line: Line): SettledShare[] => {
  const { shareRule } = row.purchase;
  const costPence = add(line.toCarerPence, line.toMutualPence);
  const sharers = sharersOf(row, rows);
  const sharedPence = pence(Math.min(costPence, coverOf(shareRule, sharers)));
  const shares = sharesOf(sharedPence, shareRule, sharers);
  const abovePence = subtract(costPence, sharedPence);
  const othersPence = sum(
    [...shares].map(([holderId, share]) => (holderId === line.holderId ? noPence : share)),
  );
  return rows.flatMap((one) => {
    const { holderId } = one.pledge;
    const share = shares.get(holderId) ?? noPence;
    if (holderId !== line.holderId) return share > 0 ? [shareRow(row, one, share, share)] : [];
    return [shareRow(row, one, add(share, abovePence), pence(-othersPence))];
  });
};

/** Shares of what was delivered, confirmed and invoiced, and of the group shifts among these lines. */
export const sharesToSettle = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  lines: readonly Line[],
): Promise<SettledShare[]> => {
  const shares: SettledShare[] = [];
  for (const row of await purchasesIn(handle, mutualId, 'invoiced'))
    shares.push(...ofInvoice(row, await pledgesOf(handle, mutualId, [row.purchase.purchaseId])));
  for (const row of await purchasesIn(handle, mutualId, 'going-ahead')) {
    const { shiftId, purchaseId } = row.purchase;
    const line = lines.find((one) => one.shiftId === shiftId && one.part === 'whole');
    if (line) shares.push(...ofShift(row, await pledgesOf(handle, mutualId, [purchaseId]), line));
  }
  return shares;
};

const settlePurchase = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  purchaseId: Id<'purchase'>,
  shares: readonly SettledShare[],
): Promise<void> => {
  const { mutualId } = call.actor;
  const row = await findPurchase(tx, mutualId, purchaseId);
  if (!row) throw new Error(`${purchaseId} is settled and not there`);
  for (const { pledge } of await pledgesOf(tx, mutualId, [purchaseId])) {
    if (pledge.status !== 'held' && pledge.status !== 'left') continue;
    await letHoldGo(tx, call, pledge.holdId);
    const share = shares.find(({ holderId }) => holderId === pledge.holderId);
    const sharePence = share?.sharePence ?? noPence;
    const status = pledge.status === 'left' ? 'left' : 'settled';
    await changePledge(tx, pledge, { status, holdId: null, askedPence: null, sharePence });
  }
  const isShift = row.purchase.kind === 'group-shift';
  await changePurchase(tx, mutualId, purchaseId, {
    status: purchaseReached(isShift ? 'settle-visit' : 'settle', row.purchase.status),
    settlementId,
    ...(isShift ? { invoicePence: sum(shares.map(({ sharePence }) => sharePence)) } : {}),
  });
  await note(tx, call, 'PURCHASE_SETTLED', purchaseId, { settlementId });
};

/** In the write that freezes the week. Group shifts are in the journals of their lines already. */
export const sharesSettled = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  shares: readonly SettledShare[],
  dueOf: ReadonlyMap<Id<'member'>, Id<'due'>>,
): Promise<void> => {
  const { mutualId } = call.actor;
  const byPurchase = Map.groupBy(shares, ({ purchaseId }) => purchaseId);
  for (const [purchaseId, parts] of byPurchase) {
    await settlePurchase(tx, call, settlementId, purchaseId, parts);
    for (const { holderName: _, ...share } of parts) {
      const dueId = dueOf.get(share.holderId);
      if (!dueId) throw new Error('A settled share without a due');
      await keepSettledShare(tx, { ...share, mutualId, settlementId, dueId });
    }
  }
  const journals = shares.flatMap((share) =>
    share.supplierId ? [shareJournal(share, share.supplierId, settlementId)] : [],
  );
  await postJournals(tx, postingOf(call), journals);
};
