import { relative } from 'node:path';

/** What is read of vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

export interface Count {
  passed: number;
  /** One sentence for each thing that did not pass. */
  failures: string[];
}

const failuresOfFile = (file: VitestReport['testResults'][number]): string[] => {
  const name = relative('.', file.name);
  const unfinished = file.assertionResults.filter((test) => test.status !== 'passed');
  if (unfinished.length > 0) return unfinished.map((test) => `${name}: ${test.fullName} (${test.status})`);
  return file.status === 'passed' ? [] : [`${name}: the file itself failed`];
};

/**
 * Counts honestly: a skipped test did not pass, a file that could not be loaded is a failure, and so is
 * a run of no test at all or one that ended badly after its last test.
 */
export const countTests = (report: VitestReport | null, endedWell: boolean): Count => {
  if (!report) return { passed: 0, failures: ['tests: the run left no report'] };
  const failures = report.testResults.flatMap(failuresOfFile);
  if (failures.length === 0 && report.numPassedTests === 0) failures.push('tests: no test was run');
  if (failures.length === 0 && !endedWell) failures.push('tests: an error outside of any test');
  return { passed: report.numPassedTests, failures };
};
