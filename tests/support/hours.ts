/** What two people say about one worked shift, in the shortest words. */
import { addMinutes, type Instant } from '#shared/language/time.ts';
import type { HoursBody } from '#shared/shifts/hours-endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aPair, aTakenShift, type Wishes } from './care.ts';
import { api, type Person, type World } from './world.ts';

const { shifts } = api;

export const idOf = ({ shiftId }: Pick<Shift, 'shiftId'>) => ({ params: { shiftId } });
export const span = (shift: Shift, longer = 0): { startedAt: Instant; endedAt: Instant } => ({
  startedAt: shift.startsAt,
  endedAt: addMinutes(shift.endsAt, longer),
});
export type Said = Partial<HoursBody> & { startedAt: Instant; endedAt: Instant };

export const record = (carer: Person, shift: Shift, said: Said = span(shift)): Promise<Shift> =>
  carer.call(shifts.recordHours, { ...idOf(shift), body: said });
export const hoursIdOf = (shift: Shift) => ({ hoursId: shift.hours?.hoursId ?? '' });
export const confirm = (holder: Person, shift: Shift): Promise<Shift> =>
  holder.call(shifts.confirmHours, { ...idOf(shift), body: hoursIdOf(shift) });
export const saidOf = async (person: Person, shift: Shift) =>
  (await person.call(shifts.saidHours, idOf(shift))).items.map(
    ({ saidBy, workedMinutes, answer }) => `${saidBy}: ${workedMinutes}, ${answer?.verdict ?? 'no answer'}`,
  );

/** A pair and a shift between them that ended an hour ago, on the next day from wherever the story stands. */
export const ended = async (world: World, more: Partial<Wishes> = {}) => {
  const onDay = addMinutes(world.now(), 1440).slice(0, 10);
  const { holder, carer } = await aPair(world);
  const shift = await aTakenShift(holder, carer, { onDay, ...more });
  await world.moveTo(addMinutes(shift.endsAt, 60));
  return { holder, carer, shift };
};
