/**
 * `balance`: how an account stands now, and how it stood at the end of a day, among very many transfers, against
 * a bare prepared read of one row by its key.
 */
import { balanceOf } from '#server/ledger/reads.ts';
import { standingOn } from '#server/ledger/statement-reads.ts';
import { day } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { fillLedger } from './ledger-parts/fill.ts';
import { bareConnection, mutualId, openLedger } from './ledger-parts/open.ts';
import { type Bench, compare } from './measure.ts';

const people = 2_000;
const many = 20_000;

export const bench: Bench = async ({ full }) => {
  const ledger = await openLedger(false);
  await fillLedger(ledger, full ? 4_000_000 : 120_000);
  const { read } = ledger.db;
  const connection = bareConnection(ledger.file);
  const point = connection.prepare('select * from accounts where mutual_id = ? and account_id = ?');
  const ownerOf = (turn: number): string => `member_${(turn * 37) % people}`;
  const bare = (): number => {
    for (let turn = 0; turn < many; turn += 1) point.get(mutualId, accountOf('holder-due', ownerOf(turn)));
    return many;
  };
  const wrong = new Set<string>();
  const onDay = day('2026-11-23');
  for (let turn = 0; turn < 200; turn += 1) {
    const accountId = accountOf('holder-due', ownerOf(turn));
    const running = await balanceOf(read, mutualId, 'holder-due', ownerOf(turn));
    const stood = await standingOn(read, { mutualId, accountId, onDay });
    if (running.debitsPostedPence !== stood.debitsPence) wrong.add(`${accountId} stands at two sums`);
  }
  const common = { unit: 'reads/s', rounds: full ? 21 : 11, warm: 3, reference: bare, wanted: 0.5 };
  const now = await compare({
    ...common,
    name: 'balance',
    value: async () => {
      for (let turn = 0; turn < many; turn += 1) await balanceOf(read, mutualId, 'holder-due', ownerOf(turn));
      return many;
    },
    check: () => [...wrong],
  });
  const then = await compare({
    ...common,
    name: 'balance-on-day',
    value: async () => {
      for (let turn = 0; turn < many; turn += 1)
        await standingOn(read, { mutualId, accountId: accountOf('holder-due', ownerOf(turn)), onDay });
      return many;
    },
  });
  connection.close();
  await ledger.close();
  return [now, then];
};
