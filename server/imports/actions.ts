import { Refusal } from '#shared/contract/problem.ts';
import type { ImportReport } from '#shared/imports/schema.ts';
import type { Day } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { type Asked, bringIn, lookThrough } from './bring-in.ts';

interface Sent {
  files: Record<string, string>;
  settleFrom?: Day | undefined;
}

const askedOf = ({ files, settleFrom }: Sent): Asked => ({
  texts: files,
  settleFrom: settleFrom ?? null,
});

export const previewImport = (call: Call, sent: Sent): Promise<ImportReport> =>
  lookThrough(call.deps.db.read, call, askedOf(sent));

/** All or nothing: with any fault the whole report is refused, each row with its pointer. */
export const importSpreadsheets = (call: Call, sent: Sent): Promise<ImportReport> =>
  call.write(async (tx) => {
    const report = await bringIn(tx, call, askedOf(sent));
    if (report.written) return report;
    const errors = report.faults.map(({ file, row, column, wrong, right }) => ({
      pointer: `/files/${[file, row, column].filter((part) => part !== null).join('/')}`,
      detail: `${wrong} ${right}`,
    }));
    throw new Refusal({ code: 'import-has-errors', facts: { faults: report.faultCount } }, errors);
  });
