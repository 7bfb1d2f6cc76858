/**
 * `post`: journals with running balances, durable, 1, 32 and 1,000 to a transaction, spread over many accounts
 * and half of them on one; sealed in the hash chain within the same turn, as by the background job. The
 * reference writes the same rows by bare statements in the same batches, those of the seals among them, without
 * hashing or asking anything. Both ledgers must come to the same sums, and the chain must hold.
 */
import { askAll } from '#db/audit/audit.ts';
import { accounts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import { postJournal, postJournals } from '#server/ledger/actions.ts';
import { sealLedgers } from '#server/ledger/seal.ts';
import { newId } from '#tests/support/rows.ts';
import { barePoster, bareSealer } from './ledger-parts/bare.ts';
import { journalNumber, type Shape } from './ledger-parts/journals.ts';
import { bareConnection, mutualId, now, type OpenLedger, openLedger } from './ledger-parts/open.ts';
import { type Bench, type BenchResult, compare } from './measure.ts';

interface Form {
  shape: Shape;
  together: number;
  /** Journals in one turn. */
  many: number;
}

const posting = { mutualId, at: now, byId: 'work', newId };

const byHouse = (
  ledger: OpenLedger,
  { shape, together, many }: Form,
  spent: { seal: number; all: number },
) => {
  let place = 0;
  return async (): Promise<number> => {
    const startedAt = performance.now();
    for (let done = 0; done < many; done += together) {
      const batch = Array.from({ length: together }, () => journalNumber(place++, shape, 'house'));
      await ledger.db.write(async (tx) => {
        const [only] = batch;
        if (only && batch.length === 1) await postJournal(tx, posting, only);
        else await postJournals(tx, posting, batch);
      });
    }
    const postedAt = performance.now();
    await sealLedgers({ db: ledger.db, now: () => now });
    spent.seal += performance.now() - postedAt;
    spent.all += performance.now() - startedAt;
    return many;
  };
};

const byBareHand = (file: string, { shape, together, many }: Form) => {
  const connection = bareConnection(file);
  const post = barePoster(connection);
  const seal = bareSealer(connection);
  let place = 0;
  return {
    side: (): number => {
      for (let done = 0; done < many; done += together)
        post(Array.from({ length: together }, () => journalNumber(place++, shape, 'house')));
      seal();
      return many;
    },
    close: () => connection.close(),
  };
};

const sumOf = async ({ db }: OpenLedger): Promise<number> =>
  (await db.read.select({ sum: total(accounts.debitsPostedPence) }).from(accounts))[0]?.sum ?? 0;

const wrongWith = async (house: OpenLedger, bare: OpenLedger): Promise<string[]> => {
  const sums = [await sumOf(house), await sumOf(bare)];
  const said = (await askAll(house.db.read)).filter(
    ({ never, found }) => found.length > 0 && !never.startsWith('an account named otherwise'),
  );
  return [
    ...(sums[0] === sums[1] ? [] : [`the sums differ: ${sums.join(' and ')}`]),
    ...said.map(({ never }) => `the audit found ${never}`),
  ];
};

const measure = async (form: Form, rounds: number): Promise<BenchResult> => {
  const [house, bare] = [await openLedger(), await openLedger()];
  const reference = byBareHand(bare.file, form);
  const spent = { seal: 0, all: 0 };
  try {
    const result = await compare({
      name: `post-${form.together}-${form.shape}`,
      unit: 'journals/s',
      rounds,
      value: byHouse(house, form, spent),
      reference: reference.side,
      wanted: 0.6,
      check: () => wrongWith(house, bare),
    });
    const share = Math.round((spent.seal / (spent.all - spent.seal)) * 100);
    return { ...result, notes: [...(result.notes ?? []), `the chain on top of posting: ${share} %`] };
  } finally {
    reference.close();
    await house.close();
    await bare.close();
  }
};

export const bench: Bench = async ({ full }) => {
  const results: BenchResult[] = [];
  for (const shape of ['spread', 'hot'] as const)
    for (const [together, many] of [
      [1, 300],
      [32, 1_600],
      [1_000, 4_000],
    ] as const)
      results.push(await measure({ shape, together, many: full ? many * 5 : many }, full ? 15 : 5));
  return results;
};
