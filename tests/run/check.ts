/** `npm run check`: types, lint and dead code, without the tests. */
import { checks } from './checks.ts';
import { runStep } from './step.ts';

for (const step of checks) if (!(await runStep(step, 10))) process.exitCode = 1;
