/** Entries in the books of a story, posted as features post them, without the care behind them. */
import { postJournal } from '#server/ledger/actions.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';
import { type AccountKind, accountOf } from '#shared/ledger/accounts.ts';
import type { World } from './world.ts';

export interface Posted {
  cause: string;
  debit: readonly [AccountKind, string];
  credit: readonly [AccountKind, string];
  amount: number;
  at?: Instant;
  settlementId?: Id<'settlement'>;
}

export const post = async (world: World, ...all: readonly Posted[]): Promise<void> => {
  const { mutualId, db, house } = world;
  const { newId } = house.deps;
  for (const { cause, debit, credit, amount, at = world.now(), settlementId } of all)
    await db.write((tx) =>
      postJournal(
        tx,
        { mutualId, at, byId: 'work', newId },
        {
          cause,
          transfers: [
            {
              kind: 'care',
              debitAccountId: accountOf(...debit),
              creditAccountId: accountOf(...credit),
              amountPence: pence(amount),
              settlementId: settlementId ?? null,
            },
          ],
        },
      ),
    );
};
