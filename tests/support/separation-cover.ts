/** A search for cover and a swap between two carers, for strangers to ask after. */
import { coverAsks, coverPlans, coverSearches, riskTold, swaps } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Person, World } from './world.ts';

interface Care {
  mair: Person;
  nia: Person;
  shiftId: string;
}

export const coveredBetween = async (world: World, care: Care, named: Person) => {
  const { db, mutualId } = world;
  const { newId } = world.house.deps;
  const [coverId, swapId] = [newId('cover'), newId('swap')];
  const [holderId, carerId] = [care.mair.memberId, care.nia.memberId];
  const grace = await world.as('grace');
  const shiftId = care.shiftId as Id<'shift'>;
  const now = world.now();
  const plan = {
    circles: [{ circle: 'team' as const, hoursBefore: 0 }],
    askedAtOnce: 1,
    answerMinutes: 30,
    tellHoursBefore: 10,
    named: [named.memberId],
    thenWhat: 'A private word',
  };
  await db.write(async (tx) => {
    await tx.insert(coverPlans).values({ mutualId, holderId, ...plan, agreedAt: now, agreedById: holderId });
    await tx.insert(coverSearches).values({
      mutualId,
      coverId,
      shiftId,
      holderId,
      startsAt: now,
      plan,
      status: 'asking',
      startedAt: now,
      nextAt: now,
      tellAt: now,
      passed: { near: [], others: 0 },
    });
    const answerBy = addMinutes(now, 30);
    await tx.insert(coverAsks).values({ mutualId, coverId, carerId, circle: 'team', askedAt: now, answerBy });
    await tx.insert(riskTold).values({ mutualId, coverId, memberId: named.memberId, toldAt: now });
    await tx.insert(swaps).values({
      mutualId,
      swapId,
      fromCarerId: carerId,
      toCarerId: grace.memberId,
      givenShiftId: shiftId,
      givenHolderId: holderId,
      status: 'proposed',
      proposedAt: now,
    });
  });
  return { coverId, swapId };
};
