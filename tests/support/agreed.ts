/** A need that repeats and who agreed to it, in the shortest words. */
import { layOutDueNeeds } from '#server/needs/roll.ts';
import type { Agreement } from '#shared/needs/agreements/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { api, at, type Person, type World } from './world.ts';

const { needs, shifts } = api;

/** Every Tuesday at ten, from the day after the anchor. */
export const tuesdays = { days: ['TU'] as 'TU'[], fromOn: '2026-11-24', startsTime: '10:00' };

export const first = ([shift]: readonly Shift[]): Shift => {
  if (!shift) throw new Error('Nothing was laid out');
  return shift;
};

export const takeAll = (carer: Person, laid: readonly Shift[]) =>
  carer.call(shifts.takeSeries, { params: { shiftId: first(laid).shiftId } });

export const agreedOf = async (person: Person): Promise<Agreement[]> =>
  (await person.call(needs.agreements, {})).items;

/** Weeks have passed, and the job has laid out what came into sight. */
export const rollTo = async (world: World, onDay: string): Promise<void> => {
  await world.moveTo(at(onDay, '09:00'));
  await layOutDueNeeds(world.house.deps);
};
