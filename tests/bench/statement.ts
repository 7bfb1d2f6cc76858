/**
 * `statement`: a page of 50 entries with the balance after each, anywhere in an account that half of very many
 * transfers touch, against a window function over the account’s transfers. Page 1,000 must be as quick as page 1.
 */
import type Sqlite from 'better-sqlite3';
import { sealedEntriesAfter } from '#server/ledger/statement-reads.ts';
import { day } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { fillLedger } from './ledger-parts/fill.ts';
import { bareConnection, mutualId, type OpenLedger, openLedger } from './ledger-parts/open.ts';
import { type Bench, type BenchResult, compare, median, takeTurn } from './measure.ts';

const accountId = accountOf('contribution', 'mutual');
const size = 50;
const farthest = 1_000;
const onDay = day('2026-11-23');

const pageOf = ({ db }: OpenLedger, page: number) =>
  sealedEntriesAfter(db.read, {
    ...{ mutualId, accountId, limit: size, to: onDay },
    ...{ afterOn: onDay, afterPlace: (page - 1) * size },
  });

/** The balance after each entry as the sum of all before it. */
const windowForm = (connection: Sqlite.Database) => {
  const statement = connection.prepare(
    `select * from (
       select transfers.*, journals.cause, sum(case when debit_account_id = @account then amount_pence else -amount_pence end)
         over (order by transfer_id) as balance
       from transfers join journals using (mutual_id, journal_id)
       where mutual_id = @mutual and state <> 'pending' and (debit_account_id = @account or credit_account_id = @account)
     ) order by transfer_id limit ${size} offset @skip`,
  );
  return (page: number) =>
    statement.all({ mutual: mutualId, account: accountId, skip: (page - 1) * size }) as {
      transfer_id: string;
      balance: number;
    }[];
};

const wrongWith = async (ledger: OpenLedger, slow: ReturnType<typeof windowForm>): Promise<string[]> => {
  const wrong: string[] = [];
  for (const page of [1, 17, farthest]) {
    const ours = await pageOf(ledger, page);
    const theirs = slow(page);
    const same = ours.every(
      (line, place) =>
        line.transferId === theirs[place]?.transfer_id &&
        line.debitsPence - line.creditsPence === theirs[place]?.balance,
    );
    if (!same || ours.length !== size) wrong.push(`page ${page} is another one`);
  }
  return wrong;
};

const farAgainstNear = async (ledger: OpenLedger): Promise<number> => {
  const times = async (page: number) => {
    const turn = await takeTurn(async () => {
      for (let time = 0; time < 400; time += 1) await pageOf(ledger, page);
      return 400;
    });
    return turn.rate;
  };
  const ratios: number[] = [];
  for (let round = 0; round < 9; round += 1) ratios.push((await times(farthest)) / (await times(1)));
  return median(ratios);
};

export const bench: Bench = async ({ full }) => {
  const ledger = await openLedger(false);
  await fillLedger(ledger, full ? 4_000_000 : 120_000);
  const connection = bareConnection(ledger.file);
  const slow = windowForm(connection);
  const pages = Array.from({ length: 200 }, (_, at) => ((at * 997) % farthest) + 1);
  const fewPages = pages.slice(0, full ? 2 : 4);
  const result: BenchResult = await compare({
    name: 'statement',
    unit: 'pages/s',
    rounds: full ? 9 : 7,
    value: async () => {
      for (const page of pages) await pageOf(ledger, page);
      return pages.length;
    },
    reference: () => {
      for (const page of fewPages) slow(page);
      return fewPages.length;
    },
    wanted: 5,
    check: () => wrongWith(ledger, slow),
  });
  const far = await farAgainstNear(ledger);
  connection.close();
  await ledger.close();
  const notes = [...(result.notes ?? []), `page ${farthest} at ${far.toPrecision(3)} of the rate of page 1`];
  return [{ ...result, ok: result.ok && far >= 0.7, notes }];
};
