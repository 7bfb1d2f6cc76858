/** Protects a database from a version of Carepool it was not made for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { freshUrl } from '#tests/support/engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'carepool-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const steps = (name: string, ...statements: string[]): string => {
  const migrations = mkdtempSync(join(folder, 'steps-'));
  writeFileSync(join(migrations, `${name}.sql`), statements.join('\n--> statement-breakpoint\n'));
  return migrations;
};

test('opening again applies nothing again', async () => {
  const url = await freshUrl();
  await (await openDatabase(url, { durable: false })).close();
  const again = await openDatabase(url, { durable: false });
  await again.close();
});

test('a database made by other steps is refused', async () => {
  const migrations = steps('0000-first', 'create table other (name text)');
  await expect(openDatabase(await freshUrl(), { durable: false, migrations })).rejects.toThrow(
    'made by another version of 0000-first.sql',
  );
});

test('so is one that is newer', async () => {
  const migrations = mkdtempSync(join(folder, 'none-'));
  await expect(openDatabase(await freshUrl(), { durable: false, migrations })).rejects.toThrow(
    'newer than this version',
  );
});
