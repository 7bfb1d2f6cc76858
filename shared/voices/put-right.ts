/** What was written stays: who was wrong writes again, and says which entry the new one puts right. */

export interface Entry {
  entryId: string;
  /** The entry this one puts right. */
  correctsId: string | null;
}

export type Standing<E extends Entry> = E & {
  /** What was said before it was put right, the oldest first. */
  before: E[];
};

/**
 * Those that count, in the order given, each with what it put right. A, B, and C which puts A right: B counts,
 * and C, before which A was said.
 */
export const entriesThatCount = <E extends Entry>(entries: readonly E[]): Standing<E>[] => {
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  const putRight = new Set(entries.map(({ correctsId }) => correctsId));
  const before = (entry: E): E[] => {
    const older = entry.correctsId === null ? undefined : byId.get(entry.correctsId);
    return older ? [...before(older), older] : [];
  };
  return entries
    .filter(({ entryId }) => !putRight.has(entryId))
    .map((entry) => ({ ...entry, before: before(entry) }));
};
