/** A fault of a spreadsheet as one of the errors of a problem document. */
import type { InputError } from '../contract/problem.ts';
import type { Fault } from './fault.ts';
import { sayFault } from './said.ts';

/**
 * @param pointer the field that the spreadsheet, or its row, was sent in.
 * “Row 3, value: “x” cannot be read as the value of base_rate. Write an amount, for example 13.45.”
 */
export const inputErrorOf = (fault: Fault, pointer: string): InputError => {
  const { row, column, code, facts } = fault;
  const { wrong, right } = sayFault(fault);
  const place = [row === null ? [] : [`Row ${row}`], column === null ? [] : [column]].flat().join(', ');
  return {
    pointer,
    detail: `${place === '' ? '' : `${place}: `}${wrong} ${right}`,
    fault: { row, column, code, facts },
  };
};
