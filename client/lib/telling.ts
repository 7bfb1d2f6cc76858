/** What was just done, said once for the whole screen. It stays until closed, replaced or the page is left. */
import { useSyncExternalStore } from 'react';

export interface Told {
  /** Counts up, so that the same words can be said twice. */
  time: number;
  words: string;
  undo?: () => void;
}

let told: Told | null = null;
const listeners = new Set<() => void>();
const change = (next: Told | null) => {
  told = next;
  for (const listener of listeners) listener();
};

let times = 0;
/** `tell(t('taken'), () => release.mutate(…))` */
export const tell = (words: string, undo?: () => void): void => {
  times += 1;
  change(undo ? { time: times, words, undo } : { time: times, words });
};
export const hush = (): void => change(null);

export const useTold = (): Told | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
  );
