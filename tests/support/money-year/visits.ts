/** Visits of a week: agreed on its Monday, worked on their day, and answered in all the ways that people answer. */
import type { Chance } from '#server/village/chance.ts';
import { addDays, addMinutes, type Day, type Instant } from '#shared/language/time.ts';
import { takenShift } from '../care-week.ts';
import { confirm, hoursIdOf, idOf, record, span } from '../hours.ts';
import { api, type Person, type World } from '../world.ts';
import type { People } from './people.ts';

const { shifts } = api;
type Shift = Awaited<ReturnType<typeof takenShift>>;

export interface Visit {
  holder: Person;
  carer: Person;
  shift: Shift;
  /** Nothing is said about it any more. */
  isOver: boolean;
}

/** While somebody has to look at what a bank took back, its holder books nothing new. */
const underReview = (error: unknown): null => {
  if (error instanceof Error && error.message.includes('holder-under-review')) return null;
  throw error;
};

/** Each pair has hours of its own in a day, so that nobody is in two places. */
export const agreeVisits = async (
  { holders, carers }: People,
  { below, happens }: Chance,
  monday: Day,
): Promise<Visit[]> => {
  const visits: Visit[] = [];
  for (const [nth, holder] of holders.entries())
    for (let day = 1; day < 7; day += 1) {
      if (!happens(35)) continue;
      const offset = below(2);
      const carer = carers[(nth + offset) % carers.length];
      if (!carer) continue;
      const care = {
        onDay: addDays(monday, day),
        time: offset === 0 ? '09:00' : '14:00',
        wallMinutes: 30 * (1 + below(6)),
      };
      const shift = await takenShift(holder, carer, care).catch(underReview);
      if (shift) visits.push({ holder, carer, shift, isOver: false });
    }
  return visits;
};

/** Silence pays what was planned; what was said beyond it would wait for a person. */
const silent = 15;

const answered = async ({ holder, shift }: Visit, said: Shift, what: number): Promise<boolean> => {
  if (what < silent) return true;
  if (what < 75) {
    await confirm(holder, said);
    return true;
  }
  if (what < 90) {
    const body = { ...hoursIdOf(said), ...span(shift, -15), reason: 'A little shorter.' };
    await holder.call(shifts.correctHours, { ...idOf(shift), body });
    return true;
  }
  const body = { ...hoursIdOf(said), reason: 'It was not so long.' };
  await holder.call(shifts.disputeHours, { ...idOf(shift), body });
  return false;
};

/** Everything that ends on this day: the clock goes with it. Answers with disputed ones for another day. */
export const workVisits = async (
  world: World,
  visits: readonly Visit[],
  until: Instant,
  chance: Chance,
): Promise<void> => {
  const ending = visits.filter((visit) => !visit.isOver && visit.shift.endsAt <= until);
  for (const visit of ending.toSorted((a, b) => (a.shift.endsAt < b.shift.endsAt ? -1 : 1))) {
    const { carer, shift } = visit;
    const isDisputed = addMinutes(shift.endsAt, 20) < world.now();
    if (!isDisputed) await world.moveTo(addMinutes(shift.endsAt, 20));
    const what = chance.below(100);
    const longer = isDisputed || what < silent ? -15 : 15 * (chance.below(3) - 1);
    visit.isOver = await answered(visit, await record(carer, shift, span(shift, longer)), what);
  }
};
