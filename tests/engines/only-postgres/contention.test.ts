/** Protects callers from what only a shared server can do to them: quarrels, losses, other people's settings. */
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { jobs } from '#db/schema/index.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { addJob, holderOf, jobNames } from '#tests/support/jobs.ts';

let database: FreshDatabase;
let admin: pg.Client;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await freshDatabase({ onFault: (fault) => faults.push(fault) });
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(
    `create function quarrel() returns integer language plpgsql as
     $$ begin raise exception 'not now' using errcode = '40001'; end $$`,
  );
  await admin.query(
    `create function wait_too_long() returns integer language plpgsql as
     $$ begin raise exception 'still locked' using errcode = '55P03'; end $$`,
  );
  await database.write((tx) => addJob(tx, 'roll', '0'));
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

test('a write that PostgreSQL never lets through ends as a refusal, counted', async () => {
  let runs = 0;
  const hopeless = database.write(async (tx) => {
    runs += 1;
    await tx.select({ never: sql`quarrel()` }).from(jobs);
  });
  await expect(hopeless).rejects.toMatchObject({ name: 'Refusal', code: 'busy-try-again' });
  expect(runs).toBe(12);
  expect(database.counts()).toMatchObject({ exhausted: 1, reruns: 11 });
});

test('a write that waits too long for a lock ends as the same refusal, at once', async () => {
  let runs = 0;
  const waiting = database.write(async (tx) => {
    runs += 1;
    await tx.select({ never: sql`wait_too_long()` }).from(jobs);
  });
  await expect(waiting).rejects.toMatchObject({ name: 'Refusal', code: 'busy-try-again' });
  expect(runs).toBe(1);
});

test('an insert nobody waits for fails its write all the same, and nothing of it stays', async () => {
  const before = await jobNames(database.read);
  const twice = database.write(async (tx) => {
    await addJob(tx, 'fresh');
    await addJob(tx, 'roll');
    return 'done';
  });
  await expect(twice).rejects.toMatchObject({ kind: 'unique', constraint: 'jobs_pk' });
  expect(await jobNames(database.read)).toEqual(before);
});

test('what ran in vain announces nothing', async () => {
  let runs = 0;
  const announced: number[] = [];
  await database.write(async (tx) => {
    runs += 1;
    const run = runs;
    tx.onCommit(() => void announced.push(run));
    if (run < 3) await tx.select({ never: sql`quarrel()` }).from(jobs);
  });
  expect(announced).toEqual([3]);
});

test('two that each change what the other has read do not both succeed unseen', async () => {
  await database.write((tx) => addJob(tx, 'left', '1'));
  await database.write((tx) => addJob(tx, 'right', '1'));
  const switchOff = (one: string, other: string) =>
    database.write(async (tx) => {
      // One of the two must stay on.
      if ((await holderOf(tx, other)) === '1')
        await tx.update(jobs).set({ holder: '0' }).where(sql`${jobs.name} = ${one}`);
    });
  await Promise.all([switchOff('left', 'right'), switchOff('right', 'left')]);
  const on = [await holderOf(database.read, 'left'), await holderOf(database.read, 'right')];
  expect(on.toSorted()).toEqual(['0', '1']);
});

test('a connection lost in the middle fails that write and nothing after it', async () => {
  const lost = database.write(async (tx) => {
    await addJob(tx, 'lost');
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`,
    );
    await addJob(tx, 'later');
  });
  await expect(lost).rejects.toThrow();
  await database.write((tx) => addJob(tx, 'next'));
  expect(await jobNames(database.read)).toEqual(['left', 'next', 'right', 'roll']);
});

test('a server that may lose what it acknowledged is not accepted', async () => {
  await expect(openDatabase(database.url)).rejects.toThrow('must not run with fsync = off');
});
