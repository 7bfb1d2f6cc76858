/** The trial balance of any day: what is sealed, and what was posted since. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, sum } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { kindOfAccount } from '#shared/ledger/accounts.ts';
import { blocksOf, type RowToSeal } from '#shared/ledger/sealing.ts';
import type { TrialBalanceOn } from '#shared/ledger/statement.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { booksOf, transfersToSeal } from './sealing-reads.ts';
import { sealOf } from './statement.ts';
import { sealedByKind } from './trial-reads.ts';

/** More than can be posted between two turns of the job that seals. */
const mostWaiting = 100_000;

/** Those of the transfers that wait which will stand on that day or before. */
const waitingUpTo = async (read: Reader, mutualId: Id<'mutual'>, on: Day): Promise<RowToSeal[]> => {
  const rows = await transfersToSeal(read, mutualId, mostWaiting);
  if (rows.length === 0) return [];
  const { zone } = await mutualOf(read, mutualId);
  const books = (await booksOf(read, mutualId)) ?? { bookedOn: null, openFrom: null };
  return blocksOf(rows, { ...books, zone })
    .filter((block) => block.bookedOn <= on)
    .flatMap((block) => block.rows);
};

/** Each kind of account that ever moved, with all that was debited and credited by the end of a day. */
export const kindsOn = async (read: Reader, mutualId: Id<'mutual'>, on: Day) => {
  const kinds = new Map((await sealedByKind(read, mutualId, on)).map((kind) => [kind.kind, kind]));
  for (const row of await waitingUpTo(read, mutualId, on)) {
    const debit = kinds.get(kindOfAccount(row.debitAccountId));
    const credit = kinds.get(kindOfAccount(row.creditAccountId));
    if (debit) debit.debitsPence = add(debit.debitsPence, row.amountPence);
    if (credit) credit.creditsPence = add(credit.creditsPence, row.amountPence);
  }
  return [...kinds.values()].filter((kind) => kind.debitsPence > 0 || kind.creditsPence > 0);
};

export const trialBalanceOn = async (call: Call, on: Day): Promise<TrialBalanceOn> => {
  const kinds = await kindsOn(call.deps.db.read, call.actor.mutualId, on);
  const debitsPence = sum(kinds.map((kind) => kind.debitsPence));
  const creditsPence = sum(kinds.map((kind) => kind.creditsPence));
  return {
    ...{ on, kinds, debitsPence, creditsPence, balances: debitsPence === creditsPence },
    seal: await sealOf(call),
  };
};
