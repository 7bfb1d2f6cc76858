import { type Instant, millisecondsOf } from '#shared/language/time.ts';

interface Window {
  endsAt: number;
  count: number;
}

const remembered = 50_000;

export interface Counter {
  /** Counts one try; says whether it was within `max` of this window, and else how long to wait. */
  consume(
    key: string,
    rule: { window: number; max: number },
  ): Promise<{ allowed: boolean; retryAfter: number | null }>;
}

/** Counts in memory, one process for itself; forgetting all is harmless and keeps memory flat. */
export const counterBy = (now: () => Instant): Counter => {
  const windows = new Map<string, Window>();
  return {
    consume: async (key, { window, max }) => {
      const at = millisecondsOf(now());
      if (windows.size >= remembered) windows.clear();
      const known = windows.get(key);
      const current = known && known.endsAt > at ? known : { endsAt: at + window * 1_000, count: 0 };
      windows.set(key, current);
      if (current.count >= max)
        return { allowed: false, retryAfter: Math.ceil((current.endsAt - at) / 1_000) };
      current.count += 1;
      return { allowed: true, retryAfter: null };
    },
  };
};
