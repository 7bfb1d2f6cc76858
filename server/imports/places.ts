/** The places of needs, day by day: which are free, and which are laid out only now. */
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import type { ShiftInsert } from './plan-needs.ts';
import type { PlaceKnown } from './shift-reads.ts';

interface Place {
  shiftId: Id<'shift'>;
  visit: number;
  place: number;
  isFree: boolean;
  /** The row that will be inserted, where it is not in the database yet. */
  insert: ShiftInsert | null;
}

export type Given = { update: Id<'shift'> } | { insert: ShiftInsert } | { visit: number; place: number };

const isFree = (row: Pick<PlaceKnown, 'status' | 'carerId' | 'ref'>): boolean =>
  row.status === 'offered' && row.carerId === null && row.ref === null;

export class Places {
  readonly #places = new Map<string, Place[]>();

  constructor(known: readonly PlaceKnown[], laidOut: readonly ShiftInsert[]) {
    for (const row of known)
      this.#add(row.needId, row.originalDay, { ...row, isFree: isFree(row), insert: null });
    for (const row of laidOut) this.#add(row.needId, row.originalDay, { ...row, isFree: true, insert: row });
    for (const places of this.#places.values()) places.sort((a, b) => a.visit - b.visit || a.place - b.place);
  }

  #add(needId: Id<'need'>, day: Day, place: Place): void {
    const name = `${needId} ${day}`;
    const there = this.#places.get(name);
    if (there) there.push(place);
    else this.#places.set(name, [place]);
  }

  /** A free place of a need on a day, or one more as long as it asks for more carers; null when all are gone. */
  give(needId: Id<'need'>, day: Day, carersNeeded: number): Given | null {
    const there = this.#places.get(`${needId} ${day}`) ?? [];
    const free = there.find((place) => place.isFree);
    if (free) {
      free.isFree = false;
      return free.insert ? { insert: free.insert } : { update: free.shiftId };
    }
    if (there.length >= carersNeeded) return null;
    const place = Math.max(0, ...there.map((each) => each.place)) + 1;
    return this.#given(needId, day, { visit: 1, place });
  }

  /** One more visit that day, for care that follows no rule. */
  giveAnother(needId: Id<'need'>, day: Day): Given {
    const there = this.#places.get(`${needId} ${day}`) ?? [];
    const visit = Math.max(0, ...there.map((each) => each.visit)) + 1;
    return this.#given(needId, day, { visit, place: 1 });
  }

  #given(needId: Id<'need'>, day: Day, at: { visit: number; place: number }): Given {
    this.#add(needId, day, { ...at, shiftId: '' as Id<'shift'>, isFree: false, insert: null });
    return at;
  }
}
