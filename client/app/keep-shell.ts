/** Asks the browser to keep the frame of Carepool, where it can; everything works where it cannot. */

import { sayRenewed } from '#client/lib/renewal.ts';

const ownScript = () => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;

/** Whether the newest frame on this device is another one than the page in view. */
const isOlder = async (): Promise<boolean> => {
  const newest = (await caches.keys()).findLast((name) => name.startsWith('carepool-shell-'));
  const script = ownScript();
  if (newest === undefined || script === undefined) return false;
  return (await (await caches.open(newest)).match(script, { ignoreVary: true })) === undefined;
};

const register = async (container: ServiceWorkerContainer) => {
  const registration = await container.register('/shell-worker.js', { updateViaCache: 'none' });
  // An app on a phone may stay open for weeks: it looks for a newer version when it is looked at.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(notNow);
  });
};

/** No signal, or a private window: the page in view needs no worker. */
const notNow = () => undefined;

export const keepShell = (): void => {
  // Absent where the address is neither https nor this machine's own. While developing nothing is kept.
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  if (!container || import.meta.hot) return;
  let isKept = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isKept) void isOlder().then((older) => older && sayRenewed());
    isKept = true;
  });
  register(container).catch(notNow);
};
