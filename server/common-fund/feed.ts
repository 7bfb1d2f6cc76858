/** A settlement that is done with gives its contribution, after the fees, to the common fund. */
import type { Writer } from '#db/database.ts';
import { feedingOf } from '#shared/common-fund/feeding.ts';
import type { Id } from '#shared/language/ids.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { contributionOfSettlement, feedOf, feesOfSettlement, shortSoFar } from './reads.ts';
import { keepFeed } from './records.ts';

/**
 * Once for each settlement, in the write that closes it. Fees that come to be known later are short, and made
 * up for by the next one.
 */
export const feedFund = async (tx: Writer, call: Call, settlementId: Id<'settlement'>): Promise<void> => {
  const { mutualId } = call.actor;
  if (await feedOf(tx, mutualId, settlementId)) return;
  const contributionPence = await contributionOfSettlement(tx, mutualId, settlementId);
  const feesPence = await feesOfSettlement(tx, mutualId, settlementId);
  const shortBeforePence = await shortSoFar(tx, mutualId);
  const { fedPence } = feedingOf(contributionPence, feesPence, shortBeforePence);
  await keepFeed(tx, {
    mutualId,
    settlementId,
    contributionPence,
    feesPence,
    shortBeforePence,
    fedPence,
    at: call.now,
  });
  if (fedPence === 0) return;
  await postJournal(
    tx,
    { mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
    {
      cause: `fund:${settlementId}`,
      transfers: [
        {
          kind: 'fund-fed',
          debitAccountId: accountOf('contribution', mutualId),
          creditAccountId: accountOf('common-fund', mutualId),
          amountPence: fedPence,
        },
      ],
    },
  );
  await note(tx, call, 'FUND_FED', settlementId, { fedPence });
  announce(tx, call, 'fund.changed', {}, { groups: ['everyone'] });
};
