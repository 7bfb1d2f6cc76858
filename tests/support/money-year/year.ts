/** Weeks of a village and its money, lived day by day with everything going wrong, and then put in order. */
import Stripe from 'stripe';
import { type Chance, chanceOf } from '#server/village/chance.ts';
import { addDays, addMinutes, type Day, dayAt } from '#shared/language/time.ts';
import { fresh, stripeOf } from '../care-week.ts';
import { freshDatabase } from '../engines.ts';
import { anchor, api, at, openWorld, type Person, type World } from '../world.ts';
import { mishaps, type Troubled } from './mishaps.ts';
import { Killed, type Mortal, mortal } from './mortal.ts';
import { decide, decideClaims, decideRefunds, enterNetPays } from './office.ts';
import { becomePayable, type People, payWell, peopleOf } from './people.ts';
import { agreeVisits, type Visit, workVisits } from './visits.ts';

const { settlements } = api;

export interface Year {
  world: World;
  people: People;
  visits: readonly Visit[];
  /** What had gone wrong, day by day: said when the reckoning does not come out. */
  diary: readonly string[];
  /** How often the house was struck dead while it worked. */
  deaths: number;
  sandboxUrl: string;
  /** The payment service, asked as its owner asks it. */
  stripe: Stripe;
}

interface Living extends Troubled {
  house: Mortal;
  visits: Visit[];
  diary: string[];
  deaths: number;
}

/** The mutual's own money at the payment service: what there is at first, and what it adds each week. */
const float = 100_000;
const weeklyFloat = 4_000;
const leaseMinutes = 11;

/** A coordinator presses while the house is at it; what they are told may be that it is not there. */
const press = async (coordinator: Person, chance: Chance): Promise<void> => {
  const { status, body } = await coordinator.ask(settlements.settlements, { query: { limit: 5 } });
  if (status !== 200 || body.items.length === 0) return;
  const { settlementId } = chance.pick(body.items);
  await coordinator.ask(settlements.advanceSettlement, { params: { settlementId } });
};

/** Turns of the wheel; sometimes it breaks at a write, is dead for a while, and starts again. */
const work = async (living: Living, mayDie: boolean): Promise<void> => {
  const { world, house, chance } = living;
  const coordinator = mayDie && chance.happens(30) ? await fresh(world, 'rhian') : null;
  if (mayDie && chance.happens(35)) house.dieAfter(chance.below(16));
  // At rest, what the messages of the first turn bring is done in a second one.
  for (let turn = mayDie ? 1 : 0; turn < 2; turn += 1) {
    await stripeOf(world).drain();
    const pressed = coordinator && press(coordinator, chance);
    await world.house.schedule.runAll().catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    await pressed;
  }
  if (!house.revive()) return;
  living.deaths += 1;
  living.diary.push(`${world.now()} killed`);
  await world.pass(leaseMinutes);
  await world.house.schedule.runAll();
};

const settle = async ({ world, diary }: Living, weekOn: Day): Promise<void> => {
  const coordinator = await fresh(world, 'rhian');
  // Pressed twice at once, as people do.
  const settles = () => coordinator.ask(settlements.settle, { body: { weekOn } });
  const answers = await Promise.all([settles(), settles()]);
  const statuses = answers.map(({ status }) => status).toSorted();
  if (statuses[0] !== 201) throw new Error(`${weekOn} ${JSON.stringify(answers.map(({ body }) => body))}`);
  diary.push(`${world.now()} settled ${weekOn}`);
};

const goWrong = async (living: Living): Promise<void> => {
  const names = Object.keys(mishaps) as (keyof typeof mishaps)[];
  const left = process.env['SOAK_WITHOUT']?.split(',') ?? [];
  for (let nth = living.chance.below(4); nth > 0; nth -= 1) {
    const name = living.chance.pick(names.filter((one) => !left.includes(one)));
    living.diary.push(`${living.world.now()} ${name}`);
    await mishaps[name](living);
  }
};

const day = async (living: Living, onDay: Day): Promise<void> => {
  const { world, chance, visits } = living;
  await world.moveTo(at(onDay, '07:30'));
  await goWrong(living);
  await work(living, true);
  await workVisits(world, visits, at(onDay, '19:00'), chance);
  await world.moveTo(at(onDay, '19:30'));
  await work(living, true);
};

const week = async (living: Living, monday: Day, isWorked: boolean): Promise<void> => {
  const { world, people, chance, visits } = living;
  for (let nth = 0; nth < 7; nth += 1) {
    const onDay = addDays(monday, nth);
    if (nth === 0 && isWorked) {
      await world.moveTo(at(onDay, '07:00'));
      visits.push(...(await agreeVisits(people, chance, monday)));
    }
    if (nth === 1 && visits.some(({ shift }) => dayAt(shift.startsAt, 'Europe/London') < monday)) {
      await world.moveTo(at(onDay, '07:10'));
      await enterNetPays(living, addDays(monday, -7));
      await settle(living, addDays(monday, -7));
    }
    if (nth === 3) {
      await world.moveTo(at(onDay, '07:10'));
      stripeOf(world).topUp(weeklyFloat);
      await decide(living);
    }
    await day(living, onDay);
  }
};

/** Nothing goes wrong any more, everybody mends what is theirs, and the house has weeks to come to rest. */
const comeToRest = async (living: Living): Promise<void> => {
  const { world, people, chance } = living;
  const control = stripeOf(world);
  control.forgetFaults();
  control.setDelivery({ duplicates: 0, shuffle: false, lose: 0 });
  for (const carer of people.carers) await becomePayable(world, carer);
  for (let nth = 0; nth < 12; nth += 1) {
    await world.moveTo(addMinutes(world.now(), 2 * 1_440));
    if (nth % 5 === 0) for (const holder of people.holders) await payWell(world, holder, chance);
    await work(living, false);
    await decideClaims(living);
    await decideRefunds(living, true);
    if (nth % 3 > 0) continue;
    const coordinator = await fresh(world, 'rhian');
    const { items } = await coordinator.call(settlements.settlements, { query: { limit: 100 } });
    for (const { settlementId, status } of items)
      if (status !== 'closed')
        await coordinator.call(settlements.advanceSettlement, { params: { settlementId } });
  }
};

const begin = async (seed: number, many: { holders: number; carers: number }): Promise<Living> => {
  const house = mortal(await freshDatabase());
  const world = await openWorld(anchor, { db: house.db });
  const chance: Chance = chanceOf(seed);
  const people = await peopleOf(world, chance, many);
  stripeOf(world).topUp(float);
  const { port } = new URL(world.house.stripe.sandboxUrl(world.mutualId) ?? '');
  const stripe = new Stripe('sk_test_owner', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
  });
  return { world, people, chance, stripe, house, visits: [], diary: [], deaths: 0 };
};

/** Lives so many weeks from Monday 30 November 2026 on, and comes to rest. */
export const liveThrough = async (
  seed: number,
  weeks: number,
  many: { holders: number; carers: number },
): Promise<Year> => {
  const living = await begin(seed, many);
  let monday = addDays(dayAt(anchor, 'Europe/London'), 7);
  // The last week has nothing new in it: what was disputed in the one before is still answered and settled.
  for (let nth = 0; nth <= weeks + 1; nth += 1) {
    await week(living, monday, nth < weeks);
    monday = addDays(monday, 7);
  }
  await comeToRest(living);
  const { world, people, visits, diary, deaths, stripe } = living;
  const sandboxUrl = world.house.stripe.sandboxUrl(world.mutualId) ?? '';
  return { world, people, visits, diary, deaths, sandboxUrl, stripe };
};
