/** Protects the short road: a query built once does what one built each time does, on every handle. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader, Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { jobs } from '#db/schema/index.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

let built = 0;
const jobByName = prepared('try-job-by-name', (handle: Reader, given: Given<{ name: string }>) => {
  built += 1;
  return handle.select().from(jobs).where(eq(jobs.name, given.name));
});
const addJobAt = prepared(
  'try-add-job',
  (tx: Writer, given: Given<{ name: string; holder: string | null; at: Instant }>) =>
    tx.insert(jobs).values({ name: given.name, holder: given.holder, nextRunAt: given.at }).returning(),
);
const moveJob = prepared('try-move-job', (tx: Writer, given: Given<{ name: string; at: Instant }>) =>
  tx.update(jobs).set({ nextRunAt: given.at, lastRunAt: given.at }).where(eq(jobs.name, given.name)),
);

test('values go in and come out in their own types', async () => {
  const later = addMinutes(anyMoment, 90);
  const [made] = await database.write((tx) =>
    addJobAt(tx).execute({ name: 'roll', holder: null, at: anyMoment }),
  );
  expect(made).toMatchObject({ name: 'roll', holder: null, nextRunAt: anyMoment });
  await database.write(async (tx) => {
    await moveJob(tx).execute({ name: 'roll', at: later });
  });
  const [found] = await jobByName(database.read).execute({ name: 'roll' });
  expect(found).toMatchObject({ nextRunAt: later, lastRunAt: later });
});

test('many at once, in reads and in writes, build it once a handle', async () => {
  const before = built;
  await Promise.all(
    Array.from({ length: 60 }, async (_, place) => {
      const look = (handle: Reader) => jobByName(handle).execute({ name: 'roll' });
      const rows = place % 2 === 0 ? await look(database.read) : await database.write(look);
      expect(rows).toHaveLength(1);
    }),
  );
  // One for reading; for writing one on SQLite, one a connection on PostgreSQL.
  expect(built - before).toBeLessThanOrEqual(10);
});

test('two queries of one name are found at once', () => {
  expect(() => prepared('try-move-job', (tx: Writer) => tx.delete(jobs))).toThrow('try-move-job');
});
