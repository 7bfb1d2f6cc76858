/**
 * `npm test`: types, lint, dead code, then every test on both engines and in the browser. Words after
 * `--` choose test files by name. The last line is the count of everything.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.ts';
import { findOrInstallChromium, howToGetChromium } from './chromium.ts';
import { type Count, countTests, type VitestReport } from './count.ts';
import { runStep, say } from './step.ts';

const readReport = (file: string): VitestReport | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
};

const runTests = async (chosen: string[]): Promise<Count> => {
  const folder = mkdtempSync(join(tmpdir(), 'carepool-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const endedWell = await runStep(
    {
      name: 'tests',
      doing: 'Running the tests on both engines and in the browser (several minutes)',
      script: 'vitest/vitest.mjs',
      parameters: ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...chosen],
    },
    60,
  );
  const count = countTests(readReport(report), endedWell);
  rmSync(folder, { recursive: true, force: true });
  return count;
};

const runEverything = async (chosen: string[]): Promise<Count> => {
  const total: Count = { passed: 0, failures: [] };
  for (const step of checks) {
    if (await runStep(step, 10)) total.passed += 1;
    else total.failures.push(step.name);
  }
  const chromium = findOrInstallChromium(say);
  if (chromium) process.env['CHROMIUM_PATH'] = chromium;
  else say(howToGetChromium);
  const tests = await runTests(chosen);
  return { passed: total.passed + tests.passed, failures: [...total.failures, ...tests.failures] };
};

const { passed, failures } = await runEverything(process.argv.slice(2));
if (failures.length > 0) say(`What did not pass:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
process.exitCode = failures.length > 0 ? 1 : 0;
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
