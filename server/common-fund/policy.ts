import type { FundEntry, Reserve } from '#shared/common-fund/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import { negate } from '#shared/language/money.ts';
import { kindOfAccount } from '#shared/ledger/accounts.ts';
import type { Actor } from '../http/actor.ts';
import type { feedsOf, fundTransfers, ReserveRow } from './reads.ts';

/** Nobody keeps apart, asks for or releases what pays them. */
export const isPaidBy = (actor: Actor, payeeId: Id<'member'> | null): boolean =>
  payeeId !== null && payeeId === actor.by.memberId;

const isSecond = (actor: Actor, { reserve }: ReserveRow): boolean =>
  reserve.status === 'asked' &&
  actor.roles.includes('coordinator') &&
  reserve.askedById !== actor.by.memberId &&
  !isPaidBy(actor, reserve.payeeId);

export const presentReserve = (actor: Actor, row: ReserveRow): Reserve => ({
  ...row.reserve,
  reservedBy: row.reservedBy,
  askedBy: row.askedBy,
  endedBy: row.endedBy,
  evidenceFile: row.reserve.evidenceFile?.name ?? null,
  mayRelease: isSecond(actor, row),
});

type TransferRow = Awaited<ReturnType<typeof fundTransfers>>[number];
type FeedRow = Awaited<ReturnType<typeof feedsOf>>[number];

/** `fund:settlement_…` or `fund-released:reserve_…`: what an entry came from is its cause. */
export const causedBy = ({ cause }: Pick<TransferRow, 'cause'>): string => cause.split(':')[1] ?? '';

const kinds = { 'fund-fed': 'fed', 'fund-released': 'released' } as const;

export const presentEntry = (
  row: TransferRow,
  feeds: readonly FeedRow[],
  reserves: readonly ReserveRow[],
): FundEntry => {
  const id = causedBy(row);
  const feed = feeds.find((one) => one.feed.settlementId === id);
  const reserve = reserves.find((one) => one.reserve.reserveId === id)?.reserve;
  return {
    entryId: row.transferId,
    at: row.at,
    what: kinds[row.kind as keyof typeof kinds] ?? 'other',
    amountPence:
      kindOfAccount(row.creditAccountId) === 'common-fund' ? row.amountPence : negate(row.amountPence),
    weekOn: feed?.weekOn ?? null,
    contributionPence: feed?.feed.contributionPence ?? null,
    feesPence: feed?.feed.feesPence ?? null,
    reserve: reserve ?? null,
  };
};
