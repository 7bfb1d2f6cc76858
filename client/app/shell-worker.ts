/**
 * Keeps the frame of Carepool on this device, so that it opens without signal: the page, its scripts, sheets,
 * words and letters, which are the same for everybody. Never an answer of the API: those are somebody's own.
 */

// The worker's own scope; the library of a page, which the rest of the client is checked with, lacks it.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Lasting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  addEventListener(name: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', hear: (event: Fetched) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

/** Written in by the build: what belongs to the frame, and the name of this version of it. */
declare const __SHELL_FILES__: readonly string[];
declare const __SHELL_VERSION__: string;

const scope = self as unknown as Scope;
const shelf = `carepool-shell-${__SHELL_VERSION__}`;
const frame = '/';
/** On a poor line the frame that is here is better than one that may come. */
const patienceMilliseconds = 4000;
const stands: CacheQueryOptions = { ignoreVary: true };

const fill = async () => {
  const cache = await caches.open(shelf);
  await cache.addAll([frame, ...__SHELL_FILES__].map((file) => new Request(file, { cache: 'reload' })));
};

/** The version before stays too: a page that is still open from then goes on finding its parts. */
const tidy = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith('carepool-') && name !== shelf);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
};

const isGone = ({ status }: Response) => status === 502 || status === 503 || status === 504;

const openPage = async (request: Request): Promise<Response> => {
  const kept = await (await caches.open(shelf)).match(frame, stands);
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), patienceMilliseconds);
  });
  const fresh = fetch(request).then(
    (answer) => (isGone(answer) ? kept : answer),
    () => kept,
  );
  return Promise.race([fresh, late]);
};

/** Built files never change under their name: what was fetched once is good for ever. */
const findPart = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request, stands);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith('/assets/'))
    await (await caches.open(shelf)).put(request, answer.clone());
  return answer;
};

scope.addEventListener('install', (event) => event.waitUntil(fill().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => scope.clients.claim())));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/') || __SHELL_FILES__.includes(pathname))
    return event.respondWith(findPart(request));
  const isPage = request.mode === 'navigate' && !/^\/(api|socket\.io)(\/|$)|\./.test(pathname);
  if (isPage) event.respondWith(openPage(request));
});
