/** Where the books and the payment service part, looked for only when they do: one thing at a time. */
import { type Pence, pence, subtract, sum } from '#shared/language/money.ts';
import { addMinutes, instant } from '#shared/language/time.ts';
import {
  differenceOf,
  entriesCompared,
  type Finding,
  type MirroredEntry,
  movementsCompared,
} from '#shared/ledger/breaks.ts';
import type { Call } from '../http/call.ts';
import { readMovementsSince } from '../payments/movements.ts';
import { collectedCharges, paidTransfers } from '../settlements/at-stripe-reads.ts';
import type { Figures } from './figures.ts';
import { allMovements, mirroredJournals } from './reconcile-reads.ts';

const everything = instant('2020-01-01T00:00:00.000Z');
const freshMinutes = 24 * 60;

type Movements = Awaited<ReturnType<typeof allMovements>>;

/** The service's whole list; what we had missed is entered on the way, and is missing no more. */
const findMovements = async (call: Call): Promise<Finding[]> => {
  const { mutualId } = call.actor;
  await readMovementsSince(call, everything);
  const theirs: { id: string; netPence: Pence }[] = [];
  for await (const { balanceTransactionId: id, netPence } of call.deps
    .payments(mutualId)
    .movements(everything))
    theirs.push({ id, netPence });
  return movementsCompared(theirs, await allMovements(call.deps.db.read, mutualId));
};

/** Which movement each of our own causes belongs to: a collection to its charge, a pay to its transfer. */
const movementOfCause = async (call: Call, movements: Movements) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const ofSource = (types: readonly string[]) =>
    new Map(movements.filter(({ type }) => types.includes(type)).map(({ id, sourceId }) => [sourceId, id]));
  const charges = ofSource(['charge', 'payment']);
  const sent = ofSource(['transfer']);
  const byCause = new Map<string, string | null>();
  for (const { dueId, paymentIntentId, chargeId } of await collectedCharges(read, mutualId))
    byCause.set(`collect:${paymentIntentId ?? dueId}`, charges.get(chargeId) ?? null);
  for (const { payId, transferId } of await paidTransfers(read, mutualId))
    byCause.set(`pay:${payId}`, sent.get(transferId) ?? null);
  return (cause: string): string | null =>
    cause.startsWith('stripe:') ? cause.slice('stripe:'.length) : (byCause.get(cause) ?? null);
};

/** Transfers for other things than pay name no movement: the first of the same amount is theirs. */
const withLikeAmounts = (movements: Movements, entries: readonly MirroredEntry[]): MirroredEntry[] => {
  const taken = new Set(entries.map(({ movementId }) => movementId));
  const free = movements.filter(({ id, type }) => type === 'transfer' && !taken.has(id));
  return entries.map((entry) => {
    if (entry.movementId !== null) return entry;
    const place = free.findIndex(({ netPence }) => netPence === entry.amountPence);
    const [found] = place < 0 ? [] : free.splice(place, 1);
    return { ...entry, movementId: found?.id ?? null };
  });
};

const findEntries = async (call: Call) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const movements = await allMovements(read, mutualId);
  const movementOf = await movementOfCause(call, movements);
  const freshFrom = addMinutes(call.now, -freshMinutes);
  const entries = (await mirroredJournals(read, mutualId)).map(({ cause, postedAt, amountPence }) => ({
    cause,
    amountPence,
    movementId: movementOf(cause),
    isFresh: postedAt >= freshFrom,
  }));
  return entriesCompared(movements, withLikeAmounts(movements, entries));
};

/** What no single thing explains is named by its place, so that nothing is left unsaid. */
const findPlaces = ({ stripe, books }: Figures, explainedPence: Pence): Finding[] => {
  const together = (of: Figures['stripe']) => pence(of.availablePence + of.pendingPence);
  const restPence = pence(together(stripe) - together(books) - explainedPence);
  const place = (about: string, expectedPence: Pence, foundPence: Pence): Finding[] =>
    expectedPence === foundPence ? [] : [{ kind: 'place-differs', about, expectedPence, foundPence }];
  const reserved = place('reserved', books.reservedPence, stripe.reservedPence);
  if (restPence !== 0)
    return [...place('balance', together(books), pence(together(books) + restPence)), ...reserved];
  // The sum is explained: then only where the money lies may differ, and an explained part lies somewhere.
  return explainedPence === 0
    ? [...place('available', books.availablePence, stripe.availablePence), ...reserved]
    : reserved;
};

export const findBreaks = async (
  call: Call,
  figures: Figures,
): Promise<{ findings: Finding[]; onItsWayPence: Pence }> => {
  const isWhole =
    figures.movementsPence === pence(figures.stripe.availablePence + figures.stripe.pendingPence);
  const movements = isWhole ? [] : await findMovements(call);
  const { findings: entries, onItsWayPence } = await findEntries(call);
  const explained = subtract(sum([...movements, ...entries].map(differenceOf)), onItsWayPence);
  const inside: Finding[] =
    figures.insidePence === 0
      ? []
      : [
          {
            kind: 'books-inside',
            about: 'books',
            expectedPence: pence(0),
            foundPence: figures.insidePence,
          },
        ];
  return {
    findings: [...movements, ...entries, ...findPlaces(figures, explained), ...inside],
    onItsWayPence,
  };
};
