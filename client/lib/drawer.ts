/**
 * Drawers of this device, which stay when the window is closed. A browser may have none to give (some private
 * windows): then every promise here fails, and whoever keeps something has to do without.
 */

const [name, version] = ['carepool', 1];
const drawers = ['seen', 'waiting'] as const;
type DrawerName = (typeof drawers)[number];

export interface Drawer<Kept> {
  all: () => Promise<Kept[]>;
  /** Takes the place of what has the same key. */
  put: (kept: Kept) => Promise<void>;
  remove: (key: string) => Promise<void>;
  clear: () => Promise<void>;
}

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened: Promise<IDBDatabase> | undefined;

const open = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const drawer of drawers) request.result.createObjectStore(drawer, { keyPath: 'key' });
  };
  const database = await answerTo(request);
  // Taken away by the browser, or wanted in a newer shape by another window: opened again when next needed.
  database.onclose = () => {
    opened = undefined;
  };
  database.onversionchange = () => {
    database.close();
    opened = undefined;
  };
  return database;
};

/** Resolves only when what was changed is on the device. */
const within = async (
  drawer: DrawerName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> => {
  opened ??= open();
  const transaction = (await opened).transaction(drawer, mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const answer = await answerTo(work(transaction.objectStore(drawer)));
  await done;
  return answer;
};

export const drawerOf = <Kept extends { key: string }>(drawer: DrawerName): Drawer<Kept> => ({
  all: async () => (await within(drawer, 'readonly', (store) => store.getAll())) as Kept[],
  put: async (kept) => void (await within(drawer, 'readwrite', (store) => store.put(kept))),
  remove: async (key) => void (await within(drawer, 'readwrite', (store) => store.delete(key))),
  clear: async () => void (await within(drawer, 'readwrite', (store) => store.clear())),
});
