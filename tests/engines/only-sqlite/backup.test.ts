/** Protects the way back: a backup taken under load is whole, and restoring is never half done. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { backUp } from '#db/backup.ts';
import { openDatabase } from '#db/open.ts';
import { restore } from '#db/restore.ts';
import { freshUrl } from '#tests/support/engines.ts';
import { addJob, jobNames } from '#tests/support/jobs.ts';
import { halves, missing, startWriting } from '#tests/support/writing.ts';

const namesIn = async (url: string): Promise<string[]> => {
  const database = await openDatabase(url, { durable: false });
  const names = await jobNames(database.read);
  await database.close();
  return names;
};

const withJobs = async (url: string, ...names: string[]) => {
  const database = await openDatabase(url, { durable: false });
  for (const name of names) await database.write((tx) => addJob(tx, name));
  await database.close();
};

const besides = (file: string) =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));

test('a backup of a working server is whole; after the server is killed it can be put back', async () => {
  const url = await freshUrl();
  const file = `${url}.backup`;
  const writing = startWriting(url);
  await writing.reached(200);
  const before = writing.acknowledged();
  backUp(url, file);
  expect(() => restore(url, file)).toThrow('Carepool is running');
  await writing.reached(400);
  const acknowledged = await writing.kill();

  const aside = restore(url, file);
  const restored = await namesIn(url);
  expect(missing(before, restored)).toEqual([]);
  expect(halves(restored)).toEqual([]);
  // The killed one is kept, with everything it had acknowledged.
  expect(aside).not.toBeNull();
  expect(missing(acknowledged, await namesIn(aside ?? ''))).toEqual([]);
});

test('restoring into nothing makes the database', async () => {
  const url = await freshUrl();
  await withJobs(url, 'roll');
  backUp(url, `${url}.backup`);
  const elsewhere = `${url}.elsewhere`;
  expect(restore(elsewhere, `${url}.backup`)).toBeNull();
  expect(await namesIn(elsewhere)).toEqual(['roll']);
});

test('what is no backup, or a broken one, changes nothing and says why', async () => {
  const url = await freshUrl();
  await withJobs(url, ...Array.from({ length: 300 }, (_, place) => `job-${place}`));
  backUp(url, `${url}.backup`);
  const text = `${url}.text`;
  writeFileSync(text, 'Dear database');
  const cut = `${url}.cut`;
  copyFileSync(`${url}.backup`, cut);
  truncateSync(cut, 40_960);
  const scratched = `${url}.scratched`;
  const bytes = readFileSync(`${url}.backup`);
  bytes.fill(0xff, bytes.length - 8_192);
  writeFileSync(scratched, bytes);
  const foreign = `${url}.foreign`;
  writeFileSync(foreign, '');

  const before = besides(url);
  expect(() => restore(url, text)).toThrow('no database at all');
  expect(() => restore(url, cut)).toThrow('damaged');
  expect(() => restore(url, scratched)).toThrow('damaged');
  expect(() => restore(url, foreign)).toThrow('not Carepool’s');
  expect(() => restore(url, `${url}.nowhere`)).toThrow('does not exist');
  expect(besides(url)).toEqual(before);
  expect(await namesIn(url)).toHaveLength(300);
});

test('a database too broken to open is put aside for the good one', async () => {
  const url = await freshUrl();
  await withJobs(url, 'roll');
  backUp(url, `${url}.backup`);
  writeFileSync(url, 'rain came through the roof'.repeat(1_000));
  expect(existsSync(restore(url, `${url}.backup`) ?? '')).toBe(true);
  expect(await namesIn(url)).toEqual(['roll']);
});

test('a backup never takes the place of the database, nor of an older backup before it is whole', async () => {
  const url = await freshUrl();
  expect(() => backUp(url, url)).toThrow('file of its own');
  expect(() => backUp(`${url}.nowhere`, `${url}.backup`)).toThrow('no database');
  writeFileSync(`${url}.backup`, 'the older one');
  const broken = `${url}.broken`;
  writeFileSync(broken, 'x'.repeat(5_000));
  expect(() => backUp(broken, `${url}.backup`)).toThrow();
  expect(readFileSync(`${url}.backup`, 'utf8')).toBe('the older one');
});

test('the commands say what they did, and what to do where they cannot', async () => {
  const url = await freshUrl();
  const command = (script: string, file: string[], database = url) =>
    spawnSync(
      process.execPath,
      [fileURLToPath(new URL(`../../../db/${script}.ts`, import.meta.url)), ...file],
      {
        env: { ...process.env, DATABASE_URL: database },
        encoding: 'utf8',
      },
    );
  expect(command('backup', [`${url}.backup`])).toMatchObject({ status: 0, stderr: '' });
  expect(command('restore', [`${url}.backup`]).stdout).toContain('is restored');
  expect(command('restore', [])).toMatchObject({
    status: 1,
    stderr: 'Say which file: npm run restore FILE\n',
  });
  const onPostgres = command('backup', ['x'], 'postgres://127.0.0.1/x');
  expect(onPostgres.stderr).toContain('pg_dump');
});
