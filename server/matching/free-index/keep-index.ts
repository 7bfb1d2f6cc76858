/**
 * Keeps an index of each mutual as true as its database. A commit only marks whom it may have touched; before
 * anybody is looked for, those who are marked are read anew. They are read as at the start, so that the live
 * index is what a new one would be.
 */
import type { Database } from '#db/database.ts';
import type { EventName, EventOf, Hearers } from '#shared/contract/events.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { daysFrom } from './days.ts';
import { carerIdsAfter, entriesOf } from './entry-reads.ts';
import { FreeIndex } from './free-index.ts';

const atOnce = 250;

interface Kept {
  index: FreeIndex;
  /** Who is being read; one reading follows another, so that none puts back what was so before. */
  turn: Promise<void>;
  reading: boolean;
}

/** All present carers of a mutual, as the database has them now. */
export const buildIndex = async (
  db: Pick<Database, 'read'>,
  mutualId: Id<'mutual'>,
  zone: string,
  now: Instant,
): Promise<FreeIndex> => {
  const index = new FreeIndex(daysFrom(now, zone));
  let page: Id<'member'>[] = [];
  do {
    page = await carerIdsAfter(db.read, mutualId, page.at(-1) ?? null, atOnce);
    for (const entry of await entriesOf(db.read, mutualId, page, index.days, now)) index.put(entry);
  } while (page.length === atOnce);
  return index;
};

export class IndexKeeper {
  readonly #db: Pick<Database, 'read'>;
  readonly #kept = new Map<Id<'mutual'>, Promise<Kept>>();
  readonly #marks = new Map<Id<'mutual'>, Set<Id<'member'>>>();

  constructor(db: Pick<Database, 'read'>) {
    this.#db = db;
  }

  /**
   * Every change of a carer’s time is told to that carer, and every change of a record to its member: whoever
   * hears of something is read anew. After spreadsheets, everybody is.
   */
  hear<N extends EventName>(mutualId: Id<'mutual'>, name: N, event: EventOf<N>, to: Hearers): void {
    if (name === 'import.changed') this.forget(mutualId);
    if (!this.#kept.has(mutualId)) return;
    const marks = this.#marksOf(mutualId);
    for (const memberId of to.members ?? []) marks.add(memberId as Id<'member'>);
    if ('memberId' in event) marks.add(event.memberId as Id<'member'>);
  }

  forget(mutualId: Id<'mutual'>): void {
    this.#kept.delete(mutualId);
    this.#marks.delete(mutualId);
  }

  #marksOf(mutualId: Id<'mutual'>): Set<Id<'member'>> {
    const marks = this.#marks.get(mutualId) ?? new Set();
    this.#marks.set(mutualId, marks);
    return marks;
  }

  #open(mutualId: Id<'mutual'>, zone: string, now: Instant): Promise<Kept> {
    const opening = buildIndex(this.#db, mutualId, zone, now).then((index) => ({
      index,
      turn: Promise.resolve(),
      reading: false,
    }));
    this.#kept.set(mutualId, opening);
    opening.catch(() => this.#kept.get(mutualId) === opening && this.forget(mutualId));
    return opening;
  }

  /** The index with everything in it that was committed before this was asked. */
  async current(mutualId: Id<'mutual'>, zone: string, now: Instant): Promise<FreeIndex> {
    const known = await this.#kept.get(mutualId);
    if (known && known.index.days.from !== daysFrom(now, zone).from) this.forget(mutualId);
    const kept = await (this.#kept.get(mutualId) ?? this.#open(mutualId, zone, now));
    if (kept.reading || this.#marksOf(mutualId).size > 0) await this.#nextTurn(mutualId, kept, now);
    return kept.index;
  }

  async #nextTurn(mutualId: Id<'mutual'>, kept: Kept, now: Instant): Promise<void> {
    const mine = kept.turn.then(() => this.#readMarked(mutualId, kept, now));
    // Whoever asked hears of a failure; those who come after try again.
    kept.turn = mine.catch(() => undefined);
    await mine;
  }

  async #readMarked(mutualId: Id<'mutual'>, kept: Kept, now: Instant): Promise<void> {
    const marks = this.#marksOf(mutualId);
    const carerIds = [...marks];
    marks.clear();
    kept.reading = true;
    try {
      for (let start = 0; start < carerIds.length; start += atOnce)
        await this.#readSome(mutualId, kept.index, carerIds.slice(start, start + atOnce), now);
    } catch (error) {
      for (const carerId of carerIds) marks.add(carerId);
      throw error;
    } finally {
      kept.reading = false;
    }
  }

  async #readSome(
    mutualId: Id<'mutual'>,
    index: FreeIndex,
    carerIds: readonly Id<'member'>[],
    now: Instant,
  ): Promise<void> {
    const entries = await entriesOf(this.#db.read, mutualId, carerIds, index.days, now);
    const present = new Set(entries.map(({ carerId }) => carerId));
    for (const entry of entries) index.put(entry);
    for (const carerId of carerIds) if (!present.has(carerId)) index.remove(carerId);
  }
}
