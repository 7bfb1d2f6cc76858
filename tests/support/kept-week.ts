/** When a device has put away what it needs to be opened without signal. */
import { expect } from 'vitest';
import type { Window, Windows } from './windows.ts';

/** The frame is on the device once the worker rules the page, the week once its drawer holds both who and what. */
export const isKept = async (window: Window, title: string): Promise<void> => {
  const patience = { timeout: 30_000 };
  await window.page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, patience);
  await window.page.waitForFunction(
    async (wanted) => {
      const asked = indexedDB.open('carepool');
      const database = await new Promise<IDBDatabase>((opened, failed) => {
        asked.onsuccess = () => opened(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      try {
        if (!database.objectStoreNames.contains('seen')) return false;
        const all = database.transaction('seen').objectStore('seen').getAll();
        const kept = await new Promise<unknown[]>((read) => {
          all.onsuccess = () => read(all.result);
        });
        const text = JSON.stringify(kept);
        return text.includes(wanted) && text.includes('"key":"session"');
      } finally {
        database.close();
      }
    },
    title,
    { ...patience, polling: 200 },
  );
};

/** Closes them. That there was no line is no mistake of the page; anything else it complained of is. */
export const closeWithoutLine = async (windows: Windows): Promise<void> => {
  const complaints = windows
    .complaints()
    .filter((one) => !/net::ERR_|WebSocket connection|status of 409/.test(one));
  await windows.close();
  expect(complaints).toEqual([]);
};
