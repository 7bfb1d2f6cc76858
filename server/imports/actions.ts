import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { inputErrorOf } from '#shared/imports/said-error.ts';
import type { ImportReport } from '#shared/imports/schema.ts';
import type { Day } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { type Asked, bringIn, lookThrough } from './bring-in.ts';
import { onceMore } from './once-more.ts';

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
const bringInOrRefuse = async (tx: Writer, call: Call, sent: Sent): Promise<ImportReport> => {
  const report = await bringIn(tx, call, askedOf(sent));
  if (report.written) return report;
  const errors = report.faults.map((fault) => {
    const { file, row, column } = fault;
    return inputErrorOf(fault, `/files/${[file, row, column].filter((part) => part !== null).join('/')}`);
  });
  throw new Refusal({ code: 'import-has-errors', facts: { faults: report.faultCount } }, errors);
};

export const importSpreadsheets = (call: Call, sent: Sent): Promise<ImportReport> =>
  onceMore(() => call.write((tx) => bringInOrRefuse(tx, call, sent)));
