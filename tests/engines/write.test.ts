/** Protects the promise that a write happens whole, alone and for good, or not at all. */
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { jobs } from '#db/schema/index.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { addJob, holderOf, jobNames } from '#tests/support/jobs.ts';

let database: FreshDatabase;
const faults: unknown[] = [];
beforeEach(async () => {
  faults.length = 0;
  database = await freshDatabase({ onFault: (fault) => faults.push(fault) });
});
afterEach(() => database.close());

test('what a write did is there once it is answered', async () => {
  const answer = await database.write(async (tx) => {
    await addJob(tx, 'roll');
    return 'done';
  });
  expect(answer).toBe('done');
  expect(await jobNames(database.read)).toEqual(['roll']);
});

test('a write that fails half-way leaves nothing', async () => {
  const failing = database.write(async (tx) => {
    await addJob(tx, 'roll');
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await jobNames(database.read)).toEqual([]);
});

test('one that fails does not hurt the others it shares a commit with', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, place) =>
      database.write(async (tx) => {
        await addJob(tx, `job-${String(place).padStart(2, '0')}`);
        if (place % 5 === 0) throw new Error('not this one');
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  expect(await jobNames(database.read)).toHaveLength(16);
});

test('a statement that failed fails the write, even when the work goes on as if nothing had happened', async () => {
  await database.write((tx) => addJob(tx, 'roll'));
  const stubborn = database.write(async (tx) => {
    await addJob(tx, 'settle');
    await addJob(tx, 'roll').catch(() => {});
    return 'all is well';
  });
  await expect(stubborn).rejects.toThrow('unique jobs_pk');
  expect(await jobNames(database.read)).toEqual(['roll']);
});

test('effects begin after the commit, in order, and only if there was one', async () => {
  const begun: string[] = [];
  const seen: string[] = [];
  const lookAfterwards = (word: string) => async () => {
    begun.push(word);
    seen.push(...(await jobNames(database.read)));
  };
  await database.write(async (tx) => {
    tx.onCommit(lookAfterwards('first'));
    await addJob(tx, 'roll');
    tx.onCommit(lookAfterwards('second'));
    expect(begun).toEqual([]);
  });
  expect(begun).toEqual(['first', 'second']);
  const failing = database.write(async (tx) => {
    tx.onCommit(lookAfterwards('never'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await expect.poll(() => seen).toEqual(['roll', 'roll']);
  expect(begun).toEqual(['first', 'second']);
});

test('an effect that fails is heard of and takes nothing back', async () => {
  await database.write(async (tx) => {
    await addJob(tx, 'roll');
    tx.onCommit(() => {
      throw new Error('at once');
    });
    tx.onCommit(async () => {
      throw new Error('a little later');
    });
  });
  await expect.poll(() => faults.map(String)).toEqual(['Error: at once', 'Error: a little later']);
  expect(await jobNames(database.read)).toEqual(['roll']);
});

test('an effect may write', async () => {
  await database.write(async (tx) => {
    tx.onCommit(() => database.write((next) => addJob(next, 'from the effect')));
  });
  await expect.poll(() => jobNames(database.read)).toEqual(['from the effect']);
});

test('reads never see half a write', async () => {
  const halves: number[] = [];
  let over = false;
  const looking = (async () => {
    while (!over) {
      halves.push((await jobNames(database.read)).length % 2);
      await sleep(1);
    }
  })();
  for (let pair = 0; pair < 20; pair += 1)
    await database.write(async (tx) => {
      await addJob(tx, `left-${pair}`);
      await addJob(tx, `right-${pair}`);
    });
  over = true;
  await looking;
  expect(halves.length).toBeGreaterThan(0);
  expect(halves).not.toContain(1);
});

test('a write inside a write throws at once', async () => {
  const nested = database.write(() => database.write((tx) => addJob(tx, 'inner')));
  await expect(nested).rejects.toThrow('A write was started inside a write');
  expect(await jobNames(database.read)).toEqual([]);
});

test('reading beside the write from inside it throws at once', async () => {
  const stray = database.write(() => jobNames(database.read));
  await expect(stray).rejects.toThrow('`database.read` was used inside a write');
});

test('the handle of a write is worth nothing after it', async () => {
  let kept: Writer | undefined;
  await database.write(async (tx) => {
    kept = tx;
  });
  await expect(addJob(kept as Writer, 'late')).rejects.toThrow('used outside that write');
  const inAnother = database.write(() => addJob(kept as Writer, 'borrowed'));
  // The same connection may serve both; what counts is that nothing is written outside a write.
  await inAnother.catch((error: Error) => expect(error.message).toContain('used outside that write'));
  expect(await jobNames(database.read)).not.toContain('late');
});

const addOne = async (tx: Writer, lock: boolean) => {
  const query = tx.select().from(jobs).where(eq(jobs.name, 'counter'));
  const [row] = await (lock ? locked(query) : query);
  await tx
    .update(jobs)
    .set({ holder: String(Number(row?.holder) + 1) })
    .where(eq(jobs.name, 'counter'));
};

test('forty that read and then change the same row all count', async () => {
  await database.write((tx) => addJob(tx, 'counter', '0'));
  await Promise.all(Array.from({ length: 40 }, () => database.write((tx) => addOne(tx, false))));
  expect(await holderOf(database.read, 'counter')).toBe('40');
});

test('so do forty that lock the row first and leave the rest to the constraints', async () => {
  await database.write((tx) => addJob(tx, 'counter', '0'));
  const isolation = 'constraints-decide';
  await Promise.all(
    Array.from({ length: 40 }, () => database.write((tx) => addOne(tx, true), { isolation })),
  );
  expect(await holderOf(database.read, 'counter')).toBe('40');
  expect(database.counts().reruns).toBe(0);
});

test('closing waits for what was asked before', async () => {
  const other = await freshDatabase();
  const asked = Array.from({ length: 10 }, (_, place) => other.write((tx) => addJob(tx, `job-${place}`)));
  await Promise.all([...asked, other.close()]);
  await expect(other.write((tx) => addJob(tx, 'late'))).rejects.toThrow('closed');
});
