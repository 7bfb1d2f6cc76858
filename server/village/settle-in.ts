/** Puts the demo village in its place: whole or not at all, whatever ends the process meanwhile. */
import { globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askAll } from '#db/audit/audit.ts';
import { faultOf, sqlitePath, sync, syncName } from '#db/dialects/sqlite-file.ts';
import { engineOf } from '#db/engine.ts';
import { takeAway, whileAlone } from '#db/half-built.ts';
import { openDatabase } from '#db/open.ts';
import { dayAt, type Instant } from '#shared/language/time.ts';
import { installationOf } from '../mutuals/reads.ts';
import { keepInstallation } from '../mutuals/records.ts';
import { machineNow } from '../outside/clock.ts';
import type { Settings } from '../settings.ts';
import { zone } from './story.ts';
import { type Size, wholeVillage } from './towns.ts';
import { buildVillage } from './village.ts';

export interface SettlingIn {
  url: string;
  sandboxes: string;
  settings: Settings;
  say: (sentence: string) => void;
  /** The moment the story has come to; absent, now. */
  endsAt?: Instant;
  size?: Size;
}

const companions = ['', '-wal', '-shm', '-journal'];

const removeAll = (file: string): void => {
  for (const companion of companions) rmSync(file + companion, { force: true });
};

const syncFolder = (folder: string): void => {
  for (const name of globSync('*', { cwd: folder })) sync(join(folder, name));
  sync(folder);
};

const built = async (
  url: string,
  sandboxes: string,
  { settings, say, endsAt = machineNow(), size = wholeVillage }: SettlingIn,
): Promise<void> => {
  const db = await openDatabase(url, { durable: false });
  const row = { one: 1, kind: 'demo', foundingCodeHash: null, madeAt: endsAt } as const;
  try {
    await db.write((tx) => keepInstallation(tx, { ...row, anchorOn: null }));
    await buildVillage({ db, settings, sandboxes, endsAt, size, say });
    say('Demo village: checking that every penny and every hour is where it should be.');
    const wrong = (await askAll(db.read)).filter(({ found }) => found.length > 0);
    if (wrong.length > 0)
      throw new Error(`The demo village has ${wrong.map(({ never }) => never).join('; ')}`);
    await db.write((tx) => keepInstallation(tx, { ...row, anchorOn: dayAt(endsAt, zone) }));
  } finally {
    await db.close();
  }
};

/** Made beside its place, checked, brought to the disk, and only then given its name. */
const inFile = async (settling: SettlingIn): Promise<void> => {
  const file = sqlitePath(settling.url);
  const part = { file: `${file}.part`, sandboxes: `${settling.sandboxes}.part` };
  for (const left of [part.sandboxes, settling.sandboxes]) rmSync(left, { recursive: true, force: true });
  for (const left of [part.file, file]) removeAll(left);
  mkdirSync(dirname(file), { recursive: true });
  mkdirSync(part.sandboxes, { recursive: true });
  await built(part.file, part.sandboxes, settling);
  const fault = faultOf(part.file);
  if (fault) throw new Error(`The demo village was built and cannot be used: ${fault}.`);
  // Looking at it left an empty journal beside it, by the name it has no longer.
  for (const companion of companions.slice(1)) rmSync(part.file + companion, { force: true });
  sync(part.file);
  syncFolder(part.sandboxes);
  renameSync(part.sandboxes, settling.sandboxes);
  renameSync(part.file, file);
  syncName(file);
};

const isWhole = async (url: string): Promise<boolean> => {
  const db = await openDatabase(url, { durable: false });
  try {
    return (await installationOf(db.read))?.anchorOn != null;
  } finally {
    await db.close();
  }
};

/** Made where it stays, by one process, which says at its end that it is whole; a half-built one goes first. */
const inCluster = async (settling: SettlingIn): Promise<boolean> =>
  whileAlone(settling.url, async () => {
    // Another process may have finished while this one was still looking.
    if (await isWhole(settling.url)) return;
    await takeAway(settling.url);
    rmSync(settling.sandboxes, { recursive: true, force: true });
    mkdirSync(settling.sandboxes, { recursive: true });
    await built(settling.url, settling.sandboxes, settling);
  });

/** Answers false when another process is at it. */
export const settleVillage = async (settling: SettlingIn): Promise<boolean> => {
  settling.say('Making the demo village, once: it takes about a minute.');
  if (engineOf(settling.url) === 'postgres') return inCluster(settling);
  await inFile(settling);
  return true;
};
