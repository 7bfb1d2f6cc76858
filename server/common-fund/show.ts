/** The common fund as every member reads it. */
import type { Reader } from '#db/database.ts';
import { type Fund, type FundEntry, fundPurposes, type Reserve } from '#shared/common-fund/schema.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { noPence, type Pence, pence, subtract, sum } from '#shared/language/money.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import type { Call } from '../http/call.ts';
import { balanceOf } from '../ledger/reads.ts';
import { causedBy, presentEntry, presentReserve } from './policy.ts';
import { allReserves, feedsOf, findReserve, fundTransfers, shortSoFar, sumsByPurpose } from './reads.ts';

/** Neither spent nor reserved nor advanced. */
export const standingOfFund = async (handle: Reader, mutualId: Id<'mutual'>) => {
  const fund = await balanceOf(handle, mutualId, 'common-fund', mutualId);
  const advances = await balanceOf(handle, mutualId, 'fund-advances', mutualId);
  const balancePence = subtract(fund.creditsPostedPence, fund.debitsPostedPence);
  const advancedPence = subtract(advances.debitsPostedPence, advances.creditsPostedPence);
  const reservedPence = fund.debitsPendingPence;
  return {
    inPence: fund.creditsPostedPence,
    outPence: fund.debitsPostedPence,
    balancePence,
    reservedPence,
    advancedPence,
    freePence: pence(balancePence - reservedPence - advancedPence),
  };
};

const isOver = (status: string): boolean => status === 'released' || status === 'put-back';

export const showFund = async (call: Call): Promise<Fund> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const sums = await sumsByPurpose(read, mutualId);
  const of = (
    purpose: string,
    isCounted: (status: string) => boolean,
    what: 'amountPence' | 'spentPence',
  ): Pence =>
    sum(
      sums
        .filter((one) => one.purpose === purpose && isCounted(one.status))
        .map((one) => one[what] ?? noPence),
    );
  return {
    ...(await standingOfFund(read, mutualId)),
    shortPence: await shortSoFar(read, mutualId),
    byPurpose: fundPurposes.map((purpose) => ({
      purpose,
      spentPence: of(purpose, (status) => status === 'released', 'spentPence'),
      reservedPence: of(purpose, (status) => !isOver(status), 'amountPence'),
    })),
    reserves: (await allReserves(read, mutualId)).map((row) => presentReserve(call.actor, row)),
  };
};

export const listFundEntries = async (call: Call, { after, limit }: PageQuery): Promise<Page<FundEntry>> => {
  if (after !== undefined && !isId('transfer', after))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const cut = cutPage(await fundTransfers(read, mutualId, after, limit + 1), limit, (row) => row.transferId);
  const causes = cut.items.map(causedBy);
  const feeds = await feedsOf(
    read,
    mutualId,
    causes.filter((id): id is Id<'settlement'> => isId('settlement', id)),
  );
  const reserves = await allReserves(read, mutualId);
  return { ...cut, items: cut.items.map((row) => presentEntry(row, feeds, reserves)) };
};

export const showReserve = async (
  call: Call,
  reserveId: Id<'reserve'>,
  handle: Reader = call.deps.db.read,
): Promise<Reserve> => {
  const row = await findReserve(handle, call.actor.mutualId, reserveId);
  if (!row) throw new Refusal('not-found');
  return presentReserve(call.actor, row);
};

export const showEvidence = async (call: Call, reserveId: Id<'reserve'>) => {
  const row = await findReserve(call.deps.db.read, call.actor.mutualId, reserveId);
  if (!row?.reserve.evidenceFile) throw new Refusal('not-found');
  return row.reserve.evidenceFile;
};
