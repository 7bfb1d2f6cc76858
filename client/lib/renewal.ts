/** Whether Carepool was renewed on the server since this page was opened. */
import { useSyncExternalStore } from 'react';

let renewed = false;
const listeners = new Set<() => void>();

export const sayRenewed = (): void => {
  renewed = true;
  for (const listener of listeners) listener();
};

export const useRenewed = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => renewed,
  );
