/**
 * Brings a database to the tables this version of Carepool is written for. Steps are applied in the order
 * of their names, each once, all in one transaction.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  name: string;
  hash: string;
  statements: string[];
}

export const statementBreak = '--> statement-breakpoint';

/** The steps of one engine's folder. */
export const readMigrations = (folder: string): Migration[] => {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const statements = text.split(statementBreak).map((statement) => statement.trim());
    return {
      name,
      hash: createHash('sha256').update(text).digest('hex'),
      statements: statements.filter((statement) => statement !== ''),
    };
  });
};

/** What is still to be applied. Refuses a database whose past is not ours. */
export const stillToApply = (
  migrations: readonly Migration[],
  applied: readonly { name: string; hash: string }[],
): Migration[] => {
  for (const [place, past] of applied.entries()) {
    const ours = migrations[place];
    if (!ours)
      throw new Error(`This database is newer than this version of Carepool: it knows ${past.name}.`);
    if (ours.name !== past.name || ours.hash !== past.hash)
      throw new Error(
        `This database was made by another version of ${past.name}. ` +
          'It cannot be brought up to date; start with a new one, or restore it with the version that made it.',
      );
  }
  return migrations.slice(applied.length);
};

export const createApplied =
  'create table if not exists applied_migrations (place integer primary key, name text not null, hash text not null)';
export const selectApplied = 'select name, hash from applied_migrations order by place';
