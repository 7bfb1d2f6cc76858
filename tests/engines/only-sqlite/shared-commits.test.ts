/** Protects members of a shared commit from each other and from what is lost on the way. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { count, id, table, text } from '#db/columns.ts';
import type { Database, Writer } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { freshDatabase } from '#tests/support/engines.ts';
import { addJob, jobNames } from '#tests/support/jobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'carepool-shared-'));
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const notes = table('notes', { name: text().notNull(), parentId: text(), size: count(), byId: id('member') });

/** A key that is looked at only when everything is committed, and a trigger that ends the whole transaction. */
const first = `create table notes (name text primary key, size integer, by_id text,
  parent_id text references notes (name) deferrable initially deferred)
--> statement-breakpoint
create trigger notes_end after insert on notes when new.size = 13 begin select raise(rollback, 'all of it'); end`;
writeFileSync(join(folder, '0000-first.sql'), first);

let made = 0;
const withNotes = (): Promise<Database> => {
  made += 1;
  return openDatabase(join(folder, `${made}.sqlite`), { durable: false, migrations: folder });
};
const note = (name: string, more: { parentId?: string; size?: number } = {}) => {
  return async (tx: Writer): Promise<string> => {
    await tx.insert(notes).values({ name, ...more });
    return name;
  };
};
const noteNames = async (database: Database) => {
  const rows = await database.read.select({ name: notes.name }).from(notes).orderBy(notes.name);
  return rows.map(({ name }) => name);
};

test('writes that arrive together share a commit', async () => {
  const database = await freshDatabase();
  await Promise.all(
    Array.from({ length: 100 }, (_, place) => database.write((tx) => addJob(tx, `job-${place}`))),
  );
  expect(database.counts()).toMatchObject({ writes: 100, reruns: 0 });
  // One, unless the machine is so slow that a commit is full before all have had their turn.
  expect(database.counts().commits).toBeLessThan(20);
  await database.close();
});

test('when the shared commit fails, each runs again alone, and only the one at fault fails', async () => {
  const database = await withNotes();
  // A commit also ends after a time; on this clock it does not pass, so that the three do share one.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  const effects: string[] = [];
  const noting = (name: string, more = {}) =>
    database.write(async (tx) => {
      tx.onCommit(() => void effects.push(name));
      return note(name, more)(tx);
    });
  const outcomes = await Promise.allSettled([noting('a'), noting('b', { parentId: 'nobody' }), noting('c')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await noteNames(database)).toEqual(['a', 'c']);
  expect(effects).toEqual(['a', 'c']);
  expect(database.counts()).toMatchObject({ writes: 2, reruns: 3 });
  await database.close();
});

test('when one ends the whole transaction, those before it run again and those after it go on', async () => {
  const database = await withNotes();
  const outcomes = await Promise.allSettled([
    database.write(note('a')),
    database.write(note('b', { size: 13 })),
    database.write(note('c')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await noteNames(database)).toEqual(['a', 'c']);
  await database.close();
});

test('awaiting anything but the database fails that write alone, and loudly', async () => {
  const database = await freshDatabase();
  const outcomes = await Promise.allSettled([
    database.write((tx) => addJob(tx, 'before')),
    database.write(async (tx) => {
      await addJob(tx, 'slow');
      await sleep(200);
      await addJob(tx, 'late');
    }),
    database.write((tx) => addJob(tx, 'after')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toHaveProperty(
    'reason.message',
    expect.stringContaining('Something other than the database'),
  );
  await sleep(250);
  expect(await jobNames(database.read)).toEqual(['after', 'before']);
  await database.close();
});

test('while another process holds the file writes wait, and reads do not', async () => {
  const database = await freshDatabase();
  const other = new Sqlite(database.url);
  other.exec('begin immediate');
  const waiting = database.write((tx) => addJob(tx, 'patient'));
  await sleep(60);
  expect(await jobNames(database.read)).toEqual([]);
  other.exec('commit');
  other.close();
  await waiting;
  expect(await jobNames(database.read)).toEqual(['patient']);
  await database.close();
});

test('the settings that keep what was acknowledged are asserted', async () => {
  const durable = await freshDatabase({ durable: true });
  expect(await durable.ready()).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
  });
  await durable.close();
});

test('a database without a file, or of the other engine, is not opened', async () => {
  await expect(openDatabase(':memory:')).rejects.toThrow('must name a file');
  await expect(openDatabase('postgres://127.0.0.1/x')).rejects.toThrow('started for sqlite');
});
