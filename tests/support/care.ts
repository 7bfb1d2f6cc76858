/** People and needs for stories of care. Everybody is new here, so that the stories of a file share one world. */
import type { z } from 'zod';
import type { postNeedSchema } from '#shared/needs/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { api, type NewPerson, type Person, type World } from './world.ts';

const { needs, shifts } = api;

export type Wishes = z.input<typeof postNeedSchema>;

let arrived = 0;
const nameOf = (what: string): string => {
  arrived += 1;
  return `${what} ${arrived}`;
};

/** A holder whose budget stands in no story's way. */
export const aHolder = async (
  world: World,
  weeklyPence = 10_000_000,
  more: Partial<NewPerson> = {},
): Promise<Person> => {
  const holder = await world.join({ name: nameOf('Holder'), roles: ['holder'], ...more });
  if (weeklyPence > 0) await world.budget(holder.memberId, weeklyPence);
  return holder;
};

export const aCarer = (world: World, more: Partial<NewPerson> = {}): Promise<Person> =>
  world.join({ name: nameOf('Carer'), roles: ['carer'], ...more });

/** A holder and a carer on their team. */
export const aPair = async (world: World): Promise<{ holder: Person; carer: Person }> => {
  const [holder, carer] = [await aHolder(world), await aCarer(world)];
  await world.pair(holder.memberId, carer.memberId);
  return { holder, carer };
};

/** An hour on Wednesday at eight, unless the story wants something else. */
export const wishes = (more: Partial<Wishes> = {}): Wishes => ({
  title: 'Help getting up',
  kind: 'day',
  startsTime: '08:00',
  wallMinutes: 60,
  ...(more.days ? {} : { onDay: '2026-11-25' }),
  ...more,
});

export interface Posted {
  needId: string;
  shifts: Shift[];
}

/** Everything laid out of a need, soonest first, as its holder sees it. */
export const shiftsOf = async (
  holder: Person,
  needId: string,
  span = { from: '2026-11-01', to: '2027-10-31' },
): Promise<Shift[]> => {
  const { items } = await holder.call(shifts.shifts, { query: span });
  return items.filter((shift) => shift.needId === needId);
};

export const posted = async (holder: Person, more: Partial<Wishes> = {}): Promise<Posted> => {
  const { needId } = await holder.call(needs.postNeed, { body: wishes(more) });
  return { needId, shifts: await shiftsOf(holder, needId) };
};

/** One shift of a need just posted. */
export const anOpenShift = async (holder: Person, more: Partial<Wishes> = {}): Promise<Shift> => {
  const [shift] = (await posted(holder, more)).shifts;
  if (!shift) throw new Error('Nothing was laid out');
  return shift;
};

export const take = (carer: Person, { shiftId }: Pick<Shift, 'shiftId'>): Promise<Shift> =>
  carer.call(shifts.takeShift, { params: { shiftId } });

export const refusedToTake = (carer: Person, { shiftId }: Pick<Shift, 'shiftId'>) =>
  carer.refused(shifts.takeShift, { params: { shiftId } });

/** A shift posted by the holder and taken by the carer. */
export const aTakenShift = async (
  holder: Person,
  carer: Person,
  more: Partial<Wishes> = {},
): Promise<Shift> => take(carer, await anOpenShift(holder, more));

/** What the carer is shown as open, of one need. */
export const openTo = async (carer: Person, needId: string): Promise<Shift[]> =>
  (await carer.call(shifts.openShifts, { query: { needId, limit: 100 } })).items;

export const seenBy = (person: Person, { shiftId }: Pick<Shift, 'shiftId'>): Promise<Shift> =>
  person.call(shifts.shift, { params: { shiftId } });
