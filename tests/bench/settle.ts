/**
 * A whole week settled against the sandbox: frozen, collected from every holder, every carer paid, with every
 * fiftieth card refused. The reference settles shift by shift. The full form is 40,000 shifts of 3,000 holders
 * and 5,000 carers, once.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, inArray } from 'drizzle-orm';
import { askAll } from '#db/audit/audit.ts';
import { openDatabase } from '#db/open.ts';
import { dues, payees, pays, settledShifts, waysToPay } from '#db/schema/index.ts';
import { actorSelf } from '#server/http/actor.ts';
import { callOf } from '#server/http/call.ts';
import { settleWeek } from '#server/settlements/actions.ts';
import { turn } from '#server/settlements/turn.ts';
import { addDays, type Day, day, instant } from '#shared/language/time.ts';
import { type Bench, compare } from './measure.ts';
import { openQuietHouse } from './quiet-house.ts';
import { type Alone, collectAlone, payAlone } from './settle-parts/one-by-one.ts';
import { type Ground, type Size, settleIn, workWeek } from './settle-parts/week.ts';

const now = instant('2026-12-22T10:00:00.000Z');
const firstWeek = day('2026-11-02');
const quick: Size = { holders: 60, carers: 100, shifts: 1000 };
const whole: Size = { holders: 3000, carers: 5000, shifts: 40_000 };
const aloneAtATime = 60;

const settleOne = async (ground: Ground, weekOn: Day): Promise<void> => {
  const { house, mutualId, coordinatorId } = ground;
  const call = callOf(house.deps, actorSelf(mutualId, coordinatorId, ['coordinator'], true));
  const { settlementId } = await settleWeek(call, weekOn);
  for (let round = 0; round < 3; round += 1) {
    await turn(call, [settlementId], false);
    await house.stripe.control(mutualId).drain();
  }
};

/** The first forty holders: no card among theirs is refused. */
const alones = async ({ db, mutualId, carers, holders }: Ground): Promise<Alone[]> => {
  const ways = await db.read
    .select()
    .from(waysToPay)
    .where(and(eq(waysToPay.mutualId, mutualId), inArray(waysToPay.memberId, holders.slice(0, 40))));
  const [payee] = await db.read.select().from(payees).where(eq(payees.mutualId, mutualId)).limit(1);
  const carerId = carers[0];
  if (!payee || !carerId) throw new Error('Nobody can be paid');
  return ways.map((way) => ({
    customerId: way.customerId,
    paymentMethodId: way.paymentMethodId ?? '',
    stripeAccountId: payee.stripeAccountId,
    holderId: way.memberId,
    carerId,
  }));
};

/** Nobody paid twice, nobody left out who could be paid, and the books agree with themselves. */
const wrongWith = async ({ db, mutualId, holders }: Ground, weeks: number): Promise<string[]> => {
  const wrong = (await askAll(db.read))
    .filter(({ found }) => found.length > 0)
    .filter(({ never }) => !never.startsWith('money kept apart'))
    .map(({ never }) => never);
  const parked = await db.read.$count(dues, and(eq(dues.mutualId, mutualId), eq(dues.status, 'parked')));
  if (parked !== Math.floor(holders.length / 50) * weeks) wrong.push(`${parked} dues are parked`);
  const unpaid = (await db.read.select().from(pays).where(eq(pays.mutualId, mutualId))).filter(
    ({ status }) => status !== 'paid',
  );
  if (unpaid.length > 0) wrong.push(`${unpaid.length} carers wait though their money came`);
  return wrong;
};

const netting = async ({ db, mutualId }: Ground): Promise<string> => {
  const lines = await db.read.$count(settledShifts, eq(settledShifts.mutualId, mutualId));
  const calls =
    (await db.read.$count(dues, eq(dues.mutualId, mutualId))) +
    (await db.read.$count(pays, eq(pays.mutualId, mutualId)));
  return `${lines} shifts, ${calls} dues and pays`;
};

export const bench: Bench = async ({ full }) => {
  const folder = mkdtempSync(join(tmpdir(), 'carepool-settle-'));
  const db = await openDatabase(join(folder, 'settle.sqlite'), { durable: true });
  const house = await openQuietHouse(db, now);
  const size = full ? whole : quick;
  const rounds = full ? 1 : 3;
  const warm = full ? 0 : 1;
  try {
    const ground = await settleIn(db, house, now, size);
    const weeks = Array.from({ length: rounds + warm }, (_, nth) => addDays(firstWeek, 7 * nth));
    for (const [nth, weekOn] of weeks.entries())
      await workWeek(ground, weekOn, size.shifts, nth * size.shifts + 1);
    const reference = await alones(ground);
    // What opening the accounts of so many people set off is no part of a week.
    await house.stripe.control(ground.mutualId).drain();
    let next = 0;
    const result = await compare({
      name: 'settle',
      unit: 'shifts/s',
      rounds,
      warm,
      wanted: 4,
      value: async () => {
        const weekOn = weeks[next];
        next += 1;
        if (!weekOn) throw new Error('No week is left');
        await settleOne(ground, weekOn);
        return size.shifts;
      },
      reference: async () => {
        const those = Array.from({ length: aloneAtATime }, (_, nth) => reference[nth % reference.length]);
        for (const alone of those) if (alone) await collectAlone(ground, alone);
        await house.stripe.control(ground.mutualId).drain();
        for (const alone of those) if (alone) await payAlone(ground, alone);
        return aloneAtATime;
      },
      check: () => wrongWith(ground, weeks.length),
    });
    const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
    return [{ ...result, notes: [...(result.notes ?? []), `${await netting(ground)}; ${memory} MB`] }];
  } finally {
    await house.close();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
