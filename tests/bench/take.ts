/**
 * Taking a shift over HTTP with everything a member gets (session, contract, rules, quote, ledger, audit,
 * realtime), against a bare Express route that checks one row and inserts one, both durable.
 */
import type { Bench, BenchResult } from './measure.ts';
import { type Ready, type Served, serveApart } from './take-parts/child.ts';
import { type Callers, openCallers, type Prepared } from './take-parts/load.ts';
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
  type Side,
  slicesOf,
  waited,
} from './take-parts/rounds.ts';
import { Tally } from './take-parts/tally.ts';

const connections = 64;
/** The shared reference is so much quicker than the house may be. */
const longer = 4;

interface Open {
  server: Served<Ready>;
  callers: Callers;
}

const withCallers = (server: Served<Ready>): Open => ({
  server,
  callers: openCallers([server.told.port], connections),
});

const close = async ({ server, callers }: Open): Promise<void> => {
  callers.close();
  await server.stop();
};

/**
 * The same attempts by number: a place is taken once, later ones are refused. Over and over with places of
 * their own, so that the reference too is measured for long enough to meet whoever else uses the machine.
 */
const bareRequests = (turns: readonly Prepared[][], times: number): Prepared[][] => {
  const numberOf = new Map<string, number>();
  const numbered = (time: number, { path, headers }: Prepared): Prepared => {
    const key = `${time} ${path}`;
    const place = numberOf.get(key) ?? numberOf.size;
    numberOf.set(key, place);
    return { path: `/take/${place}`, headers: { carer: headers['acting-as'] ?? '' } };
  };
  return turns.map((takes) =>
    Array.from({ length: times }, (_, time) => takes.map((take) => numbered(time, take))).flat(),
  );
};

type Name = 'house' | 'shared' | 'each' | 'raw';

const play = async (
  house: Open,
  turns: readonly Prepared[][],
  form: Form,
  tally: Tally,
): Promise<Record<Name, Played>[]> => {
  const once = bareRequests(turns, 1);
  const often = bareRequests(turns, longer);
  const places = String(often.flat().length);
  const bare = async (kind: string, commits: string) =>
    withCallers(await serveApart('./bare.ts', [kind, commits, places]));
  const references = {
    shared: await bare('express', 'shared'),
    each: await bare('express', 'each'),
    raw: await bare('http', 'shared'),
  };
  const reference =
    ({ server, callers }: Open, requests: readonly Prepared[][]): Side =>
    async (slice) => {
      const one = await played([server], callers, requests[slice] ?? []);
      tally.onlyKnown('the reference', one);
      return one;
    };
  const rounds = await playRounds<Name>(
    {
      house: async (slice) => {
        const takes = turns[slice] ?? [];
        const one = await played([house.server], house.callers, takes);
        tally.count(takes, one);
        return one;
      },
      shared: reference(references.shared, often),
      each: reference(references.each, once),
      raw: reference(references.raw, often),
    },
    form,
  );
  for (const one of Object.values(references)) await close(one);
  return rounds;
};

const resultFor = (name: string, rounds: readonly Record<Name, Played>[], wrong: string[]): BenchResult => {
  const against = (other: Name) =>
    middle(rounds, (round) => rateOf(round.house) / rateOf(round[other])).toPrecision(3);
  const cpu = (side: Name) => middle(rounds, (round) => cpuOf(round[side])).toFixed(0);
  return resultOf({
    name,
    rounds,
    value: 'house',
    reference: 'shared',
    wanted: 0.5,
    notes: [
      `against Express with one commit each ${against('each')}, bare http with shared commits ${against('raw')}`,
      `processor time a take: ${cpu('house')} µs; Express shared ${cpu('shared')}, each ${cpu('each')}, bare http ${cpu('raw')}; the house had ${middle(rounds, ({ house }) => coreOf(house)).toFixed(2)} of a core`,
      waited(rounds.map(({ house }) => house)),
    ],
    wrong,
  });
};

export const bench: Bench = async ({ full }) => {
  const form: Form = full ? { warm: 4, rounds: 15, slices: 2 } : { warm: 4, rounds: 7, slices: 2 };
  const plan: Plan = {
    ...(full ? { carers: 400, holders: 200 } : { carers: 200, holders: 100 }),
    durable: true,
    each: 3,
    tries: 12,
    turns: slicesOf(form),
  };
  const house = withCallers(await serveApart<TakeHouse>('./house.ts', [JSON.stringify(plan)]));
  const { spread, hot } = house.server.told as TakeHouse;
  const [cold, crowd] = [new Tally((takes) => takes), new Tally(() => 50)];
  const spreadRounds = await play(house, spread, form, cold);
  const hotRounds = await play(house, hot, form, crowd);
  const after = await house.server.ask<string[]>({ told: [...cold.told, ...crowd.told] });
  await close(house);
  return [
    resultFor('take', spreadRounds, [...cold.wrong, ...after]),
    resultFor('take-hot', hotRounds, [...crowd.wrong, ...after]),
  ];
};
