import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, sum } from '#shared/language/money.ts';
import type { Settlement } from '#shared/settlements/schema.ts';
import { feesOf, type SettlementRow, sumsOf } from './settlement-reads.ts';

/** Settlements with what they came to: charge = to-carer + to-mutual + to suppliers, whatever has been collected of it. */
export const presentAll = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  rows: readonly SettlementRow[],
): Promise<Settlement[]> => {
  const ids = rows.map((row) => row.settlementId);
  if (ids.length === 0) return [];
  const { lines, shares, collected, paid } = await sumsOf(handle, mutualId, ids);
  const fees = await feesOf(handle, mutualId, ids);
  return rows.map((row) => {
    const line = lines.get(row.settlementId);
    const [toCarerPence, toMutualPence] = [line?.toCarerPence ?? noPence, line?.toMutualPence ?? noPence];
    const toSuppliersPence = shares.get(row.settlementId)?.pence ?? noPence;
    return {
      settlementId: row.settlementId,
      weekOn: row.weekOn,
      status: row.status,
      payDay: row.payDay,
      startedAt: row.startedAt,
      closedAt: row.closedAt,
      shifts: line?.shifts ?? 0,
      unconfirmed: line?.unconfirmed ?? 0,
      totals: {
        chargePence: sum([toCarerPence, toMutualPence, toSuppliersPence]),
        toCarerPence,
        toMutualPence,
        toSuppliersPence,
        setAsidePence: line?.setAsidePence ?? noPence,
        collectedPence: collected.get(row.settlementId)?.pence ?? noPence,
        paidPence: paid.get(row.settlementId)?.pence ?? noPence,
        takenBackPence: line?.takenBackPence ?? noPence,
        creditPence: collected.get(row.settlementId)?.creditPence ?? noPence,
        setOffPence: paid.get(row.settlementId)?.setOffPence ?? noPence,
        feePence: fees.get(row.settlementId)?.pence ?? noPence,
      },
    };
  });
};

export const present = async (handle: Reader, row: SettlementRow): Promise<Settlement> => {
  const [settlement] = await presentAll(handle, row.mutualId, [row]);
  if (!settlement) throw new Error('A settlement that is there cannot be shown');
  return settlement;
};
