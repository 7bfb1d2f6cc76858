/** How long the money with the payment service has lain there: what came first goes first. */
import type { Reader } from '#db/database.ts';
import { type Pence, pence, sum } from '#shared/language/money.ts';
import { type Day, dayAt, type Instant } from '#shared/language/time.ts';
import { ageOfHeld, type CameIn, type HeldMoney } from '#shared/ledger/held-money.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { balanceOf } from './reads.ts';
import { cameIn } from './reconcile-reads.ts';

const together = 500;

/** No further back than what is held reaches. */
const newestUpTo = async (handle: Reader, { mutualId, zone }: MutualRow, heldPence: Pence) => {
  const found: CameIn[] = [];
  let so = 0;
  let before: Instant | null = null;
  while (so < heldPence) {
    const rows: Awaited<ReturnType<typeof cameIn>> = await cameIn(handle, mutualId, before, together);
    const last = rows.at(-1);
    if (!last) break;
    // Others of the last moment may be on the next page: whole moments only, unless all are of one.
    const whole = rows.length < together ? rows : rows.filter((row) => row.madeAt > last.madeAt);
    const part = whole.length > 0 ? whole : rows;
    found.push(...part.map((row) => ({ onDay: dayAt(row.madeAt, zone), amountPence: row.amountPence })));
    so += sum(part.map((row) => row.amountPence));
    if (rows.length < together) break;
    before = part.at(-1)?.madeAt ?? null;
  }
  return found;
};

export const heldMoney = async (handle: Reader, mutual: MutualRow, today: Day): Promise<HeldMoney> => {
  const places = await Promise.all(
    (['stripe-available', 'stripe-pending', 'stripe-reserved'] as const).map((kind) =>
      balanceOf(handle, mutual.mutualId, kind, mutual.mutualId),
    ),
  );
  const heldPence = pence(
    places.reduce(
      (so, { debitsPostedPence, creditsPostedPence }) => so + debitsPostedPence - creditsPostedPence,
      0,
    ),
  );
  return ageOfHeld(heldPence, await newestUpTo(handle, mutual, heldPence), today);
};
