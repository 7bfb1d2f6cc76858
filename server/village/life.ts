/** The days of the village, one after the other, each with its morning, noon and evening. */
import { addDays, type Day, timeOfDay, weekdayOf } from '#shared/language/time.ts';
import { cancelShift, handBackShift } from '../shifts/actions.ts';
import { type LivedRound, postOnce, soonFrom, takenByOneOf, takeRounds } from './needs.ts';
import { comingShifts } from './reads.ts';
import { enterPayroll, letThingsHappen, settleLastWeek } from './settling.ts';
import { as, type Resident, type Story, wall } from './story.ts';
import { onceWishes } from './wishes.ts';
import { answerAll, type Everybody, recordAll } from './worked.ts';

export interface Life {
  story: Story;
  rounds: readonly LivedRound[];
  everybody: Everybody;
  holders: readonly Resident[];
  carers: readonly Resident[];
  coordinator: Resident;
  /** The first Monday of care. */
  beginsOn: Day;
}

/** Tomorrow somebody is ill, or in hospital: handed back and taken by another, or cancelled. */
const plansChange = async ({ story, everybody, carers }: Life): Promise<void> => {
  const { chance, clock, deps, mutualId } = story;
  for (const shift of await comingShifts(deps.db.read, mutualId, 'taken', soonFrom(clock.now()))) {
    const holder = everybody.get(shift.holderId);
    const carer = shift.carerId === null ? undefined : everybody.get(shift.carerId);
    if (!holder || !carer) continue;
    if (chance.happens(1)) await cancelShift(as(story, holder), shift.shiftId);
    else if (chance.happens(2)) {
      await handBackShift(as(story, carer), shift.shiftId);
      const others = carers.filter((one) => one !== carer && one.habit === carer.habit).slice(0, 8);
      await takenByOneOf(story, shift.shiftId, others);
    }
  }
};

/** On Mondays a few holders want something that is no round: most find somebody, in the last days not yet. */
const wantedOnce = async ({ story, holders, carers }: Life, today: Day): Promise<void> => {
  const { chance, clock, deps, endsAt, mutualId } = story;
  const isLate = addDays(today, 6) > endsAt.slice(0, 10);
  for (let count = Math.ceil(holders.length / 10); count > 0; count -= 1) {
    const wish = chance.pick(onceWishes);
    const onDay = addDays(today, 3 + chance.below(4));
    const startsTime = timeOfDay(`${String(Math.floor(wish.between[1] / 60)).padStart(2, '0')}:00`);
    const need = await postOnce(story, chance.pick(holders), wish, onDay, startsTime);
    if (!need || isLate) continue;
    const span = { from: clock.now(), to: wall(addDays(onDay, 1), '00:00') };
    const open = await comingShifts(deps.db.read, mutualId, 'offered', span);
    const shift = open.find(({ needId }) => needId === need.needId);
    if (shift)
      await takenByOneOf(
        story,
        shift.shiftId,
        carers.filter((one) => one.habit === wish.habit),
      );
  }
};

type Chapter = readonly [time: string, tell: (life: Life, today: Day) => Promise<void>];

const morning: Chapter = [
  '08:30',
  async ({ story, everybody }) => {
    await recordAll(story, everybody);
    await answerAll(story, everybody, ['at-once']);
    await letThingsHappen(story);
  },
];

const mondayNoon: Chapter = ['10:30', ({ story, everybody }) => answerAll(story, everybody, ['on-monday'])];
const mondayPosts: Chapter = ['13:00', wantedOnce];
const payroll: Chapter = [
  '15:00',
  async ({ story, coordinator, beginsOn }, today) => {
    if (addDays(today, -7) >= beginsOn) await enterPayroll(story, coordinator, addDays(today, -7));
  },
];
const tuesday: Chapter = [
  '10:00',
  async ({ story, coordinator, beginsOn }, today) => {
    if (addDays(today, -8) >= beginsOn) await settleLastWeek(story, coordinator, today);
  },
];
const evening: Chapter = [
  '21:55',
  async (life) => {
    await recordAll(life.story, life.everybody);
    await answerAll(life.story, life.everybody, ['at-once']);
    await plansChange(life);
  },
];
const sunday: Chapter = [
  '19:00',
  async ({ story, everybody, rounds }) => {
    await answerAll(story, everybody, ['on-sunday']);
    await story.house.schedule.runAll();
    await takeRounds(story, rounds);
  },
];

const chaptersOf = (today: Day): Chapter[] => {
  const weekday = weekdayOf(today);
  if (weekday === 'MO') return [morning, mondayNoon, mondayPosts, payroll, evening];
  if (weekday === 'TU') return [morning, tuesday, evening];
  return weekday === 'SU' ? [morning, sunday, evening] : [morning, evening];
};

/** Lives one day, as far as the story goes. */
export const liveThrough = async (life: Life, today: Day): Promise<void> => {
  const { clock, endsAt } = life.story;
  for (const [time, tell] of chaptersOf(today)) {
    const at = wall(today, time);
    if (at > endsAt) return;
    clock.moveTo(at);
    await tell(life, today);
  }
};
