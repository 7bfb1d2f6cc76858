/**
 * Taking a shift over HTTP with everything a member gets, on a durable PostgreSQL, by one server process and
 * by two of them, against one SQL function that checks and inserts, called by 64 over ten connections.
 */
import { cpus } from 'node:os';
import type { Bench, BenchResult } from './measure.ts';
import { type Served, serveApart } from './take-parts/child.ts';
import { durableCluster, lookAt } from './take-parts/durable-cluster.ts';
import { type Callers, openCallers, type Prepared } from './take-parts/load.ts';
import { attemptsOf, type OneFunction, openOneFunction, type Slot } from './take-parts/one-function.ts';
import type { Plan, TakeHouse } from './take-parts/plan.ts';
import {
  coreOf,
  cpuOf,
  type Form,
  middle,
  type Played,
  played,
  playRounds,
  rateOf,
  resultOf,
  slicesOf,
  waited,
} from './take-parts/rounds.ts';
import { Tally } from './take-parts/tally.ts';

const connections = 64;

interface Houses {
  first: Served<TakeHouse>;
  second: Served<TakeHouse>;
  callers: { one: Callers; two: Callers };
}

const openHouses = async (plan: Plan & { url: string }): Promise<Houses> => {
  const first = await serveApart<TakeHouse>('./house.ts', [JSON.stringify(plan)]);
  await lookAt(plan.url);
  const second = await serveApart<TakeHouse>('./house.ts', [JSON.stringify({ ...plan, joins: true })]);
  const ports = [first.told.port, second.told.port];
  return {
    first,
    second,
    callers: { one: openCallers(ports.slice(0, 1), connections), two: openCallers(ports, connections) },
  };
};

const closeHouses = async ({ first, second, callers }: Houses): Promise<void> => {
  for (const some of Object.values(callers)) some.close();
  for (const server of [first, second]) await server.stop();
};

type Rounds = Record<'one' | 'function' | 'two', Played>[];

interface Game {
  houses: Houses;
  /** Two for each slice: for one process, and for two. */
  turns: readonly Prepared[][];
  url: string;
  slotOf: (turn: number, place: number) => Slot;
  form: Form;
  tally: Tally;
}

/** The function plays what both played, so that it too is measured for long enough. */
const play = async (game: Game): Promise<Rounds> => {
  const { houses, turns, form, tally } = game;
  const { attempts, slots } = attemptsOf(turns, game.slotOf);
  const reference: OneFunction = await openOneFunction(game.url, slots);
  const house = async (turn: number, count: 'one' | 'two'): Promise<Played> => {
    const takes = turns[turn] ?? [];
    const servers = count === 'one' ? [houses.first] : [houses.first, houses.second];
    const answers = await played(servers, houses.callers[count], takes);
    tally.count(takes, answers);
    return answers;
  };
  const rounds = await playRounds(
    {
      one: (slice) => house(2 * slice, 'one'),
      function: (slice) =>
        reference.play([...(attempts[2 * slice] ?? []), ...(attempts[2 * slice + 1] ?? [])], connections),
      two: (slice) => house(2 * slice + 1, 'two'),
    },
    form,
  );
  tally.wrong.push(...(await reference.wrong()));
  await reference.close();
  return rounds;
};

const resultsFor = (names: readonly [string, string], rounds: Rounds, held: Held): BenchResult[] => {
  const cpu = (side: keyof Rounds[number], at = 0) => middle(rounds, (round) => cpuOf(round[side], at));
  const twice = middle(rounds, (round) => rateOf(round.two) / rateOf(round.function)).toPrecision(3);
  const [one, two] = names;
  return [
    resultOf({
      name: one,
      rounds,
      value: 'one',
      reference: 'function',
      wanted: held.wanted,
      notes: [
        `one process, ${connections} connections; the reference is one SQL function over 10 connections`,
        `processor time a take: ${cpu('one').toFixed(0)} µs in the server; ${cpu('function').toFixed(0)} µs in the function's caller; the server had ${middle(rounds, ({ one }) => coreOf(one)).toFixed(2)} of a core`,
        `${waited(rounds.map((round) => round.one))}; the function ${waited(rounds.map((round) => round.function))}`,
      ],
      wrong: held.wrong,
    }),
    resultOf({
      name: two,
      rounds,
      value: 'two',
      reference: 'one',
      wanted: null,
      notes: [
        `two processes against one: 1.6 where cores allow; these ${cpus().length} are shared with PostgreSQL and the callers`,
        `against the function ${twice}; processor time a take: ${(2 * cpu('two')).toFixed(0)} µs and ${(2 * cpu('two', 1)).toFixed(0)} µs, each server having answered half of them`,
        waited(rounds.map((round) => round.two)),
      ],
      wrong: held.wrong,
    }),
  ];
};

interface Held {
  wanted: number | null;
  wrong: readonly string[];
}

export const bench: Bench = async ({ full }) => {
  const form: Form = full ? { warm: 4, rounds: 11, slices: 2 } : { warm: 3, rounds: 5, slices: 2 };
  const { cluster, urls } = await durableCluster(['house', 'spread', 'hot']);
  const turns = 2 * slicesOf(form);
  const size = full
    ? { carers: 200, holders: 200, each: 5, tries: 20 }
    : { carers: 100, holders: 100, each: 3, tries: 6 };
  const houses = await openHouses({ ...size, url: urls.house, durable: true, turns });
  const { spread, hot } = houses.first.told;
  const cold = new Tally((takes) => takes);
  const crowd = new Tally(() => 50);
  const common = { houses, form };
  // Spread: an hour for each place. Hot: all of a turn's places meet, in a day of their own.
  const spreadRounds = await play({
    ...{ ...common, turns: spread, url: urls.spread, tally: cold },
    slotOf: (_turn, place) => [place, place + 1],
  });
  const hotRounds = await play({
    ...{ ...common, turns: hot, url: urls.hot, tally: crowd },
    slotOf: (turn) => [24 * turn, 24 * turn + 2],
  });
  const after = await houses.first.ask<string[]>({ told: [...cold.told, ...crowd.told] });
  await closeHouses(houses);
  await cluster.stop();
  const wrong = (tally: Tally) => [...tally.wrong, ...after];
  return [
    ...resultsFor(['take-pg', 'take-pg-two'], spreadRounds, { wanted: 0.3, wrong: wrong(cold) }),
    ...resultsFor(['take-pg-hot', 'take-pg-hot-two'], hotRounds, { wanted: null, wrong: wrong(crowd) }),
  ];
};
