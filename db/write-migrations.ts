/**
 * Writes one step for both engines from db/schema and db/guards: `node db/write-migrations.ts NAME`.
 * `--fresh` forgets all steps and writes the first one anew, which is allowed only before the first release.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { engine } from './engine.ts';
import { foundations } from './guards.ts';
import { type Installed, installedOn, type Tables } from './installed-guards.ts';
import { statementBreak } from './migrate.ts';

/** Drizzle-kit's ids differ in every run; the place of a step in its folder is enough. */
const ids = { id: 'this', prevId: 'previous' };

const sqliteSnapshot = async (tables: Tables) => ({
  ...(await generateSQLiteDrizzleJson(tables, ids.prevId, 'snake_case')),
  ...ids,
});
const postgresSnapshot = (tables: Tables) => ({
  ...generateDrizzleJson(tables, ids.prevId, undefined, 'snake_case'),
  ...ids,
});

export const snapshotOf = async (tables: Tables): Promise<object> =>
  engine === 'sqlite' ? sqliteSnapshot(tables) : postgresSnapshot(tables);

/** The statements that lead from an earlier snapshot, or from nothing, to the tables of now. */
const statementsFrom = async (earlier: object | undefined, tables: Tables): Promise<string[]> => {
  if (engine === 'sqlite') {
    const past = (earlier ?? (await sqliteSnapshot({}))) as Awaited<ReturnType<typeof sqliteSnapshot>>;
    return generateSQLiteMigration(past, await sqliteSnapshot(tables));
  }
  const past = (earlier ?? postgresSnapshot({})) as ReturnType<typeof postgresSnapshot>;
  return generateMigration(past, postgresSnapshot(tables));
};

const folder = fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url));
const snapshotFile = join(folder, 'snapshot.json');
const guardsFile = join(folder, 'guards.json');
const readJson = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
const writeJson = (file: string, value: unknown) =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** On SQLite a rebuilt table loses its triggers and indexes: its guards are put back. */
const isRebuilt = (key: string, statements: readonly string[]) =>
  statements.some((statement) => statement.startsWith(`DROP TABLE \`${key.split('.')[0]}\``));

const writeOne = async (name: string, fresh: boolean) => {
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tables = { ...(await import('./schema/index.ts')) };
  const statements = await statementsFrom(readJson(snapshotFile) as object | undefined, tables);
  const past = (readJson(guardsFile) ?? {}) as Installed;
  const installed = installedOn(tables);
  const changed = (key: string) =>
    JSON.stringify(past[key]) !== JSON.stringify(installed[key]) || isRebuilt(key, statements);
  const leaving = Object.keys(past).filter(changed);
  const coming = Object.keys(installed).filter(changed);
  const all = [
    ...leaving.flatMap((key) => past[key]?.remove ?? []),
    // The migrator itself turns the watching of keys off and on, outside the transaction.
    ...statements.filter((statement) => !statement.startsWith('PRAGMA foreign_keys')),
    ...(coming.length > 0 ? foundations[engine] : []),
    ...coming.flatMap((key) => installed[key]?.install ?? []),
  ];
  if (all.length === 0) return;
  const place = readdirSync(folder).filter((file) => file.endsWith('.sql')).length;
  const file = `${String(place).padStart(4, '0')}-${name}.sql`;
  writeFileSync(join(folder, file), `${all.map((text) => text.trim()).join(`\n${statementBreak}\n`)}\n`);
  writeJson(snapshotFile, await snapshotOf(tables));
  writeJson(guardsFile, installed);
  process.stdout.write(`${engine}: ${file}, ${all.length} statements\n`);
};

const writeBoth = () => {
  // Tables are made for one engine per process.
  for (const url of ['carepool.sqlite', 'postgres://carepool'])
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--one'], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: url },
    });
};

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fresh: { type: 'boolean', default: false }, one: { type: 'boolean', default: false } },
  });
  if (values.one) await writeOne(positionals[0] ?? (values.fresh ? 'first' : 'change'), values.fresh);
  else writeBoth();
}
