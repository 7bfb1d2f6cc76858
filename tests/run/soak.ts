/**
 * `npm run soak -- --seeds 20 --moments 200 --years 1 --weeks 52`: the random days of a village, and its weeks of
 * money in which everything goes wrong, that `npm test` plays shortly, played long on both engines. A failure
 * names its seed; `--first SEED --seeds 1 --years 1` plays that one again.
 */
import { parseArgs } from 'node:util';
import { runStep, say } from './step.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    moments: { type: 'string', default: '200' },
    years: { type: 'string', default: '1' },
    weeks: { type: 'string', default: '52' },
    first: { type: 'string', default: '1' },
  },
});

const wholeNumber = (name: string, text: string): string => {
  if (/^[1-9]\d*$/.test(text)) return text;
  say(`--${name} is a whole number from 1, for example --${name} 20.`);
  process.exit(1);
};

process.env['SOAK_SEEDS'] = wholeNumber('seeds', values.seeds);
process.env['SOAK_MOMENTS'] = wholeNumber('moments', values.moments);
process.env['SOAK_YEARS'] = wholeNumber('years', values.years);
process.env['SOAK_WEEKS'] = wholeNumber('weeks', values.weeks);
process.env['SOAK_FIRST'] = wholeNumber('first', values.first);

const projects = ['--project', 'sqlite', '--project', 'postgres'];
const endedWell = await runStep(
  {
    name: 'soak',
    doing: `Playing ${values.seeds} times ${values.moments} moments and ${values.years} times ${values.weeks} weeks of money of a village on both engines`,
    script: 'vitest/vitest.mjs',
    parameters: ['run', '--config', 'tests/vitest.config.ts', ...projects, 'village-days', 'money-year'],
  },
  600,
);
process.exitCode = endedWell ? 0 : 1;
