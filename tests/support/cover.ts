/** What a holder agrees for the day their carer cannot come, and how a search goes on in a story. */
import type { z } from 'zod';
import type { agreeCoverSchema } from '#shared/cover/plan.ts';
import type { Cover } from '#shared/cover/schema.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, aTakenShift, type Wishes } from './care.ts';
import { api, type Person, type World } from './world.ts';

const { cover, shifts } = api;
type Agreed = z.input<typeof agreeCoverSchema>;

/** My team one by one with half an hour each, those I said yes to a day before, all carers twelve hours before. */
export const agree = (holder: Person, named: readonly Person[], more: Partial<Agreed> = {}) =>
  holder.call(cover.agreeCover, {
    body: {
      circles: [
        { circle: 'team', hoursBefore: 0 },
        { circle: 'yes', hoursBefore: 24 },
        { circle: 'all', hoursBefore: 12 },
      ],
      askedAtOnce: 1,
      answerMinutes: 30,
      tellHoursBefore: 10,
      named: named.map(({ memberId }) => memberId),
      ...more,
    },
  });

/** A holder with a plan and so many carers on their team, the first of whom has taken a shift on Wednesday at eight. */
export const aHolderWithTeam = async (
  world: World,
  team: number,
  more: Partial<Agreed> = {},
  asked: Partial<Wishes> = {},
) => {
  const holder = await aHolder(world);
  const friend = await world.join({ name: `Friend of ${holder.memberId}`, roles: ['supporter'] });
  const carers: Person[] = [];
  for (let place = 0; place < team; place += 1) {
    const carer = await aCarer(world);
    await world.pair(holder.memberId, carer.memberId);
    carers.push(carer);
  }
  await agree(holder, [friend], more);
  const first = carers[0] as Person;
  // Taken a while ago: what is handed back at once was only a press too many.
  const now = world.now();
  await world.moveTo(addMinutes(now, -60));
  const shift = await aTakenShift(holder, first, { circle: 'team', ...asked });
  await world.moveTo(now);
  return { holder, friend, carers, first, shift };
};

export const handBack = (carer: Person, { shiftId }: Pick<Shift, 'shiftId'>) =>
  carer.call(shifts.handBackShift, { params: { shiftId }, body: {} });

/** The house looks: what is due is done. */
export const look = (world: World) => world.house.schedule.runAll();

/** The newest search for a shift, as its holder sees it. */
export const coverOf = async (holder: Person, { shiftId }: Pick<Shift, 'shiftId'>): Promise<Cover> => {
  const { items } = await holder.call(cover.covers, {});
  const found = items.find((one) => one.shiftId === shiftId);
  if (!found) throw new Error('Nobody is asked for it');
  return found;
};

/** Who was asked and what came of it, by person: in a story several are asked at one moment. */
export const asked = ({ asks }: Cover): Record<string, string | null> =>
  Object.fromEntries(asks.map(({ carerId, answer: said }) => [carerId, said]));

export const askedOf = async (carer: Person) => (await carer.call(cover.coverAsks, {})).items;

export const answer = (carer: Person, { coverId }: Pick<Cover, 'coverId'>, said: 'yes' | 'no') =>
  carer.ask(cover.answerCover, { params: { coverId }, body: { answer: said } });
