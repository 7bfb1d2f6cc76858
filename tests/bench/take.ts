/**
 * Taking a shift over HTTP with everything a member gets (session, contract, rules, quote, ledger, audit,
 * realtime), against a bare Express route that checks one row and inserts one, both durable.
 */
import type { Bench, BenchResult } from './measure.ts';
import { median } from './measure.ts';
import { type Served, serveApart } from './take-parts/child.ts';
import { type Answers, type Prepared, sendAll } from './take-parts/load.ts';
import type { Plan, TakeHouse } from './take-parts/plan.ts';

const connections = 64;

interface Measured {
  rate: number;
  cpuMicroseconds: number;
  answers: Answers;
}

const measure = async (
  served: Served<{ port: number }>,
  requests: readonly Prepared[],
): Promise<Measured> => {
  const before = await served.cpu();
  const answers = await sendAll(served.told.port, requests, connections);
  const cpu = (await served.cpu()) - before;
  return { answers, rate: requests.length / answers.seconds, cpuMicroseconds: cpu / requests.length };
};

/** The same attempts by number: a place is taken once, later ones are refused. */
const bareRequests = (takes: readonly Prepared[], numberOf: Map<string, number>): Prepared[] =>
  takes.map(({ path, headers }) => {
    const place = numberOf.get(path) ?? numberOf.size;
    numberOf.set(path, place);
    return { path: `/take/${place}`, headers: { carer: headers['acting-as'] ?? '' } };
  });

interface Round {
  house: Measured;
  shared: Measured;
  each: Measured;
  raw: Measured;
}

const percentile = (waits: readonly number[], share: number): number =>
  waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;

const rightAnswers = (
  name: string,
  rounds: readonly Round[],
  taken: (requests: number) => number,
): string[] =>
  rounds.flatMap(({ house }, at) => {
    const statuses = house.answers.statuses;
    const requests = [...statuses.values()].reduce((so, one) => so + one, 0);
    const strangers = [...statuses.keys()].filter((status) => status !== 200 && status !== 409);
    return [
      ...(strangers.length ? [`${name} round ${at}: answers ${strangers.join(', ')}`] : []),
      ...(statuses.get(200) === taken(requests)
        ? []
        : [`${name} round ${at}: ${statuses.get(200)} taken, not ${taken(requests)}`]),
    ];
  });

const resultOf = (name: string, rounds: readonly Round[], wrong: string[]): BenchResult => {
  const ratios = rounds.map(({ house, shared }) => house.rate / shared.rate);
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  const waits = rounds.at(-1)?.house.answers.waits ?? [];
  return {
    name,
    unit: 'takes/s',
    rounds: rounds.length,
    ratio: median(ratios),
    value: middle(({ house }) => house.rate),
    reference: middle(({ shared }) => shared.rate),
    ok: wrong.length === 0 && median(ratios) >= 0.5,
    notes: [
      `wanted 0.5, rounds ${ratios.map((ratio) => ratio.toPrecision(3)).join(' ')}`,
      `against Express with one commit each ${middle(({ house, each }) => house.rate / each.rate).toPrecision(3)}, bare http with shared commits ${middle(({ house, raw }) => house.rate / raw.rate).toPrecision(3)}`,
      `processor time a take: ${middle(({ house }) => house.cpuMicroseconds).toFixed(0)} µs; Express shared ${middle(({ shared }) => shared.cpuMicroseconds).toFixed(0)}, each ${middle(({ each }) => each.cpuMicroseconds).toFixed(0)}, bare http ${middle(({ raw }) => raw.cpuMicroseconds).toFixed(0)}`,
      `answered in ${percentile(waits, 0.5).toFixed(1)} ms (half), ${percentile(waits, 0.99).toFixed(1)} ms (99 %)`,
      ...wrong.map((sentence) => `WRONG: ${sentence}`),
    ],
  };
};

const play = async (
  house: Served<TakeHouse>,
  turns: readonly Prepared[][],
  places: number,
): Promise<Round[]> => {
  const numberOf = new Map<string, number>();
  const bare = (kind: string, commits: string) => serveApart('./bare.ts', [kind, commits, String(places)]);
  const references = {
    shared: await bare('express', 'shared'),
    each: await bare('express', 'each'),
    raw: await bare('http', 'shared'),
  };
  const rounds: Round[] = [];
  for (const takes of turns) {
    const requests = bareRequests(takes, numberOf);
    const first = rounds.length % 2 === 0 ? await measure(house, takes) : null;
    const shared = await measure(references.shared, requests);
    const each = await measure(references.each, requests);
    const raw = await measure(references.raw, requests);
    rounds.push({ house: first ?? (await measure(house, takes)), shared, each, raw });
  }
  for (const reference of Object.values(references)) await reference.stop();
  return rounds.slice(1);
};

export const bench: Bench = async ({ full }) => {
  const plan: Plan = full
    ? { durable: true, carers: 400, holders: 200, each: 5, turns: 8 }
    : { durable: true, carers: 200, holders: 100, each: 5, turns: 5 };
  const house = await serveApart<TakeHouse>('./house.ts', [JSON.stringify(plan)]);
  const places = plan.turns * (plan.carers * plan.each + 100);
  const spread = await play(house, house.told.spread, places);
  const hot = await play(house, house.told.hot, places);
  await house.stop();
  return [
    resultOf(
      'take',
      spread,
      rightAnswers('spread', spread, (requests) => requests),
    ),
    resultOf(
      'take-hot',
      hot,
      rightAnswers('hot', hot, () => 50),
    ),
  ];
};
