import { hash } from 'node:crypto';
import type { Calculated } from './calculate.ts';

/** The same for the same lines, dues and shares to the penny, and for nothing else. */
export const fingerprintOf = ({ lines, dues, shares }: Calculated): string => {
  const rows = [
    ...lines.map((line) => [
      'line',
      line.hoursId,
      line.part,
      line.toCarerPence,
      line.toMutualPence,
      line.setAsidePence,
    ]),
    ...dues.map((due) => ['due', due.holderId, due.amountPence, due.carriedPence, due.creditPence]),
    ...shares.map((share) => ['share', JSON.stringify(share)]),
  ].map((row) => row.join(' '));
  return hash('sha256', rows.sort().join('\n'));
};
