/** A wrong row of a spreadsheet in the words of the page, wherever a spreadsheet is sent. */
import i18next from 'i18next';
import type { InputError } from '#shared/contract/problem.ts';

/** @returns null where the words have not come yet, or there are none. */
export const sayFault = ({ row, column, code, facts }: NonNullable<InputError['fault']>): string | null => {
  const say = (key: string, given: object = {}) => i18next.t(key, { ns: 'imports', ...given });
  if (!i18next.exists(`faults.${code}.wrong`, { ns: 'imports' })) return null;
  const wrong = say(`faults.${code}.wrong`, { column, ...facts });
  const right = say(`faults.${code}.right`, { column, ...facts });
  if (row === null) return `${wrong} ${right}`;
  const place = column === null ? say('inRow', { row }) : say('inCell', { row, column });
  return `${place}: ${wrong} ${right}`;
};
