/** The mutual of the demo village, from its founding to today. */
import { addDays, type Day, dayAt, daysBetween, mondayOf } from '#shared/language/time.ts';
import { keepRepresentative } from '../members/records.ts';
import { foundMutual } from '../mutuals/found.ts';
import { enterBudgets } from './budgets.ts';
import { asResident, join } from './joined.ts';
import { type Life, liveThrough } from './life.ts';
import { cards, lookAtPay, setUpCard, setUpPay } from './money-ready.ts';
import { type LivedRound, postWeekly, takeRounds } from './needs.ts';
import { recordPairs } from './pairs.ts';
import { type Size, type Villager, villagers } from './people.ts';
import { rotaOf } from './rota.ts';
import { letThingsHappen } from './settling.ts';
import { type Resident, type Story, wall, zone } from './story.ts';
import { disputeOne, type Everybody } from './worked.ts';

export const town = {
  name: 'Cwm Tawel',
  nation: 'wales',
  careMode: 'introduction',
  councils: ['Cyngor Sir Dyffryn Tawel', 'Bryncoed Borough Council'],
} as const;

type Opening = Omit<Story, 'mutualId'>;

const found = async (opening: Opening, villager: Villager, onDay: Day) => {
  const { deps, house, clock } = opening;
  const { mutualId, coordinatorId } = await deps.db.write((tx) =>
    foundMutual(tx, deps.newId, clock.now(), {
      ...town,
      coordinator: { name: villager.name, email: villager.email, language: villager.language },
      termsFrom: onDay,
    }),
  );
  await house.stripe.open(mutualId);
  return { story: { ...opening, mutualId }, first: asResident(villager, coordinatorId) };
};

/** Everybody comes in, in the week before care begins. */
const peopled = async (opening: Opening, size: Size, foundedOn: Day, today: Day) => {
  const all = villagers(size, opening.chance);
  const [firstOne, ...otherCoordinators] = all.coordinators;
  if (!firstOne) throw new Error('A mutual begins with a coordinator');
  const { story, first } = await found(opening, firstOne, foundedOn);
  const seen = { onDay: foundedOn, byId: first.memberId };
  const residents = new Map<Villager, Resident>([[firstOne, first]]);
  const soonOut = all.carers.at(-2);
  for (const villager of [
    ...otherCoordinators,
    ...all.holders,
    ...all.carers,
    ...all.representatives,
    ...all.supporters,
  ])
    residents.set(
      villager,
      await join(story, villager, { ...seen, soonOutOn: villager === soonOut ? addDays(today, 12) : null }),
    );
  const resident = (villager: Villager): Resident => {
    const found = residents.get(villager);
    if (!found) throw new Error(`${villager.name} never came in`);
    return found;
  };
  return { story, all, resident, coordinator: first };
};

const represented = async (story: Story, holders: readonly Resident[], by: readonly Resident[]) => {
  for (const [place, { memberId }] of by.entries()) {
    const holder = holders[place === 0 ? 0 : place + 1];
    if (!holder) continue;
    await story.deps.db.write((tx) =>
      keepRepresentative(tx, {
        mutualId: story.mutualId,
        representativeId: memberId,
        holderId: holder.memberId,
        money: true,
        book: place !== 2,
        confirm: true,
        vote: place === 0,
        since: story.clock.now(),
      }),
    );
  }
};

const readyForMoney = async (
  story: Story,
  holders: readonly Resident[],
  carers: readonly Resident[],
): Promise<void> => {
  for (const [place, holder] of holders.entries())
    await setUpCard(story, holder, place % 2 === 0 ? cards.prepaid : cards.debit);
  // The last carer has begun and not finished: what is due to them waits.
  for (const carer of carers) await setUpPay(story, carer, carer !== carers.at(-1));
  await letThingsHappen(story);
};

/** The week in which the mutual is founded: nothing is worked yet. */
const begin = async (opening: Opening, size: Size, beginsOn: Day): Promise<Life> => {
  const today = dayAt(opening.endsAt, zone);
  const foundedOn = addDays(beginsOn, -7);
  opening.clock.moveTo(wall(foundedOn, '09:00'));
  const { story, all, resident, coordinator } = await peopled(opening, size, foundedOn, today);
  const [holders, carers] = [all.holders.map(resident), all.carers.map(resident)];
  await represented(story, holders, all.representatives.map(resident));
  const planned = rotaOf(all.holders, all.carers, beginsOn).map((round) => ({
    ...round,
    holder: resident(round.holder),
    carers: round.carers.map(resident),
  }));
  await recordPairs(story, planned, carers, foundedOn);
  await enterBudgets(story, holders, planned, foundedOn);
  story.clock.moveTo(wall(addDays(foundedOn, 1), '10:00'));
  await readyForMoney(story, holders, carers);
  story.clock.moveTo(wall(addDays(foundedOn, 2), '10:00'));
  await letThingsHappen(story);
  await lookAtPay(story, carers);
  const rounds: LivedRound[] = [];
  for (const round of planned) rounds.push(await postWeekly(story, round, beginsOn));
  story.clock.moveTo(wall(addDays(foundedOn, 3), '18:00'));
  await takeRounds(story, rounds);
  const everybody: Everybody = new Map([...holders, ...carers].map((one) => [one.memberId, one] as const));
  return { story, rounds, everybody, holders, carers, coordinator, beginsOn };
};

/** @param say hears of progress, a sentence at a time. */
export const tellOfCwmTawel = async (
  opening: Opening,
  size: Size,
  say: (sentence: string) => void,
): Promise<Life> => {
  const today = dayAt(opening.endsAt, zone);
  const beginsOn = addDays(mondayOf(today), -7 * size.weeks);
  const life = await begin(opening, size, beginsOn);
  const { story, everybody, holders } = life;
  say(`Demo village: ${life.everybody.size} people have joined, their first care is agreed.`);
  for (let step = 0; step <= daysBetween(beginsOn, today); step += 1) {
    const onDay = addDays(beginsOn, step);
    const week = Math.floor(step / 7) + 1;
    if (step % 7 === 0) say(`Demo village: week ${week} of ${size.weeks + 1}.`);
    // A week before the last settlement one holder's card stops working.
    if (daysBetween(onDay, today) === 9) {
      const holder = holders[Math.min(5, holders.length - 1)];
      if (holder) await setUpCard(story, holder, cards.sayingNo);
    }
    await liveThrough(life, onDay);
  }
  await disputeOne(story, everybody);
  return life;
};
