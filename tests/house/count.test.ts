/** Protects the last line of `npm test`: nothing that did not pass is counted as if it had. */
import { describe, expect, it } from 'vitest';
import { countTests, type VitestReport } from '../run/count.ts';

const report = (statuses: string[], fileStatus = 'passed'): VitestReport => ({
  numPassedTests: statuses.filter((status) => status === 'passed').length,
  testResults: [
    {
      name: 'a.test.ts',
      status: fileStatus,
      assertionResults: statuses.map((status) => ({ status, fullName: 'a sentence' })),
    },
  ],
});

describe('the count', () => {
  it('takes what passed and names what failed', () => {
    expect(countTests(report(['passed', 'passed', 'failed'], 'failed'), false)).toEqual({
      passed: 2,
      failures: ['a.test.ts: a sentence (failed)'],
    });
    expect(countTests(report(['passed']), true)).toEqual({ passed: 1, failures: [] });
  });

  it('never takes a skipped test for one that passed', () => {
    expect(countTests(report(['passed', 'skipped']), true).failures).toHaveLength(1);
  });

  it('fails a run without a report, without a test, with a file that broke, or with an error at its end', () => {
    expect(countTests(null, true).failures).toHaveLength(1);
    expect(countTests({ numPassedTests: 0, testResults: [] }, true).failures).toHaveLength(1);
    expect(countTests(report([], 'failed'), false).failures).toEqual(['a.test.ts: the file itself failed']);
    expect(countTests(report(['passed']), false).failures).toHaveLength(1);
  });
});
