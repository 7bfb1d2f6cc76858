/** A bank's spreadsheet comes in: all of it or nothing, and each line once however often a file brings it. */
import { Refusal } from '#shared/contract/problem.ts';
import { type Faults, report } from '#shared/imports/fault.ts';
import { inputErrorOf } from '#shared/imports/said-error.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { fingerprintsOf, type ReadLine, readStatement } from '#shared/ledger/bank/read-statement.ts';
import type { Call } from '../../http/call.ts';
import { note } from '../../oversight/actions.ts';
import { knownLines, type Owner } from './bank-reads.ts';
import { keepBankLines } from './bank-records.ts';
import { ownerOf, type Whose } from './owner.ts';

interface Sent {
  fileName: string;
  text: string;
}

const mostFaults = 50;

const refuseFaults = (faults: Faults): void => {
  if (faults.length === 0) return;
  const errors = faults.slice(0, mostFaults).map((fault) => {
    const place = [fault.row, fault.column].filter((part) => part !== null).join('/');
    return inputErrorOf(fault, place === '' ? '/text' : `/text/${place}`);
  });
  throw new Refusal({ code: 'import-has-errors', facts: { faults: faults.length } }, errors);
};

const linesIn = (call: Call, { fileName, text }: Sent, today: Day): ReadLine[] => {
  const faults: Faults = [];
  const read = call.deps.readCsv(text);
  if ('broken' in read)
    report(faults, fileName, read.row, null, read.broken === 'not-csv' ? 'file-not-csv' : 'file-not-utf-8');
  const lines = 'records' in read ? readStatement(fileName, read.records, today, faults) : [];
  refuseFaults(faults);
  return lines;
};

const rowsOf = (call: Call, owner: Owner, fileName: string, lines: readonly ReadLine[]) => {
  const fingerprints = fingerprintsOf(lines);
  // Statements end with their oldest line or begin with it: within a day ids follow the order of the file.
  return lines.map((line, place) => ({
    ...line,
    ...{ mutualId: owner.mutualId, ownerId: owner.ownerId, fileName },
    lineId: call.deps.newId('line'),
    fingerprint: fingerprints[place] ?? '',
    ...{ broughtById: call.actor.by.memberId, broughtAt: call.now },
  }));
};

export const bringBankLines = async (call: Call, whose: Whose, sent: Sent) => {
  const owner = await ownerOf(call, whose);
  const lines = linesIn(call, sent, dayAt(call.now, owner.zone));
  const rows = rowsOf(call, owner, sent.fileName, lines);
  return call.write(async (tx) => {
    const known = await knownLines(
      tx,
      owner,
      rows.map((row) => row.fingerprint),
    );
    const fresh = rows.filter((row) => !known.has(row.fingerprint));
    await keepBankLines(tx, fresh);
    const counts = { added: fresh.length, known: rows.length - fresh.length };
    await note(tx, call, 'BANK_LINES_BROUGHT', owner.ownerId, counts);
    return counts;
  });
};
