/**
 * `npm run bench -- [NAME…] [--json] [--full]`. Each benchmark has a process of its own, because the tables
 * are made for one engine a process: a name that ends in -pg gets PostgreSQL.
 */
import { fork } from 'node:child_process';
import { globSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchResult } from './measure.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const notBenchmarks = ['run', 'one', 'measure'];
const known = globSync('*.ts', { cwd: folder })
  .map((file) => basename(file, '.ts'))
  .filter((name) => !notBenchmarks.includes(name))
  .sort();

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, full: { type: 'boolean' } },
  allowPositionals: true,
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const load = (): string =>
  `load ${loadavg()
    .map((average) => average.toFixed(2))
    .join(' ')}`;

const failed = (name: string): BenchResult => ({
  name,
  ratio: 0,
  value: 0,
  reference: 0,
  unit: '',
  rounds: 0,
  ok: false,
  notes: ['it ended without a result; see above'],
});

const runOne = (name: string): Promise<BenchResult[]> =>
  new Promise((resolve) => {
    const engine = name.endsWith('-pg') ? 'postgres://chosen-by-the-bench' : 'chosen-by-the-bench.sqlite';
    const child = fork(`${folder}one.ts`, [name, values.full ? 'full' : 'quick'], {
      env: { ...process.env, DATABASE_URL: engine },
    });
    let results: BenchResult[] | null = null;
    child.on('message', (message) => {
      results = message as BenchResult[];
    });
    child.on('exit', (code) => resolve(results && code === 0 ? results : [failed(name)]));
  });

const show = ({ name, ratio, value, reference, unit, rounds, ok, notes }: BenchResult): void => {
  say(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(24)} ratio ${ratio.toPrecision(3)}   (${rounds} rounds)`);
  say(`     ${value.toPrecision(4)} ${unit}, reference ${reference.toPrecision(4)} ${unit}`);
  for (const note of notes ?? []) say(`     ${note}`);
};

const runAll = async (names: readonly string[]): Promise<BenchResult[]> => {
  const all: BenchResult[] = [];
  for (const name of names) {
    say(`— ${name}, ${values.full ? 'full' : 'quick'} form, ${cpus().length} cores, ${load()}`);
    const results = await runOne(name);
    for (const result of results) show(result);
    say(`     afterwards ${load()}\n`);
    all.push(...results);
  }
  return all;
};

const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0 || known.length === 0) {
  for (const name of unknown) say(`There is no benchmark named ${name}.`);
  say(`There are: ${known.join(', ') || 'none yet'}.`);
  process.exit(1);
}
const results = await runAll(positionals.length > 0 ? positionals : known);
if (values.json) say(JSON.stringify(results.map(({ notes: _, ...result }) => result)));
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
