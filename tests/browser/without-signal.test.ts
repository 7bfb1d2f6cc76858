/**
 * Protects a carer between two visits where there is no signal: the app opens, the week that was last seen can be
 * read and says so, and the hours written down meanwhile are sent once, or shown beside what was said meanwhile.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import { aCarer, aHolder, aTakenShift } from '#tests/support/care.ts';
import { idOf, saidOf } from '#tests/support/hours.ts';
import { closeWithoutLine, isKept } from '#tests/support/kept-week.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api } from '#tests/support/world.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(() => closeWithoutLine(windows));

/** A carer beside the house where the shift has just ended, who looked at the week on the way. */
const onTheWay = async (language: 'en' | 'cy' = 'en') => {
  const { world } = windows;
  const [holder, carer] = [await aHolder(world), await aCarer(world, { language })];
  await world.pair(holder.memberId, carer.memberId);
  const onDay = addMinutes(world.now(), 1440).slice(0, 10);
  const shift = await aTakenShift(holder, carer, { onDay, title: 'Help getting up' });
  await windows.moveTo(addMinutes(shift.endsAt, 45));
  const window = await windows.windowOf(carer, { language, keepsApp: true });
  await window.open('/week');
  await window.sees('Help getting up');
  await isKept(window, 'Help getting up');
  const goOffline = (offline: boolean) => window.page.context().setOffline(offline);
  return { holder, carer, shift, window, say: words(language), goOffline };
};

type Story = Awaited<ReturnType<typeof onTheWay>>;

/** Reached from the week by keyboard, as last seen, with nobody answering. */
const writeDown = async ({ window, say }: Story): Promise<void> => {
  await window.press(/Help getting up/);
  await window.press(say('shifts', 'steps.record'));
  await window.fill(say('shifts', 'sheet.ended'), '09:30');
  await window.press(say('shifts', 'sheet.record'));
  await window.sees(say('shifts', 'waiting.kept'));
};

for (const language of ['en', 'cy'] as const)
  it(`opens without signal, keeps the hours written down, and sends them once when there is signal, in ${language}`, async () => {
    const story = await onTheWay(language);
    const { holder, shift, window, say, goOffline } = story;
    await goOffline(true);
    await window.page.reload();
    await window.sees('Help getting up');
    await window.sees(say('shell', 'signal.seen'));
    expect(await window.wrongs()).toEqual([]);
    await writeDown(story);
    await window.sees(say('shifts', 'waiting.mark'));
    expect(await window.wrongs()).toEqual([]);
    expect(await saidOf(holder, shift)).toEqual([]);
    // Closed and opened again, still without signal: what was written down is there.
    await window.page.reload();
    await window.sees(say('shifts', 'waiting.mark'));
    await goOffline(false);
    await window.sees(say('shifts', 'waiting.sent'));
    expect(await saidOf(holder, shift)).toEqual([expect.stringContaining(': 90, no answer')]);
    await window.page.reload();
    await window.sees(say('shifts', 'record.none'));
    expect(await saidOf(holder, shift)).toHaveLength(1);
    expect(await window.page.getByText(say('shifts', 'waiting.mark')).count()).toBe(0);
  });

it('loses the answer and not the hours: sent again under the same key they are recorded once', async () => {
  const story = await onTheWay();
  const { holder, shift, window, say } = story;
  const keys: string[] = [];
  // The command arrives, its answer does not.
  await window.page.route('**/api/shifts/*/hours', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    await route.fetch();
    await route.abort('connectionreset');
  });
  await writeDown(story);
  expect(await saidOf(holder, shift)).toHaveLength(1);
  await window.page.unrouteAll({ behavior: 'wait' });
  await window.page.reload();
  await window.sees(say('shifts', 'waiting.sent'));
  expect(new Set(keys).size).toBe(1);
  expect(await saidOf(holder, shift)).toHaveLength(1);
});

it('shows both words when the other side spoke meanwhile, and what to do about it', async () => {
  const story = await onTheWay();
  const { holder, shift, window, say, goOffline } = story;
  await goOffline(true);
  await writeDown(story);
  await holder.call(api.shifts.notWorked, { ...idOf(shift), body: { reason: 'Nobody rang the bell.' } });
  await goOffline(false);
  await window.sees(say('shifts', 'waiting.toLookAt'));
  await window.sees(say('problems', 'hours-changed-meanwhile.why'));
  await window.sees('Nobody rang the bell.');
  await window.sees('9:30');
  expect(await window.wrongs()).toEqual([]);
  expect(await saidOf(holder, shift)).toEqual([]);
  await window.press(say('shifts', 'waiting.again'));
  await window.sees(say('shifts', 'waiting.sent'));
  expect(await saidOf(holder, shift)).toEqual([expect.stringContaining(': 90, no answer')]);
});

it('leaves nothing to read on the device for whoever comes after sign-out', async () => {
  const { window, say } = await onTheWay();
  await window.open('/settings');
  await window.press(say('shell', 'settings.signOut'));
  await window.sees(say('sign-in', 'title'));
  const left = await window.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('carepool');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('seen').objectStore('seen').count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
  expect(left).toBe(0);
  const paths = await window.page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(paths.filter((path) => path.startsWith('/api'))).toEqual([]);
});

it('can be put on a phone as an app: its name, its icons, and a worker that is asked for afresh', async () => {
  const { window } = await onTheWay();
  const { page } = window;
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { url, data, errors } = await session.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Carepool', display: 'standalone', lang: 'en' });
  const worker = await page.request.get(new URL('/shell-worker.js', url).href);
  expect(worker.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("connect-src 'self'"),
  });
});
