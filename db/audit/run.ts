/** `npm run audit`: asks the database everything whose answer must be "none". Ends with 0 if it always is. */
import { existsSync } from 'node:fs';
import { faultOf, sqlitePath } from '../dialects/sqlite-file.ts';
import { engine, givenUrl, usualFile } from '../engine.ts';
import { openDatabase } from '../open.ts';
import { type Answer, askAll } from './audit.ts';

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

const sayAnswer = ({ never, found }: Answer): void => {
  say(`${never}: ${found.length === 0 ? 'none' : `${found.length} or more`}`);
  for (const what of found) say(`  ${what}`);
};

/** The file itself, before what is in it. */
const damage = (url: string): Answer[] => {
  if (engine === 'postgres') return [];
  const file = sqlitePath(url);
  if (!existsSync(file)) throw new Error(`There is no database at ${file}: name one with DATABASE_URL.`);
  const fault = faultOf(file);
  return [{ never: 'a damaged file, or rows that point at nothing', found: fault ? [fault] : [] }];
};

const audit = async (url: string): Promise<boolean> => {
  const file = damage(url);
  for (const answer of file) sayAnswer(answer);
  // Opening asserts that what is acknowledged stays.
  const db = await openDatabase(url);
  try {
    const answers = await askAll(db.read, sayAnswer);
    return [...file, ...answers].every(({ found }) => found.length === 0);
  } finally {
    await db.close();
  }
};

const url = givenUrl ?? usualFile;
try {
  const isWell = await audit(url);
  say(isWell ? 'Everything was asked, and the answer is: none.' : 'Something is there that must not be.');
  process.exitCode = isWell ? 0 : 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
