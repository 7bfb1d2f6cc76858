/** Protects the unfolded queries: what they answer is what drizzle answers, cell by cell. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alias } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { jobs, outbox, passkeys } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import { addMinutes } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { anyMoment } from '#tests/support/jobs.ts';

const second = alias(jobs, 'second');
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.write(async (tx) => {
    await tx.insert(jobs).values([
      { name: 'a', holder: null, nextRunAt: anyMoment },
      { name: 'b', holder: 'a', leasedUntil: addMinutes(anyMoment, 1), nextRunAt: anyMoment },
    ]);
    for (const [place, payload] of [{}, { '?': '"?"', deep: [1, null, { text: 'Ŵ' }] }].entries())
      await tx.insert(outbox).values({
        outboxId: `outbox_${place}` as never,
        kind: 'try',
        payload,
        dueAt: anyMoment,
        attempts: place * 7,
      });
    for (const backedUp of [true, false])
      await tx.insert(passkeys).values({
        id: `key ${backedUp}`,
        publicKey: 'key',
        userId: 'user',
        credentialID: 'one',
        counter: 3,
        deviceType: 'one',
        backedUp,
      });
  });
});
afterAll(() => database.close());

const queries = {
  'one table, all its columns': (handle: Reader) =>
    handle.select().from(outbox).orderBy(asc(outbox.outboxId)),
  'flags and nothing': (handle: Reader) => handle.select().from(passkeys).orderBy(asc(passkeys.id)),
  'tables beside each other, some not found': (handle: Reader) =>
    handle
      .select({ job: jobs, second, name: second.name, moment: jobs.leasedUntil })
      .from(jobs)
      .leftJoin(second, eq(second.name, jobs.holder))
      .orderBy(asc(jobs.name)),
  'a named part of a table that was not found': (handle: Reader) =>
    handle
      .select({ at: { lease: second.leasedUntil, name: second.name }, one: sql<number>`1` })
      .from(jobs)
      .leftJoin(second, and(eq(second.name, jobs.holder), eq(second.name, sql`'?'`)))
      .orderBy(asc(jobs.name)),
  'sums and groups': (handle: Reader) =>
    handle
      .select({ kind: outbox.kind, attempts: total(outbox.attempts) })
      .from(outbox)
      .groupBy(outbox.kind),
} as const;

for (const [name, query] of Object.entries(queries)) {
  const short = prepared(`try-same: ${name}`, (handle: Reader) => query(handle) as never);
  test(name, async () => {
    const expected = await query(database.read);
    expect(expected.length).toBeGreaterThan(0);
    expect(await short(database.read).execute({})).toStrictEqual(expected);
    expect(await database.write((tx) => short(tx).execute({}))).toStrictEqual(expected);
  });
}

const renamed = prepared('try-same: rename', (tx: Writer, given: Given<{ name: string; holder: string }>) =>
  tx.update(jobs).set({ holder: given.holder }).where(eq(jobs.name, given.name)).returning(),
);
const given = prepared('try-same: given', (handle: Reader, values: Given<{ name: string }>) =>
  handle.select({ name: jobs.name }).from(jobs).where(eq(jobs.name, values.name)),
);

test('what a change returns', async () => {
  const rows = await database.write((tx) => renamed(tx).execute({ name: 'a', holder: 'me' }));
  expect(rows).toStrictEqual(await database.read.select().from(jobs).where(eq(jobs.name, 'a')));
});

test('a value that was not given is an error, not nothing', async () => {
  await expect(given(database.read).execute({} as never)).rejects.toThrow('name');
});
