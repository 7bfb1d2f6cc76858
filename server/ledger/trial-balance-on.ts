/** The trial balance of any day: what is sealed, and what was posted since. */
import { add, sum } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { kindOfAccount } from '#shared/ledger/accounts.ts';
import { blocksOf } from '#shared/ledger/sealing.ts';
import type { TrialBalanceOn } from '#shared/ledger/statement.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { booksOf, transfersToSeal } from './sealing-reads.ts';
import { sealOf } from './statement.ts';
import { sealedByKind } from './trial-reads.ts';

/** More than can be posted between two turns of the job that seals. */
const mostWaiting = 100_000;

/** Those of the transfers that wait which will stand on that day or before. */
const waitingUpTo = async (call: Call, on: Day) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const rows = await transfersToSeal(read, mutualId, mostWaiting);
  const { zone } = await mutualOf(read, mutualId);
  const books = (await booksOf(read, mutualId)) ?? { bookedOn: null, openFrom: null };
  return blocksOf(rows, { ...books, zone })
    .filter((block) => block.bookedOn <= on)
    .flatMap((block) => block.rows);
};

export const trialBalanceOn = async (call: Call, on: Day): Promise<TrialBalanceOn> => {
  const sealed = await sealedByKind(call.deps.db.read, call.actor.mutualId, on);
  const kinds = new Map(sealed.map((kind) => [kind.kind, kind]));
  for (const { debitAccountId, creditAccountId, amountPence } of await waitingUpTo(call, on)) {
    const [debit, credit] = [
      kinds.get(kindOfAccount(debitAccountId)),
      kinds.get(kindOfAccount(creditAccountId)),
    ];
    if (debit) debit.debitsPence = add(debit.debitsPence, amountPence);
    if (credit) credit.creditsPence = add(credit.creditsPence, amountPence);
  }
  const shown = [...kinds.values()].filter((kind) => kind.debitsPence > 0 || kind.creditsPence > 0);
  const debitsPence = sum(shown.map((kind) => kind.debitsPence));
  const creditsPence = sum(shown.map((kind) => kind.creditsPence));
  return {
    ...{ on, kinds: shown, debitsPence, creditsPence, balances: debitsPence === creditsPence },
    seal: await sealOf(call),
  };
};
