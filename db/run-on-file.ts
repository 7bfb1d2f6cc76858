/** The frame of `npm run backup FILE` and `npm run restore FILE`. */
import { engine, givenUrl, usualFile } from './engine.ts';

export const runOnFile = (name: string, work: (database: string, file: string) => string): void => {
  const [file] = process.argv.slice(2);
  try {
    if (engine === 'postgres')
      throw new Error('PostgreSQL has its own tools for this: pg_dump and pg_restore.');
    if (!file) throw new Error(`Say which file: npm run ${name} FILE`);
    process.stdout.write(`${work(givenUrl ?? usualFile, file)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};
