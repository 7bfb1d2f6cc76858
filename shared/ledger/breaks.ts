/** What does not agree between the books and the payment service, one thing at a time. Pure; signed pence. */
import { noPence, type Pence, subtract, sum } from '../language/money.ts';

export const breakKinds = [
  'movement-missing',
  'movement-unknown-to-service',
  'movement-differs',
  'entry-without-movement',
  'entry-differs',
  'place-differs',
  'books-inside',
] as const;
export type BreakKind = (typeof breakKinds)[number];

/** Expected by the books, found at the payment service. */
export interface Finding {
  kind: BreakKind;
  /** The movement, the entry's cause or the place. */
  about: string;
  expectedPence: Pence;
  foundPence: Pence;
}

export const differenceOf = ({ expectedPence, foundPence }: Finding): Pence =>
  subtract(foundPence, expectedPence);

/** A movement, as one of the two sides has it. */
export interface KnownMovement {
  id: string;
  netPence: Pence;
}

/** The service's own list beside what we keep of it. */
export const movementsCompared = (
  theirs: readonly KnownMovement[],
  ours: readonly KnownMovement[],
): Finding[] => {
  const kept = new Map(ours.map((one) => [one.id, one.netPence]));
  const told = new Map(theirs.map((one) => [one.id, one.netPence]));
  const finding = (kind: BreakKind, about: string, expectedPence: Pence, foundPence: Pence): Finding[] =>
    expectedPence === foundPence ? [] : [{ kind, about, expectedPence, foundPence }];
  return [
    ...theirs.flatMap(({ id, netPence }) => {
      const expected = kept.get(id);
      return expected === undefined
        ? finding('movement-missing', id, noPence, netPence)
        : finding('movement-differs', id, expected, netPence);
    }),
    ...ours.flatMap(({ id, netPence }) =>
      told.has(id) ? [] : finding('movement-unknown-to-service', id, netPence, noPence),
    ),
  ];
};

/** An entry of the books on the accounts that mirror the service, and the movement it belongs to if one is known. */
export interface MirroredEntry {
  cause: string;
  amountPence: Pence;
  movementId: string | null;
  /** Posted minutes ago: its movement may not have been told yet. */
  isFresh: boolean;
}

export interface EntriesCompared {
  findings: Finding[];
  /** Of fresh entries without a movement: no break, and not yet at the service. */
  onItsWayPence: Pence;
}

/**
 * Each movement beside its entries. A collection of £13.99 with its fee of 41p is two entries, +£13.99 and
 * −£0.41, of one movement of £13.58; a transfer nobody entered is expected to be £0.00 and found to be −£50.00.
 */
export const entriesCompared = (
  movements: readonly KnownMovement[],
  entries: readonly MirroredEntry[],
): EntriesCompared => {
  const known = new Set(movements.map(({ id }) => id));
  const byMovement = Map.groupBy(entries, ({ movementId }) =>
    movementId !== null && known.has(movementId) ? movementId : null,
  );
  const alone = byMovement.get(null) ?? [];
  const differing = movements.flatMap(({ id, netPence }): Finding[] => {
    const expectedPence = sum((byMovement.get(id) ?? []).map((entry) => entry.amountPence));
    return expectedPence === netPence
      ? []
      : [{ kind: 'entry-differs', about: id, expectedPence, foundPence: netPence }];
  });
  return {
    findings: [
      ...differing,
      ...alone
        .filter(({ isFresh }) => !isFresh)
        .map(
          ({ cause, amountPence }): Finding => ({
            kind: 'entry-without-movement',
            about: cause,
            expectedPence: amountPence,
            foundPence: noPence,
          }),
        ),
    ],
    onItsWayPence: sum(alone.filter(({ isFresh }) => isFresh).map((entry) => entry.amountPence)),
  };
};
