/** Protects double-handed care: where two carers come together they are two people, whatever the code does. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { constraintOf } from '#db/constraints.ts';
import { shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';
import { aMember, aMutual, aNeed, aShift, newId } from '#tests/support/rows.ts';

let database: FreshDatabase;
const mutualId = newId('mutual');
let holderId: Id<'member'>;
let needId: Id<'need'>;

beforeAll(async () => {
  database = await freshDatabase();
  await database.write(async (tx) => {
    await aMutual(tx, mutualId);
    holderId = await aMember(tx, mutualId);
    needId = await aNeed(tx, mutualId, holderId);
  });
});
afterAll(() => database.close());

/** A place of one visit; the second place was moved to another hour, so that the two do not overlap. */
const aPlace = (visit: number, place: number, carerId: Id<'member'> | null) =>
  database.write((tx) => {
    const startsAt = addMinutes(anyMoment, visit * 2_000 + place * 120);
    const where = { mutualId, needId, holderId, visit, startsAt, endsAt: addMinutes(startsAt, 60) };
    return aShift(tx, where, { place, carerId, status: carerId ? 'taken' : 'offered' });
  });
const aCarer = () => database.write((tx) => aMember(tx, mutualId));
const give = (shiftId: Id<'shift'>, carerId: Id<'member'>, status: 'taken' | 'cancelled' = 'taken') =>
  database.write(async (tx) => {
    await tx.update(shifts).set({ carerId, status }).where(eq(shifts.shiftId, shiftId));
  });
const refused = async (asked: Promise<unknown>) =>
  expect(await asked.then(() => null, constraintOf)).toEqual({ kind: 'guard', name: 'visit_two_hands' });

test('the same carer in two places of one visit is refused, written at once or taken later', async () => {
  const [one, other] = [await aCarer(), await aCarer()];
  await aPlace(1, 1, one);
  await refused(aPlace(1, 2, one));
  const open = await aPlace(1, 2, null);
  await refused(give(open, one));
  await give(open, other);
});

test('another visit, a place that was called off, and a third carer are in nobody’s way', async () => {
  const [one, other] = [await aCarer(), await aCarer()];
  const first = await aPlace(2, 1, one);
  await aPlace(3, 1, one);
  await give(first, one, 'cancelled');
  await aPlace(2, 2, one);
  await aPlace(2, 3, other);
});
