/** What nobody planned: illness, hospital, a birthday, somebody new, a card that stops working. */
import { addDays, addMinutes, type Day, timeOfDay } from '#shared/language/time.ts';
import { keepPair } from '../members/records.ts';
import { cancelShift } from '../shifts/actions.ts';
import { handBackShift } from '../shifts/hand-back.ts';
import { join } from './joined.ts';
import { type Life, whoIs } from './life.ts';
import { cards, setUpCard, setUpPay } from './money-ready.ts';
import { type LivedRound, postOnce, takenByOneOf, takeRounds } from './needs.ts';
import { comingShifts } from './reads.ts';
import { as, type Resident, wall } from './story.ts';
import { onceWishes } from './wishes.ts';

const tomorrow = { from: 12 * 60, to: 36 * 60 };
const askedForCover = 8;

/** Tomorrow somebody is ill, or in hospital: handed back and taken by another, or cancelled. */
export const plansChange = async (life: Life): Promise<void> => {
  const { carers, story } = life;
  const { chance, clock, deps, mutualId } = story;
  const span = { from: addMinutes(clock.now(), tomorrow.from), to: addMinutes(clock.now(), tomorrow.to) };
  for (const shift of await comingShifts(deps.db.read, mutualId, 'taken', span)) {
    const carer = whoIs(life, shift.carerId);
    if (chance.happens(1)) await cancelShift(as(story, whoIs(life, shift.holderId)), shift.shiftId);
    else if (chance.happens(2)) {
      await handBackShift(as(story, carer), shift.shiftId);
      const others = carers.filter((one) => one !== carer && one.habit === carer.habit);
      await takenByOneOf(story, shift.shiftId, others.slice(0, askedForCover));
    }
  }
};

/** On Mondays a few holders want something that is no round: most find somebody, those of this week not yet. */
export const wantedOnce = async (life: Life, onMonday: Day): Promise<void> => {
  const { holders, carers, story, today } = life;
  const { chance, clock, deps, mutualId } = story;
  const findsSomebody = addDays(onMonday, 7) <= today;
  for (let count = Math.ceil(holders.length / 10); count > 0; count -= 1) {
    const wish = chance.pick(onceWishes);
    const onDay = addDays(onMonday, 3 + chance.below(4));
    const startsTime = timeOfDay(`${String(Math.floor(wish.between[1] / 60)).padStart(2, '0')}:00`);
    const need = await postOnce(story, chance.pick(holders), wish, onDay, startsTime);
    if (!need || !findsSomebody) continue;
    const span = { from: clock.now(), to: wall(addDays(onDay, 1), '00:00') };
    const open = await comingShifts(deps.db.read, mutualId, 'offered', span);
    const shift = open.find(({ needId }) => needId === need.needId);
    const free = carers.filter((one) => one.habit === wish.habit);
    if (shift) await takenByOneOf(story, shift.shiftId, free);
  }
};

const handOver = async (life: Life, round: LivedRound, to: Resident): Promise<void> => {
  const { story } = life;
  const { clock, deps, mutualId } = story;
  const span = { from: addMinutes(clock.now(), 24 * 60), to: addMinutes(clock.now(), 366 * 24 * 60) };
  for (const shift of await comingShifts(deps.db.read, mutualId, 'taken', span))
    if (shift.needId === round.needId)
      await handBackShift(as(story, whoIs(life, shift.carerId)), shift.shiftId);
  round.carers.splice(0, round.carers.length, to);
  await takeRounds(story, [round]);
};

const cardStopsWorkingOf = ({ holders }: Life): Resident | undefined =>
  holders[Math.min(5, holders.length - 1)];

/** Somebody new comes in and takes over a round; where to be paid they have begun to say, and not finished. */
export const newcomerComes = async (life: Life, onDay: Day): Promise<void> => {
  const { newcomer, story, coordinator, rounds } = life;
  if (!newcomer) return;
  const villager = { ...newcomer, habit: 'mornings', travelsBy: 'car' } as const;
  const resident = await join(story, villager, { onDay, byId: coordinator.memberId, soonOutOn: null });
  life.carers.push(resident);
  life.everybody.set(resident.memberId, resident);
  await setUpPay(story, resident, false);
  // Of a holder who pays: what is not collected is not yet due to anybody.
  const ofOthers = rounds.filter(({ holder }) => holder !== cardStopsWorkingOf(life));
  const round = ofOthers.findLast(({ wish, carers }) => wish.habit === 'mornings' && carers.length === 1);
  if (!round) return;
  await story.deps.db.write((tx) =>
    keepPair(tx, {
      mutualId: story.mutualId,
      holderId: round.holder.memberId,
      carerId: resident.memberId,
      engagement: 'self-employed',
      statusCheckOn: onDay,
      team: true,
      saidYes: true,
      sameHousehold: false,
    }),
  );
  await handOver(life, round, resident);
};

/** One holder's new card can be kept and says no to every payment. */
export const cardStopsWorking = async (life: Life): Promise<void> => {
  const holder = cardStopsWorkingOf(life);
  if (holder) await setUpCard(life.story, holder, cards.sayingNo);
};
