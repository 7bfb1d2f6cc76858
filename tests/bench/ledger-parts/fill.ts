/** Many posted transfers of one mutual: one account that half of them touch, the others spread; all sealed. */
import { sealLedgers } from '#server/ledger/seal.ts';
import { barePoster } from './bare.ts';
import { journalNumber } from './journals.ts';
import { bareConnection, now, type OpenLedger } from './open.ts';

const atOnce = 5_000;

export const fillLedger = async ({ file, db }: OpenLedger, many: number): Promise<void> => {
  const connection = bareConnection(file, false);
  const post = barePoster(connection);
  for (let start = 0; start < many; start += atOnce)
    post(
      Array.from({ length: Math.min(atOnce, many - start) }, (_, at) =>
        journalNumber(start + at, 'hot', 'fill'),
      ),
    );
  connection.close();
  await sealLedgers({ db, now: () => now });
};
