/**
 * `npm run import -- --mutual "Name" FOLDER [--settle-from DAY] [--dry-run] [--json]`: brings a folder of
 * spreadsheets into a mutual that is there, all of it or nothing. A server may be running: on SQLite each
 * process waits for the other’s write.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Database } from '#db/database.ts';
import { engineOf } from '#db/engine.ts';
import { openDatabase } from '#db/open.ts';
import { Refusal, refusals } from '#shared/contract/problem.ts';
import type { ImportReport } from '#shared/imports/schema.ts';
import type { Day } from '#shared/language/time.ts';
import { parseDay } from '#shared/language/written-day.ts';
import { systemActor } from '../http/actor.ts';
import { type Bringer, bringIn, lookThrough } from '../imports/bring-in.ts';
import { onceMore } from '../imports/once-more.ts';
import { allMutuals, installationOf } from '../mutuals/reads.ts';
import { machineNow } from '../outside/clock.ts';
import { textsIn } from '../outside/files/folder.ts';
import { readCsv } from '../outside/files/read-csv.ts';
import { idsBy } from '../outside/ids.ts';
import { placesOf } from '../places.ts';
import { readEnvironment } from '../settings.ts';
import { progressTo } from './progress.ts';
import { sayReport } from './say-report.ts';

const usage = 'npm run import -- --mutual "Name" FOLDER [--settle-from DAY] [--dry-run] [--json]';
const howToFound = 'Found one with “npm start -- --empty”, then bring in its spreadsheets.';

/** Something to mend before anything can be read, in a sentence. */
class CannotImport extends Error {}

interface Wanted {
  mutual: string;
  folder: string;
  settleFrom: Day | null;
  dryRun: boolean;
  json: boolean;
}

const readWanted = (): Wanted => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mutual: { type: 'string' },
      'settle-from': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [folder, another] = positionals;
  if (!values.mutual || !folder || another !== undefined)
    throw new CannotImport(`Say it like this: ${usage}`);
  const from = values['settle-from'];
  const settleFrom = from === undefined ? null : parseDay(from);
  if (from !== undefined && !settleFrom)
    throw new CannotImport(`“${from}” is no day: write --settle-from 2026-12-01 or 01/12/2026.`);
  return {
    mutual: values.mutual,
    // npm runs this from the project; the folder is meant from where it was called.
    folder: resolve(process.env['INIT_CWD'] ?? process.cwd(), folder),
    settleFrom,
    dryRun: values['dry-run'],
    json: values.json,
  };
};

/** The database named by DATABASE_URL, else the mutual’s own, else the demo village’s; never a new one. */
const databaseUrl = (): string => {
  const told = readEnvironment();
  if (!told.ok) throw new CannotImport(told.sentences.join('\n'));
  const given = told.environment.DATABASE_URL;
  const data = fileURLToPath(new URL('../../data', import.meta.url));
  const isThere = (url: string) => engineOf(url) === 'postgres' || existsSync(url);
  const found = [true, false].map((isEmpty) => placesOf(given, isEmpty, data).url).find(isThere);
  if (!found) throw new CannotImport(`There is no database yet${given ? ` at ${given}` : ''}. ${howToFound}`);
  return found;
};

const mutualIn = async (db: Database, name: string) => {
  const all = await allMutuals(db.read);
  const mutual =
    all.find((each) => each.name === name) ??
    all.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (mutual) return mutual;
  const isVillage = (await installationOf(db.read))?.kind === 'demo';
  const there = all.map((each) => `“${each.name}”`).join(', ');
  throw new CannotImport(
    [
      `There is no mutual “${name}” here${there ? `; there is ${there}` : ''}.`,
      isVillage ? 'This is the demo village, and a real mutual never shares its database.' : '',
      howToFound,
    ]
      .filter(Boolean)
      .join(' '),
  );
};

const run = async (wanted: Wanted): Promise<ImportReport> => {
  const texts = textsIn(wanted.folder);
  if (texts === null) throw new CannotImport(`There is no folder ${wanted.folder}.`);
  if (Object.keys(texts).length === 0) throw new CannotImport(`There are no .csv files in ${wanted.folder}.`);
  const db = await openDatabase(databaseUrl());
  const told = progressTo(process.stderr, wanted.json);
  try {
    const { mutualId } = await mutualIn(db, wanted.mutual);
    const by: Bringer = {
      actor: { ...systemActor(mutualId), via: 'import' },
      now: machineNow(),
      deps: { newId: idsBy(machineNow), publish: () => {}, readCsv },
    };
    const asked = { texts, settleFrom: wanted.settleFrom, told };
    return wanted.dryRun
      ? await lookThrough(db.read, by, asked)
      : await onceMore(() => db.write((tx) => bringIn(tx, by, asked)));
  } finally {
    told.end();
    await db.close();
  }
};

const sentenceOf = (error: unknown): string => {
  if (error instanceof CannotImport) return error.message;
  if (error instanceof Refusal) return refusals[error.code].title;
  if (error instanceof TypeError && 'code' in error) return `${error.message}\nSay it like this: ${usage}`;
  throw error;
};

try {
  const wanted = readWanted();
  const report = await run(wanted);
  process.stdout.write(
    wanted.json ? `${JSON.stringify(report, null, 2)}\n` : sayReport(report, wanted.dryRun),
  );
  process.exitCode = report.faultCount > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 2;
}
