/**
 * A ballot box as it is kept: every paper of one proposal and class, each as long as every other, in the order of
 * their random receipts. Nothing in it says who, when, or in which order.
 */
import { type Choice, choices } from './schema.ts';

export interface Paper {
  /** 32 hexadecimal figures, made at random by whoever votes. */
  receipt: string;
  choice: Choice;
}

const byReceipt = (one: Paper, other: Paper): number => (one.receipt < other.receipt ? -1 : 1);

/** One figure for the choice behind each receipt: two papers are 66 letters. */
export const packBox = (papers: readonly Paper[]): string =>
  papers
    .toSorted(byReceipt)
    .map(({ receipt, choice }) => `${receipt}${choices.indexOf(choice)}`)
    .join('');

const paperLength = 33;

/** Refuses, by RangeError, a box that was not packed by `packBox`. */
export const unpackBox = (packed: string): Paper[] => {
  if (packed.length % paperLength !== 0) throw new RangeError('A ballot box holds whole papers');
  return Array.from({ length: packed.length / paperLength }, (_, place) => {
    const paper = packed.slice(place * paperLength, (place + 1) * paperLength);
    const choice = choices[Number(paper.at(-1))];
    if (!choice) throw new RangeError('A ballot says what was chosen');
    return { receipt: paper.slice(0, -1), choice };
  });
};
