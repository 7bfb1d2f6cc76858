/** The hashes of sealed blocks: each holds its transfers and the hash of the block before, so none can be changed alone. */
import { hash } from 'node:crypto';
import type { Day } from '#shared/language/time.ts';
import { canonicalText, type RowToSeal } from '#shared/ledger/sealing.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** What the first block has before it. */
export const beginning = '0'.repeat(64);

const markLength = 16;

/** A short mark of one transfer: it proves nothing, but names which transfer of a broken block was touched. */
const shortMark = (text: string): string => sha256(text).slice(0, markLength);
export const markOf = (row: RowToSeal): string => shortMark(canonicalText(row));

export interface Numbered {
  block: number;
  bookedOn: Day;
}

/** SHA-256 of the hash before, the block's number, day and count, and every transfer in its order. */
const hashOfTexts = (before: string, { block, bookedOn }: Numbered, texts: readonly string[]): string =>
  sha256([before, `${block} ${bookedOn} ${texts.length}`, ...texts].join('\n'));

export const hashOfBlock = (before: string, block: Numbered, rows: readonly RowToSeal[]): string =>
  hashOfTexts(before, block, rows.map(canonicalText));

/**
 * What a new block keeps: its hash, and for each transfer in its order a line with its id and its mark,
 * `transfer_… 0123456789abcdef`.
 */
export const sealOfBlock = (before: string, block: Numbered, rows: readonly RowToSeal[]) => {
  const texts = rows.map(canonicalText);
  const marks = texts.map((text, place) => `${rows[place]?.transferId} ${shortMark(text)}`).join('\n');
  return { hash: hashOfTexts(before, block, texts), marks };
};
