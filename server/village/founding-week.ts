/** The week in which a mutual of the village is founded: nothing is worked yet. */
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day } from '#shared/language/time.ts';
import { usualRules } from '#shared/mutuals/schema.ts';
import { keepRepresentative } from '../members/records.ts';
import { foundMutual } from '../mutuals/found.ts';
import { enterBudgets } from './budgets.ts';
import { enterCouncils } from './councils.ts';
import { join } from './joined.ts';
import { beginningOf, type Life, todayOf } from './life.ts';
import { cards, lookAtPay, setUpCard, setUpDebits, setUpPay } from './money-ready.ts';
import { postWeekly, takeRounds } from './needs.ts';
import { recordPairs } from './pairs.ts';
import { type Villager, villagersOf } from './people.ts';
import { rotaOf } from './rota.ts';
import { letThingsHappen } from './settling.ts';
import type { Resident, Story } from './story.ts';
import type { Size, Town } from './towns.ts';

export type Opening = Omit<Story, 'mutualId'>;

const foundBy = async (opening: Opening, town: Town, size: Size, first: Villager, termsFrom: Day) => {
  const { deps, house, clock } = opening;
  const { name, nation, careMode, councils } = town;
  const { mutualId, coordinatorId } = await deps.db.write((tx) =>
    foundMutual(tx, deps.newId, clock.now(), {
      ...{ name, nation, careMode, councils, termsFrom },
      rules: { ...usualRules, weeksAhead: size.weeksAhead },
      coordinator: { name: first.name, email: first.email, language: first.language },
    }),
  );
  await house.stripe.open(mutualId);
  const coordinator: Resident = { ...first, memberId: coordinatorId };
  return { story: { ...opening, mutualId }, coordinator };
};

/** The first holder is represented in everything, others in some. */
const represent = async (story: Story, holders: readonly Resident[], by: readonly Resident[]) => {
  const represented = new Map<Id<'member'>, Resident>();
  for (const [place, representative] of by.entries()) {
    const holder = holders[place === 0 ? 0 : place + 1];
    if (!holder) continue;
    await story.deps.db.write((tx) =>
      keepRepresentative(tx, {
        mutualId: story.mutualId,
        representativeId: representative.memberId,
        holderId: holder.memberId,
        money: true,
        book: place !== 2,
        confirm: true,
        vote: place === 0,
        since: story.clock.now(),
      }),
    );
    represented.set(holder.memberId, representative);
  }
  return represented;
};

/** Monday: the mutual is founded and its people come in, each with what is recorded of them. */
export const foundTown = async (opening: Opening, town: Town, size: Size): Promise<Life> => {
  const today = todayOf(opening);
  const beginsOn = beginningOf(today, size.weeks);
  const foundedOn = addDays(beginsOn, -7);
  const all = villagersOf(town, size, opening.chance);
  const [first, ...otherCoordinators] = all.coordinators;
  if (!first) throw new Error('A mutual begins with a coordinator');
  const { story, coordinator } = await foundBy(opening, town, size, first, foundedOn);
  const early = all.carers.slice(0, -1);
  const residents = new Map<Villager, Resident>();
  const comeIn = async (villagers: readonly Villager[]): Promise<Resident[]> => {
    const came: Resident[] = [];
    for (const villager of villagers) {
      const soonOutOn = villager === early.at(-1) ? addDays(today, 12) : null;
      const seen = { onDay: foundedOn, byId: coordinator.memberId, soonOutOn };
      const resident = await join(story, villager, seen);
      residents.set(villager, resident);
      came.push(resident);
    }
    return came;
  };
  const of = (villager: Villager): Resident => {
    const resident = residents.get(villager);
    if (!resident) throw new Error(`${villager.name} never came in`);
    return resident;
  };
  await comeIn(otherCoordinators);
  const holders = await comeIn(all.holders);
  const carers = await comeIn(early);
  const representatives = await represent(story, holders, await comeIn(all.representatives));
  await comeIn(all.supporters);
  const planned = rotaOf(all.holders, early, beginsOn).map((round) => ({
    ...round,
    holder: of(round.holder),
    carers: round.carers.map(of),
  }));
  await enterCouncils(story, coordinator, foundedOn);
  await recordPairs(story, planned, carers, foundedOn);
  await enterBudgets(story, holders, planned, foundedOn);
  return {
    ...{ story, town, coordinator, holders, carers, representatives, planned, beginsOn, today },
    newcomer: all.carers.at(-1) ?? null,
    everybody: new Map([...holders, ...carers].map((one) => [one.memberId, one] as const)),
    rounds: [],
  };
};

/** Tuesday: cards, bank accounts, and where carers are paid. */
export const getReadyForMoney = async ({ story, holders, carers }: Life): Promise<void> => {
  for (const [place, holder] of holders.entries())
    if (place % 6 === 5) await setUpDebits(story, holder);
    else await setUpCard(story, holder, place % 2 === 0 ? cards.prepaid : cards.debit);
  for (const carer of carers) await setUpPay(story, carer, true);
  await letThingsHappen(story);
};

/** Wednesday: what everybody wants, week by week. */
export const postRounds = async ({ story, carers, planned, rounds, beginsOn }: Life): Promise<void> => {
  await letThingsHappen(story);
  await lookAtPay(story, carers);
  for (const round of planned) rounds.push(await postWeekly(story, round, beginsOn));
};

/** Thursday: the carers of each round say yes. */
export const agreeRounds = ({ story, rounds }: Life): Promise<void> => takeRounds(story, rounds);
