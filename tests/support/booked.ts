/** The entries of the books as a table: what was posted since a moment in the telling of a story. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { members, transfers } from '#db/schema/index.ts';
import { postJournal } from '#server/ledger/actions.ts';
import { formatPounds, pence } from '#shared/language/money.ts';
import { accountOf, kindOfAccount, ownerOfAccount, type TransferKind } from '#shared/ledger/accounts.ts';
import { at, type World } from './world.ts';

/** `told` answers what was posted of these kinds since it was asked last. */
export const bookkeeping = (world: World, kinds: readonly TransferKind[]) => {
  let last = '';
  return async (): Promise<string[]> => {
    const { read } = world.db;
    const rows = await read
      .select()
      .from(transfers)
      .where(
        and(
          eq(transfers.mutualId, world.mutualId),
          eq(transfers.state, 'posted'),
          inArray(transfers.kind, [...kinds]),
          last === '' ? undefined : gt(transfers.transferId, last as never),
        ),
      )
      .orderBy(asc(transfers.transferId));
    last = rows.at(-1)?.transferId ?? last;
    const names = new Map(
      (await read.select().from(members)).map(({ memberId, name }) => [
        memberId as string,
        name.split(' ')[0],
      ]),
    );
    const named = (accountId: string) =>
      [kindOfAccount(accountId), names.get(ownerOfAccount(accountId))].filter(Boolean).join(' ');
    return rows.map(
      ({ kind, debitAccountId, creditAccountId, amountPence }) =>
        `${kind}: ${named(debitAccountId)} / ${named(creditAccountId)} ${formatPounds(amountPence)}`,
    );
  };
};

/** Something in the books that never happened, as a fault of ours would leave it. */
export const bookSomethingWrong = (world: World) =>
  world.db.write((tx) =>
    postJournal(
      tx,
      {
        mutualId: world.mutualId,
        at: at('2026-11-30', '09:00'),
        byId: 'work',
        newId: world.house.deps.newId,
      },
      {
        cause: 'never-happened',
        transfers: [
          {
            kind: 'float',
            debitAccountId: accountOf('stripe-available', world.mutualId),
            creditAccountId: accountOf('mutual-float', world.mutualId),
            amountPence: pence(700),
          },
        ],
      },
    ),
  );
