import type { Id } from '#shared/language/ids.ts';
import { add, noPence, type Pence, sum } from '#shared/language/money.ts';
import { askedPence, creditUsed } from '#shared/settlements/asked.ts';
import type { HolderDue } from '#shared/settlements/settle.ts';
import type { DueRow } from './due-reads.ts';

export interface AskedDue extends HolderDue {
  /** Earlier dues under the smallest sum that go along with this one, once only. */
  carried: DueRow[];
  carriedPence: Pence;
  /** What the holder was to have back from corrections, set against it. */
  creditPence: Pence;
  /** Nothing to ask for, too little to ask for yet, or to be asked for. */
  beginsAs: 'collected' | 'carried' | 'waiting';
}

interface Beside {
  before: readonly DueRow[];
  creditOf: ReadonlyMap<Id<'member'>, Pence>;
  smallestPence: number;
}

export const askedFor = (dues: readonly HolderDue[], beside: Beside): AskedDue[] => {
  const carriedOf = Map.groupBy(beside.before, (due) => due.holderId);
  return dues.map((due) => {
    const carried = carriedOf.get(due.holderId) ?? [];
    const carriedPence = sum(carried.flatMap((each) => [each.amountPence, each.carriedPence]));
    const whole = add(due.amountPence, carriedPence);
    const creditPence = creditUsed(whole, beside.creditOf.get(due.holderId) ?? noPence, beside.smallestPence);
    const asked = askedPence({ ...due, carriedPence, creditPence });
    const isTooSmall = asked < beside.smallestPence;
    return {
      ...due,
      carried,
      carriedPence,
      creditPence,
      beginsAs: asked === 0 ? 'collected' : isTooSmall ? 'carried' : 'waiting',
    };
  });
};
