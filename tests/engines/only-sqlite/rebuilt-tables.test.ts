/** Protects rows from the way SQLite changes a table: it is made anew and the old one dropped. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'carepool-rebuilt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first = `create table parents (id text primary key)
--> statement-breakpoint
create table children (id text primary key, parent_id text not null references parents (id) on delete cascade)`;
const rebuild = `create table new_parents (id text primary key, name text)
--> statement-breakpoint
insert into new_parents (id) select id from parents
--> statement-breakpoint
drop table parents
--> statement-breakpoint
alter table new_parents rename to parents`;

const database = (name: string): { url: string; migrations: string; next(step: string): string } => {
  const url = join(folder, `${name}.sqlite`);
  const migrations = join(folder, `${name}-1`);
  cpSync(mkdtempSync(join(folder, 'empty-')), migrations, { recursive: true });
  writeFileSync(join(migrations, '0000-first.sql'), first);
  const next = (step: string) => {
    const more = join(folder, `${name}-2`);
    cpSync(migrations, more, { recursive: true });
    writeFileSync(join(more, '0001-next.sql'), step);
    return more;
  };
  return { url, migrations, next };
};

const fill = async (url: string, migrations: string) => {
  await (await openDatabase(url, { migrations })).close();
  const raw = new Sqlite(url);
  raw.exec(`insert into parents values ('p'); insert into children values ('c', 'p')`);
  raw.close();
};

test('children stay when their parents’ table is rebuilt', async () => {
  const { url, migrations, next } = database('kept');
  await fill(url, migrations);
  await (await openDatabase(url, { migrations: next(rebuild) })).close();
  const raw = new Sqlite(url);
  expect(raw.prepare('select id, parent_id from children').all()).toEqual([{ id: 'c', parent_id: 'p' }]);
  raw.close();
});

test('a step that would leave rows pointing at nothing is not taken at all', async () => {
  const { url, migrations, next } = database('orphans');
  await fill(url, migrations);
  const losing = next('delete from parents');
  await expect(openDatabase(url, { migrations: losing })).rejects.toThrow('1 rows that point at nothing');
  await (await openDatabase(url, { migrations })).close();
});
