/** What was just done, said once for the whole screen. It stays until closed, replaced or the page is left. */
import { useSyncExternalStore } from 'react';

export interface Told {
  /** Counts up, so that the same words can be said twice. */
  time: number;
  words: string;
  undo?: () => void;
  /** Said while going to another page, to be read there. */
  goesAlong?: boolean;
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
/** `void navigate(paths.hours); tellThere(t('recorded'))`: what is said of a page that is being left, or of none. */
export const tellThere = (words: string, undo?: () => void): void => {
  times += 1;
  change({ time: times, words, goesAlong: true, ...(undo ? { undo } : {}) });
};
export const hush = (): void => change(null);
/** The page is left: what was said of it is over, and what goes along has arrived. */
export const leavePage = (): void => {
  if (told?.goesAlong) change({ ...told, goesAlong: false });
  else if (told) change(null);
};

export const useTold = (): Told | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
  );
