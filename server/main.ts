/** Settings → database → house → listen → close. The only file with side effects on import. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#db/open.ts';
import { whyNot } from './cannot-start.ts';
import { openHouse } from './house.ts';
import { prepareInstallation } from './installation.ts';
import { portToUse } from './outside/port.ts';
import { placesOf } from './places.ts';
import { secretBeside } from './secret.ts';
import { readEnvironment } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};
const giveUp = (sentence: string): never => {
  say(sentence);
  process.exit(1);
};

const wantedMajor = 26;
if (Number(process.versions.node.split('.')[0]) < wantedMajor)
  giveUp(`Carepool needs Node ${wantedMajor}; this is ${process.version}. Start it with “npm start”.`);

const read = readEnvironment();
const told = read.ok ? read.environment : giveUp(read.sentences.join('\n'));
const isEmpty = process.argv.includes('--empty');
const { url, folder, sandboxes } = placesOf(told.DATABASE_URL, isEmpty, resolve(root, 'data'));

/** What was set wrongly is said in a sentence; anything else is a fault of ours, and said as it is. */
const opening = async <T>(open: () => T | Promise<T>): Promise<T> => {
  try {
    return await open();
  } catch (error) {
    const sentence = whyNot(error, { url, host: told.HOST });
    if (sentence === null) throw error;
    return giveUp(sentence);
  }
};

await opening(() => mkdirSync(folder, { recursive: true }));
const port =
  (await opening(() => portToUse(told.PORT, told.HOST))) ??
  giveUp(
    `Port ${told.PORT} is taken on this machine: stop what uses it, or choose another, for example PORT=${told.PORT + 1}.`,
  );
const baseUrl = told.BASE_URL ?? `http://localhost:${port}`;
const secret = told.SECRET ?? secretBeside(folder);

const settings = { ...told, PORT: port, baseUrl, secret };
const prepared = await opening(() =>
  prepareInstallation({ url, isEmpty, sandboxes, settings: { ...settings, demo: false }, say }),
);
const house = await opening(async () =>
  openHouse({
    db: await openDatabase(url),
    databaseUrl: url,
    settings: { ...settings, demo: prepared.demo },
    sandboxes,
  }),
);

let closing = false;
const close = async (signal: string): Promise<void> => {
  if (closing) return;
  closing = true;
  say(`Carepool: ${signal}, finishing what was begun.`);
  await house.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close(signal));
for (const sentence of await prepared.welcome(house)) say(sentence);
