/** Once per run: a migrated SQLite file that every fresh database is copied from. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openSqlite } from '#db/open-sqlite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for files of this run, and the file they are copied from. */
    sqlite: { folder: string; template: string };
  }
}

const setup = async (project: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'carepool-sqlite-'));
  const template = join(folder, 'template.sqlite');
  const migrated = await openSqlite(template, {
    migrations: fileURLToPath(new URL('../../db/migrations/sqlite', import.meta.url)),
    durable: false,
    onFault: (fault) => console.error(fault),
    connections: 1,
  });
  await migrated.close();
  project.provide('sqlite', { folder, template });
  return () => rmSync(folder, { recursive: true, force: true });
};
export default setup;
