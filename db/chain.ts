/** The hashes of sealed blocks: each holds its transfers and the hash of the block before, so none can be changed alone. */
import { createHash } from 'node:crypto';
import type { Day } from '#shared/language/time.ts';
import { canonicalText, type RowToSeal } from '#shared/ledger/sealing.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the first block has before it. */
export const beginning = '0'.repeat(64);

const markLength = 16;

/** A short mark of one transfer: it proves nothing, but names which transfer of a broken block was touched. */
export const markOf = (row: RowToSeal): string => sha256(canonicalText(row)).slice(0, markLength);

/** `transfer_… 0123456789abcdef`, a line for each transfer in its order. */
export const marksOf = (rows: readonly RowToSeal[]): string =>
  rows.map((row) => `${row.transferId} ${markOf(row)}`).join('\n');

export interface Numbered {
  block: number;
  bookedOn: Day;
}

/** SHA-256 of the hash before, the block's number, day and count, and every transfer in its order. */
export const hashOfBlock = (
  before: string,
  { block, bookedOn }: Numbered,
  rows: readonly RowToSeal[],
): string => sha256([before, `${block} ${bookedOn} ${rows.length}`, ...rows.map(canonicalText)].join('\n'));
