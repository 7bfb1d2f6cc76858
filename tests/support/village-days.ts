/** Random days of a small village: many people at once, each with a will of their own, by a seed. */
import { asc } from 'drizzle-orm';
import { hours, hoursAnswers, shifts as shiftRows } from '#db/schema/index.ts';
import { chanceOf } from '#server/village/chance.ts';
import { addMinutes } from '#shared/language/time.ts';
import { aCarer, aHolder } from './care.ts';
import { agree } from './cover.ts';
import { coverIn, shiftInCover, wantedOfCover } from './village-cover.ts';
import {
  type Asked,
  needsIn,
  post,
  type ShiftKept,
  type Villagers,
  wanted,
  wantedOfNeed,
} from './village-wishes.ts';
import type { Person, World } from './world.ts';

export const shiftsIn = (world: World): Promise<ShiftKept[]> =>
  world.db.read.select().from(shiftRows).orderBy(asc(shiftRows.startsAt), asc(shiftRows.shiftId));

/** What was said so far: it only ever grows. */
export const saidIn = async (world: World): Promise<number> =>
  (await world.db.read.$count(hours)) + (await world.db.read.$count(hoursAnswers));

const peopleOf = async (world: World) => {
  const holders: Person[] = [];
  const carers: Person[] = [];
  for (let nth = 0; nth < 4; nth += 1) holders.push(await aHolder(world));
  for (let nth = 0; nth < 6; nth += 1) carers.push(await aCarer(world));
  // Some care is by people of the team, some by whoever is free.
  for (const [nth, carer] of carers.entries())
    await world.pair((holders[nth % 4] as Person).memberId, carer.memberId);
  // Two of the four agreed beforehand who is asked when their carer cannot come.
  const friend = await world.join({ name: 'A friend', roles: ['supporter'] });
  for (const holder of holders.slice(0, 2)) await agree(holder, [friend]);
  return {
    holders,
    carers,
    byId: new Map([...holders, ...carers].map((one) => [one.memberId as string, one])),
  };
};

export const openVillageDays = async (world: World, seed: number) => {
  const chance = chanceOf(seed);
  const { below: upTo, pick: one, happens } = chance;
  const villagers: Villagers = { ...(await peopleOf(world)), chance };
  return {
    /** So many wishes of different people, all at once; answers with what each was told. */
    together: async (wishesAtOnce: number): Promise<number[]> => {
      const now = world.now();
      const near = (await shiftsIn(world)).filter(({ startsAt }) => startsAt < addMinutes(now, 12 * 1_440));
      const [seen, ill] = [await needsIn(world), await coverIn(world)];
      const asked: Asked[] = [];
      for (let nth = 0; nth < wishesAtOnce; nth += 1) {
        if (near.length === 0 || !happens(88)) asked.push(...post(villagers, now));
        else if (happens(20)) {
          const shift = shiftInCover(villagers, near, ill);
          asked.push(...wantedOfCover(villagers, shift, now, ill));
        } else if (happens(25)) asked.push(...wantedOfNeed(villagers, one(near), now, seen));
        else asked.push(...wanted(villagers, one(near), now, seen));
      }
      const answers = await Promise.all(
        asked.map(({ who, endpoint, input }) => who.ask(endpoint, input as never)),
      );
      return answers.map(({ status }) => status);
    },
    /** The clock goes on by up to some hours; sometimes what waits for the house is done as well. */
    goOn: async (): Promise<void> => {
      await world.pass(30 + upTo(240));
      if (happens(15)) await world.settleDown();
    },
  };
};
