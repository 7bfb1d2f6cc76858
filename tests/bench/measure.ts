/**
 * How a benchmark measures. Machines are shared and noisy, so a figure is a ratio against a reference taken
 * in the same run, turn and turn about, and the verdict is the median of the rounds' ratios.
 */

/** What a benchmark answers. `ratio` is turned so that larger is better. */
export interface BenchResult {
  name: string;
  ratio: number;
  /** The medians over the rounds, in `unit`. */
  value: number;
  reference: number;
  unit: string;
  rounds: number;
  /** Its own answers were right, and it reached what was wanted. */
  ok: boolean;
  /** Lines for a person: raw numbers, processor time, what else was seen. */
  notes?: string[];
}

export interface BenchOptions {
  /** The long form; the quick one takes under 30 seconds. */
  full: boolean;
}

/** Every benchmark exports one of these as `bench`. */
export type Bench = (options: BenchOptions) => Promise<BenchResult[]>;

/** One turn of one side: does its work and answers how many operations that was. */
export type Side = () => number | Promise<number>;

export interface Turn {
  operations: number;
  /** Operations per second of wall time. */
  rate: number;
  /** Microseconds of processor time of this process for each operation. */
  cpuMicroseconds: number;
}

export const takeTurn = async (side: Side): Promise<Turn> => {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const operations = await side();
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  return { operations, rate: operations / seconds, cpuMicroseconds: (cpu.user + cpu.system) / operations };
};

/** The middle of the numbers; of an even count the mean of the two in the middle. Refuses none at all. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('The median of nothing');
  return (lower + upper) / 2;
};

export interface Round {
  value: Turn;
  reference: Turn;
  /** value ÷ reference, in operations per second. */
  ratio: number;
}

/** Both sides in turn, each going first in every other round; the rounds before, `warm` of them, are not counted. */
export const interleave = async (
  rounds: number,
  value: Side,
  reference: Side,
  warm = 1,
): Promise<Round[]> => {
  for (let round = 0; round < warm; round += 1) {
    await reference();
    await value();
  }
  const taken: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await takeTurn(round % 2 === 0 ? value : reference);
    const second = await takeTurn(round % 2 === 0 ? reference : value);
    const [own, other] = round % 2 === 0 ? [first, second] : [second, first];
    taken.push({ value: own, reference: other, ratio: own.rate / other.rate });
  }
  return taken;
};

export interface Comparison {
  name: string;
  unit: string;
  rounds: number;
  /** Rounds before that: as many as it takes until both sides are compiled; one unless said. */
  warm?: number;
  value: Side;
  reference: Side;
  /** The ratio that must be reached. */
  wanted: number;
  /** Looks at what the work left behind; answers what is wrong with it, or nothing. */
  check?: () => string[] | Promise<string[]>;
}

const shown = (numbers: readonly number[]): string =>
  numbers.map((number) => number.toPrecision(3)).join(' ');

/** Measures the rates of two sides and says whether the ratio reached what was wanted. */
export const compare = async (comparison: Comparison): Promise<BenchResult> => {
  const { name, unit, rounds, warm, value, reference, wanted, check } = comparison;
  const taken = await interleave(rounds, value, reference, warm);
  const wrong = (await check?.()) ?? [];
  const ratios = taken.map(({ ratio }) => ratio);
  const cpu = (side: 'value' | 'reference') => median(taken.map((round) => round[side].cpuMicroseconds));
  return {
    name,
    unit,
    rounds,
    ratio: median(ratios),
    value: median(taken.map((round) => round.value.rate)),
    reference: median(taken.map((round) => round.reference.rate)),
    ok: wrong.length === 0 && median(ratios) >= wanted,
    notes: [
      `wanted ${wanted}, best ${Math.max(...ratios).toPrecision(3)}, rounds ${shown(ratios)}`,
      `processor time an operation: ${cpu('value').toFixed(1)} µs, reference ${cpu('reference').toFixed(1)} µs`,
      ...wrong.map((sentence) => `WRONG: ${sentence}`),
    ],
  };
};
