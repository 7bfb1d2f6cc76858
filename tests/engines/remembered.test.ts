/** Protects what is answered from memory: never anything that a fresh look at the database would not say. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, Reader, Writer } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { jobs } from '#db/schema/index.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { addJob, holderOf } from '#tests/support/jobs.ts';

let database: FreshDatabase;
let other: Database;
beforeAll(async () => {
  database = await freshDatabase();
  other = await openDatabase(database.url, { durable: false });
  await database.write(async (tx) => {
    await addJob(tx, 'roll', 'first');
    await addJob(tx, 'null', null);
  });
});
afterAll(async () => {
  await other.close();
  await database.close();
});

const jobByName = remembered('try-remembered-job', (handle: Reader, given: Given<{ name: string }>) =>
  handle.select({ holder: jobs.holder }).from(jobs).where(eq(jobs.name, given.name)),
);
const jobOf = remembered('try-job-of', (handle: Reader, given: Given<{ holder: string | null }>) =>
  handle.select({ name: jobs.name }).from(jobs).where(eq(jobs.holder, given.holder)),
);
const look = async (handle: Reader, name = 'roll') => (await jobByName(handle).execute({ name }))[0]?.holder;
const give = async (tx: Writer, holder: string) => {
  await tx.update(jobs).set({ holder }).where(eq(jobs.name, 'roll'));
};

test('an answer cannot be changed by those who share it', async () => {
  const rows = await jobByName(database.read).execute({ name: 'roll' });
  expect(rows).toEqual([{ holder: 'first' }]);
  if (database.engine === 'sqlite') {
    expect(await jobByName(database.read).execute({ name: 'roll' })).toBe(rows);
    expect(() => rows.push({ holder: 'mine' })).toThrow(TypeError);
  }
});

test('nothing and the word "null" are two questions', async () => {
  await database.write((tx) => addJob(tx, 'held by null', 'null'));
  expect(await jobOf(database.read).execute({ holder: 'null' })).toEqual([{ name: 'held by null' }]);
  expect(await jobOf(database.read).execute({ holder: null })).toEqual([]);
});

test('a write sees what it wrote, others only once it is committed', async () => {
  let meanwhile: Promise<string | null | undefined> | undefined;
  const elsewhere = new Promise<void>((go) => {
    void database.write(async (tx) => {
      expect(await look(tx)).toBe('first');
      await give(tx, 'second');
      expect(await look(tx)).toBe('second');
      go();
      await holderOf(tx, 'roll');
    });
  });
  await elsewhere.then(() => {
    meanwhile = look(database.read);
  });
  expect(['first', 'second']).toContain(await meanwhile);
  await database.write(async () => {});
  expect(await look(database.read)).toBe('second');
});

test('what was taken back was never there', async () => {
  const seen: unknown[] = [];
  const failing = database.write(async (tx) => {
    await give(tx, 'third');
    seen.push(await look(tx));
    throw new Error('no');
  });
  const after = database.write(async (tx) => seen.push(await look(tx)));
  await expect(failing).rejects.toThrow('no');
  await after;
  expect(seen.sort()).toEqual(['second', 'third']);
  expect(await look(database.read)).toBe('second');
});

test('what another process wrote is seen from the next turn on, in reads and in writes', async () => {
  expect(await look(database.read)).toBe('second');
  expect(await database.write((tx) => look(tx))).toBe('second');
  await other.write((tx) => give(tx, 'theirs'));
  await nextTurn();
  expect(await look(database.read)).toBe('theirs');
  await other.write((tx) => give(tx, 'theirs again'));
  expect(await database.write((tx) => look(tx))).toBe('theirs again');
});

test('a remembered answer is refused like any other outside its write', async () => {
  let kept: Writer | undefined;
  await database.write(async (tx) => {
    kept = tx;
    await look(tx);
  });
  await expect(look(kept as Writer)).rejects.toThrow('outside');
  await expect(database.write(() => look(database.read))).rejects.toThrow('inside a write');
});

test('random steps of two processes: never anything but what a fresh look says', async () => {
  let state = 20_261_123;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  for (let step = 0; step < 200; step += 1) {
    const who = below(3) === 0 ? other : database;
    const fails = below(4) === 0;
    const written = who.write(async (tx) => {
      await give(tx, `step ${step}`);
      expect(await look(tx)).toBe(await holderOf(tx, 'roll'));
      if (fails) throw new Error('taken back');
    });
    const beside = database.write(async (tx) => {
      expect(await look(tx)).toBe(await holderOf(tx, 'roll'));
    });
    await Promise.allSettled([written, beside]).then((ends) => {
      expect(ends[1]?.status).toBe('fulfilled');
    });
    await nextTurn();
    expect(await look(database.read)).toBe(await holderOf(database.read, 'roll'));
  }
});
