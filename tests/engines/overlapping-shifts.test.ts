/** Protects a carer from being in two places at once: whatever the code does, the engine refuses. */
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { constraintOf } from '#db/constraints.ts';
import { shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';
import { aMember, aMutual, aNeed, aShift, newId } from '#tests/support/rows.ts';

let database: FreshDatabase;
let holderId: Id<'member'>;
let needId: Id<'need'>;
const mutualId = newId('mutual');
let visit = 0;

beforeAll(async () => {
  database = await freshDatabase();
  await database.write(async (tx) => {
    await aMutual(tx, mutualId);
    holderId = await aMember(tx, mutualId);
    needId = await aNeed(tx, mutualId, holderId);
  });
});
afterAll(() => database.close());

type Status = (typeof shifts.$inferInsert)['status'];

const aCarer = () => database.write((tx) => aMember(tx, mutualId));
const at = (minutes: number): Instant => addMinutes(anyMoment, minutes);
const hold = (carerId: Id<'member'> | null, from: number, to: number, status: Status = 'taken') => {
  visit += 1;
  const place = { mutualId, needId, holderId, visit, startsAt: at(from), endsAt: at(to) };
  return database.write((tx) => aShift(tx, place, { carerId, status }));
};
const change = (shiftId: Id<'shift'>, to: Partial<typeof shifts.$inferInsert>) =>
  database.write(async (tx) => {
    await tx
      .update(shifts)
      .set(to)
      .where(and(eq(shifts.mutualId, mutualId), eq(shifts.shiftId, shiftId)));
  });
const refusedByGuard = async (asked: Promise<unknown>) => {
  const broken = await asked.then(() => null, constraintOf);
  expect(broken).toEqual({ kind: 'guard', name: 'carer_shifts_overlap' });
};

test('one may begin in the minute the other ends', async () => {
  const carer = await aCarer();
  await hold(carer, 0, 60);
  await hold(carer, 60, 120);
  await hold(carer, -60, 0);
  await refusedByGuard(hold(carer, 59, 61));
  await refusedByGuard(hold(carer, -1, 121));
});

test('a shift that is offered or cancelled is in nobody’s way', async () => {
  const carer = await aCarer();
  await hold(carer, 0, 60);
  await hold(carer, 0, 60, 'cancelled');
  await hold(null, 0, 60, 'offered');
  await hold(await aCarer(), 0, 60);
});

test.each(['worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere'] as const)(
  'a shift that is %s still stands',
  async (status) => {
    const carer = await aCarer();
    await hold(carer, 0, 60, status);
    await refusedByGuard(hold(carer, 30, 90));
  },
);

test('taking, moving and giving to another carer are refused like a new one', async () => {
  const carer = await aCarer();
  await hold(carer, 0, 60);
  const offered = await hold(null, 30, 90, 'offered');
  await refusedByGuard(change(offered, { carerId: carer, status: 'taken' }));
  const later = await hold(carer, 120, 180);
  await refusedByGuard(change(later, { startsAt: at(30) }));
  await change(later, { startsAt: at(60) });
  await change(later, { endsAt: at(240) });
  const others = await hold(await aCarer(), 0, 60);
  await refusedByGuard(change(others, { carerId: carer }));
});

test('any sequence of holding and letting go ends without an overlap, and refuses nothing else', async () => {
  const step = fc.record({
    from: fc.integer({ min: 0, max: 40 }),
    minutes: fc.integer({ min: 1, max: 12 }),
    letGo: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const carer = await aCarer();
      let held: { from: number; to: number; shiftId: Id<'shift'> }[] = [];
      for (const { from, minutes, letGo } of steps) {
        const to = from + minutes;
        const inTheWay = held.filter((other) => other.from < to && from < other.to);
        if (inTheWay.length === 0) held.push({ from, to, shiftId: await hold(carer, from, to) });
        else await refusedByGuard(hold(carer, from, to));
        const [first] = inTheWay;
        if (letGo && first) {
          await change(first.shiftId, { status: 'cancelled' });
          held = held.filter((other) => other !== first);
        }
      }
    }),
    { numRuns: 25, seed: 20261123 },
  );
});
