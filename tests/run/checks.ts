import type { Step } from './step.ts';

/** What is checked without running anything of ours. Each counts as one. */
export const checks: Step[] = [
  {
    name: 'types',
    doing: 'Checking types',
    script: 'typescript/bin/tsc',
    parameters: ['-b', 'shared', 'db', 'server', 'client', 'tests'],
  },
  {
    name: 'lint',
    doing: 'Checking style and lint',
    script: '@biomejs/biome/bin/biome',
    parameters: ['check', '--error-on-warnings', '--max-diagnostics=40'],
  },
  {
    name: 'dead code',
    doing: 'Looking for dead code',
    script: 'knip/bin/knip.js',
    parameters: ['--no-progress'],
  },
];
