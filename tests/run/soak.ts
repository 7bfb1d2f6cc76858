/**
 * `npm run soak -- --seeds 20 --moments 200`: the random days of a village that `npm test` plays shortly, played
 * long on both engines. A failure names its seed; `--first SEED --seeds 1` plays that one again.
 */
import { parseArgs } from 'node:util';
import { runStep, say } from './step.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    moments: { type: 'string', default: '200' },
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
process.env['SOAK_FIRST'] = wholeNumber('first', values.first);

const projects = ['--project', 'sqlite', '--project', 'postgres'];
const endedWell = await runStep(
  {
    name: 'soak',
    doing: `Playing ${values.seeds} times ${values.moments} moments of a village on both engines`,
    script: 'vitest/vitest.mjs',
    parameters: ['run', '--config', 'tests/vitest.config.ts', ...projects, 'village-days'],
  },
  600,
);
process.exitCode = endedWell ? 0 : 1;
