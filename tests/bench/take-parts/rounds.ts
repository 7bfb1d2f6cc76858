/** Sides that play slice after slice, turn about, and what a round of it came to. */
import { type BenchResult, median } from '../measure.ts';
import type { Ready, Served } from './child.ts';
import type { Answers, Callers, Prepared } from './load.ts';

export interface Played extends Answers {
  /** Microseconds of processor time, one figure for each process of the side. */
  cpu: number[];
}

/** Plays the slice of this number. Slices are alike, and none is played twice. */
export type Side = (slice: number) => Promise<Played>;

export interface Form {
  /** Slices before anything counts: all sides are compiled and warm by then. */
  warm: number;
  rounds: number;
  /** Short ones of a round: who else uses the machine meanwhile takes from all sides alike. */
  slices: number;
}

export const slicesOf = ({ warm, rounds, slices }: Form): number => warm + rounds * slices;

export const rateOf = ({ statuses, seconds }: Played): number => statuses.length / seconds;
export const cpuOf = ({ statuses, cpu }: Played, at = 0): number => (cpu[at] ?? 0) / statuses.length;

/** How much of a core the first process got: well under one means that the machine was busy elsewhere. */
export const coreOf = ({ cpu, seconds }: Played): number => (cpu[0] ?? 0) / 1e6 / seconds;

const together = (played: readonly Played[]): Played => ({
  statuses: played.flatMap(({ statuses }) => statuses),
  waits: played.flatMap(({ waits }) => waits),
  seconds: played.reduce((sum, { seconds }) => sum + seconds, 0),
  cpu: (played[0]?.cpu ?? []).map((_, at) => played.reduce((sum, { cpu }) => sum + (cpu[at] ?? 0), 0)),
});

/** Requests to servers in processes of their own. */
export const played = async (
  servers: readonly Served<Ready>[],
  callers: Callers,
  requests: readonly Prepared[],
): Promise<Played> => {
  const before = await Promise.all(servers.map((server) => server.cpu()));
  const answers = await callers.sendAll(requests);
  const after = await Promise.all(servers.map((server) => server.cpu()));
  return { ...answers, cpu: after.map((cpu, at) => cpu - (before[at] ?? 0)) };
};

/** Turn about: the order of the sides is turned round from slice to slice. */
export const playRounds = async <Name extends string>(
  sides: Record<Name, Side>,
  { warm, rounds, slices }: Form,
): Promise<Record<Name, Played>[]> => {
  const names = Object.keys(sides) as Name[];
  const all: Record<Name, Played>[] = [];
  for (let slice = 0; slice < warm + rounds * slices; slice += 1) {
    const so = {} as Record<Name, Played>;
    for (const name of slice % 2 === 0 ? names : names.toReversed()) so[name] = await sides[name](slice);
    all.push(so);
  }
  return Array.from({ length: rounds }, (_, round) => {
    const from = warm + round * slices;
    const those = all.slice(from, from + slices);
    const sum = (name: Name) => together(those.map((so) => so[name]));
    return Object.fromEntries(names.map((name) => [name, sum(name)])) as Record<Name, Played>;
  });
};

export const middle = <Round>(rounds: readonly Round[], of: (round: Round) => number): number =>
  median(rounds.map(of));

export const waited = (rounds: readonly Played[]): string => {
  const waits = rounds.flatMap((one) => one.waits).sort((left, right) => left - right);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return `answered in ${at(0.5).toFixed(1)} ms (half), ${at(0.99).toFixed(1)} ms (99 %)`;
};

interface Held<Name extends string> {
  name: string;
  rounds: readonly Record<Name, Played>[];
  value: Name;
  reference: Name;
  /** What the ratio must reach; null where it is only told. */
  wanted: number | null;
  notes: readonly string[];
  wrong: readonly string[];
}

/** The verdict is the median of the rounds' ratios. */
export const resultOf = <Name extends string>(held: Held<Name>): BenchResult => {
  const { name, rounds, value, reference, wanted, notes, wrong } = held;
  const ratios = rounds.map((round) => rateOf(round[value]) / rateOf(round[reference]));
  const taken = rounds[0]?.[value].statuses.length ?? 0;
  return {
    name,
    unit: 'takes/s',
    rounds: rounds.length,
    ratio: median(ratios),
    value: middle(rounds, (round) => rateOf(round[value])),
    reference: middle(rounds, (round) => rateOf(round[reference])),
    ok: wrong.length === 0 && (wanted === null || median(ratios) >= wanted),
    notes: [
      `${wanted === null ? 'for information' : `wanted ${wanted}`}, best ${Math.max(...ratios).toPrecision(3)}, rounds of ${taken}: ${ratios.map((ratio) => ratio.toPrecision(3)).join(' ')}`,
      ...notes,
      ...wrong.map((sentence) => `WRONG: ${sentence}`),
    ],
  };
};
