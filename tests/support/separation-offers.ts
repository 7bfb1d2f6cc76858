/** A carer’s yes that waits, and a meeting both answered, for strangers to ask after. */
import { matches, offers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Person, World } from './world.ts';

interface Care {
  mair: Person;
  nia: Person;
  shiftId: string;
}

export const offeredBetween = async (world: World, care: Care) => {
  const { db, mutualId } = world;
  const { newId } = world.house.deps;
  const [offerId, matchId] = [newId('offer'), newId('match')];
  const [holderId, carerId] = [care.mair.memberId, care.nia.memberId];
  const between = { mutualId, shiftId: care.shiftId as Id<'shift'>, holderId, carerId };
  const now = world.now();
  await db.write(async (tx) => {
    await tx.insert(offers).values({
      ...between,
      offerId,
      startsAt: now,
      series: false,
      status: 'waiting',
      offeredAt: now,
      offeredById: carerId,
    });
    await tx.insert(matches).values({ ...between, matchId, holderSaid: 'yes', holderSaidAt: now });
  });
  return { offerId, matchId };
};
