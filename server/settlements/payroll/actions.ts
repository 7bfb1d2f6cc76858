/** Gross out to payroll, net back in by spreadsheet: all of it or nothing, with the rows that need another look. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Faults, report } from '#shared/imports/fault.ts';
import { inputErrorOf } from '#shared/imports/said-error.ts';
import { formatPounds } from '#shared/language/money.ts';
import { addDays, type Day } from '#shared/language/time.ts';
import type { ReadNets } from '#shared/settlements/payroll/endpoints.ts';
import { readNets } from '#shared/settlements/payroll/nets.ts';
import { type PayrollShape, payrollRows } from '#shared/settlements/payroll/out.ts';
import type { Call } from '../../http/call.ts';
import { mutualOf } from '../../mutuals/reads.ts';
import { note } from '../../oversight/actions.ts';
import { daysOf } from '../days.ts';
import { keepNetPay } from '../records.ts';
import { settlementOfWeek } from '../settlement-reads.ts';
import { type EmployedPair, employedPairs } from './pairs.ts';

const file = 'net-pays.csv';
const mostFaults = 50;

export const payrollSheet = async (
  call: Call,
  weekOn: Day,
  shape: PayrollShape,
): Promise<{ fileName: string; csv: string }> => {
  const { read } = call.deps.db;
  const mutual = await mutualOf(read, call.actor.mutualId);
  const pairs = await employedPairs(read, mutual, weekOn);
  const period = { from: weekOn, to: addDays(weekOn, 6), payDay: daysOf(mutual, weekOn).payDay };
  return {
    fileName: `payroll-${weekOn}-${shape}.csv`,
    csv: call.deps.csv(payrollRows(pairs, period, shape)),
  };
};

const refuseFaults = (faults: Faults): void => {
  if (faults.length === 0) return;
  const errors = faults.slice(0, mostFaults).map((fault) => {
    const place = [fault.row, fault.column].filter((part) => part !== null).join('/');
    return inputErrorOf(fault, place === '' ? '/text' : `/text/${place}`);
  });
  throw new Refusal({ code: 'import-has-errors', facts: { faults: faults.length } }, errors);
};

type Found = { row: number; pair: EmployedPair; netPence: EmployedPair['grossPence'] };

/** Each row with its pair; nobody enters their own pay, and no net is above its gross. */
const matched = (call: Call, text: string, pairs: readonly EmployedPair[]): Found[] => {
  const faults: Faults = [];
  const read = call.deps.readCsv(text);
  if ('broken' in read)
    report(faults, file, read.row, null, read.broken === 'not-csv' ? 'file-not-csv' : 'file-not-utf-8');
  const rows = 'records' in read ? readNets(file, read.records, faults) : [];
  const pairOf = new Map(pairs.map((pair) => [`${pair.employerRef} ${pair.worksNumber}`, pair]));
  const found = rows.flatMap(({ row, employerRef, worksNumber, netPence }): Found[] => {
    const pair = pairOf.get(`${employerRef} ${worksNumber}`);
    if (!pair) report(faults, file, row, 'works_number', 'pair-not-employed', { text: worksNumber });
    else if (pair.carerId === call.actor.by.memberId)
      report(faults, file, row, 'works_number', 'own-net-pay');
    else if (netPence > pair.grossPence)
      report(faults, file, row, 'net_pay', 'net-above-gross', {
        text: formatPounds(netPence),
        gross: formatPounds(pair.grossPence),
      });
    else return [{ row, pair, netPence }];
    return [];
  });
  refuseFaults(faults);
  return found;
};

const look = async (handle: Reader, call: Call, given: { weekOn: Day; text: string }) => {
  const { mutualId } = call.actor;
  if (await settlementOfWeek(handle, mutualId, given.weekOn)) throw new Refusal('settlement-already-run');
  const pairs = await employedPairs(handle, await mutualOf(handle, mutualId), given.weekOn);
  const found = matched(call, given.text, pairs);
  const has = new Set(found.map(({ pair }) => pair));
  const shown: ReadNets = {
    nets: found.map(({ row, pair, netPence }) => ({
      row,
      holder: { memberId: pair.holderId, name: pair.employerName },
      carer: { memberId: pair.carerId, name: pair.carerName },
      grossPence: pair.grossPence,
      netPence,
    })),
    stillMissing: pairs.filter((pair) => pair.netPence === null && !has.has(pair)).length,
  };
  return { found, shown };
};

export const lookAtNetPays = async (call: Call, given: { weekOn: Day; text: string }): Promise<ReadNets> =>
  (await look(call.deps.db.read, call, given)).shown;

export const enterNetPays = (call: Call, given: { weekOn: Day; text: string }): Promise<ReadNets> =>
  call.write(async (tx) => {
    const { found, shown } = await look(tx, call, given);
    for (const { pair, netPence } of found)
      await keepNetPay(tx, {
        mutualId: call.actor.mutualId,
        weekOn: given.weekOn,
        holderId: pair.holderId,
        carerId: pair.carerId,
        netPence,
        enteredById: call.actor.by.memberId,
        enteredAt: call.now,
      });
    await note(tx, call, 'NET_PAYS_ENTERED', null, { weekOn: given.weekOn, pairs: found.length });
    return shown;
  });
