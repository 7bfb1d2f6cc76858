/** Settings → database → house → listen → close. The only file with side effects on import. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#db/open.ts';
import { openHouse } from './house.ts';
import { prepareInstallation } from './installation.ts';
import { secretBeside } from './secret.ts';
import { readEnvironment } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

const wantedMajor = 26;
if (Number(process.versions.node.split('.')[0]) < wantedMajor) {
  say(`Carepool needs Node ${wantedMajor}; this is ${process.version}. Start it with “npm start”.`);
  process.exit(1);
}

const read = readEnvironment();
if (!read.ok) {
  for (const sentence of read.sentences) say(sentence);
  process.exit(1);
}
const told = read.environment;
const isEmpty = process.argv.includes('--empty');
const url = told.DATABASE_URL ?? resolve(root, 'data', isEmpty ? 'mutual.sqlite' : 'village.sqlite');
const folder = told.DATABASE_URL && /^postgres/.test(url) ? resolve(root, 'data') : dirname(resolve(url));
mkdirSync(folder, { recursive: true });
const baseUrl = told.BASE_URL ?? `http://localhost:${told.PORT}`;

const prepared = await prepareInstallation({ url, isEmpty, folder, say });
const db = await openDatabase(url);
const settings = { ...told, baseUrl, secret: told.SECRET ?? secretBeside(folder), demo: prepared.demo };
const house = await openHouse({ db, settings, sandboxes: folder });
for (const sentence of await prepared.welcome(house)) say(sentence);

let closing = false;
const close = async (signal: string): Promise<void> => {
  if (closing) return;
  closing = true;
  say(`Carepool: ${signal}, finishing what was begun.`);
  await house.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close(signal));
