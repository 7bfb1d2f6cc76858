/** What stands beside the shifts of a file already: the places of their needs, their carers’ other shifts. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Day, type Instant } from '#shared/language/time.ts';
import type { PaidBefore } from './enter-shifts.ts';
import type { JudgedShift } from './judge-shifts.ts';
import { Places } from './places.ts';
import type { NeedsPlan } from './plan-needs.ts';
import { type HeldKnown, paidElsewhere, placesOf, shiftsOfCarers } from './shift-reads.ts';

export interface Beside {
  places: Places;
  held: HeldKnown[];
  paid: Map<Id<'shift'>, PaidBefore>;
}

/** Whole pay weeks around a shift, and the night before. */
const weekAndMore = 8 * 24 * 60;

const ends = <T extends string>(values: readonly T[]): { from: T; to: T } | null => {
  const inOrder = [...values].sort();
  const [from, to] = [inOrder[0], inOrder.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
};

const paidBefore = async (handle: Reader, mutualId: Id<'mutual'>, judged: readonly JudgedShift[]) => {
  const shiftIds = judged.flatMap(({ before }) =>
    before?.status === 'paid-elsewhere' ? [before.shiftId] : [],
  );
  const paid = new Map<Id<'shift'>, PaidBefore>();
  for (const { shiftId, journalId, amountPence } of await paidElsewhere(handle, mutualId, shiftIds))
    if (shiftId) paid.set(shiftId, { journalId, amountPence });
  return paid;
};

export const standBeside = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  judged: readonly JudgedShift[],
  needs: NeedsPlan,
): Promise<Beside> => {
  const days = ends<Day>(judged.map(({ row }) => row.onDay));
  const span = ends<Instant>(judged.map(({ row }) => row.startsAt));
  if (!days || !span) return { places: new Places([], []), held: [], paid: new Map() };
  const fresh = new Set(needs.newNeeds.map((need) => need.needId));
  const needIds = new Set(judged.map(({ need }) => need.needId)).difference(fresh);
  const carerIds = new Set(judged.map(({ carer }) => carer.memberId));
  const wide = { from: addMinutes(span.from, -weekAndMore), to: addMinutes(span.to, weekAndMore) };
  return {
    places: new Places(await placesOf(handle, mutualId, [...needIds], days), needs.laidOut),
    held: await shiftsOfCarers(handle, mutualId, [...carerIds], wide),
    paid: await paidBefore(handle, mutualId, judged),
  };
};
