/** Protects whoever brings spreadsheets in from the terminal: two processes write to one file, each in its turn. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepInstallation } from '#server/mutuals/records.ts';
import { day } from '#shared/language/time.ts';
import { csvOf, goodSheets, rowsOfAll, type Sheets, withCells } from '#tests/support/spreadsheets.ts';
import { anchor, openWorld, type World } from '#tests/support/world.ts';

const program = fileURLToPath(new URL('../../../server/launch/import.ts', import.meta.url));
let folder: string;
let world: World;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carepool-sheets-'));
  world = await openWorld(anchor);
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = (sheets: Sheets) => {
  mkdirSync(folder, { recursive: true });
  for (const [file, rows] of Object.entries(sheets)) writeFileSync(join(folder, `${file}.csv`), csvOf(rows));
};

/** People and what they own: what does not hang on the machine's own clock. */
const timeless = (): Sheets => {
  const { members, pairs, budgets } = goodSheets();
  return { members: members ?? [], pairs: pairs ?? [], budgets: budgets ?? [] };
};

const run = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: world.db.url, INIT_CWD: tmpdir() };
    execFile(process.execPath, [program, ...words], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
const name = ['--mutual', 'cwm tawel'] as const;

// Each run is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

it('a folder is looked through, brought in, and found there the second time, while the server goes on', async () => {
  keep(timeless());
  const before = await rowsOfAll(world.db.read);
  const look = await run(...name, folder, '--dry-run');
  expect(look).toMatchObject({ code: 0, out: expect.stringContaining('only a look') });
  expect(await rowsOfAll(world.db.read)).toEqual(before);
  // The server and the terminal write to the same database at the same time.
  const [brought] = await Promise.all([run(...name, folder), world.as('mair'), world.as('nia')]);
  expect(brought).toMatchObject({ code: 0, out: expect.stringContaining('All of it was brought in.') });
  const counts = await rowsOfAll(world.db.read);
  expect(counts['members']).toBe((before['members'] ?? 0) + 5 + 2);
  const again = await run(...name, folder, '--json');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({ written: true, importId: null, faultCount: 0 });
  expect(again.err).toBe('');
  expect(await rowsOfAll(world.db.read)).toEqual(counts);
});

it('what needs mending is listed by file, row and column, and the answer is not “done”', async () => {
  keep(withCells('members', 3, { date_of_birth: '31/02/1950' }, timeless()));
  const said = await run(...name, folder);
  expect(said.code).toBe(1);
  expect(said.out).toContain(
    'members.csv, row 3, date_of_birth: “31/02/1950” is not a date that exists. Write a date such as 2026-12-01 or 01/12/2026.',
  );
  expect(said.out).toContain('Nothing was written. To mend: 1.');
});

it('whoever asks for what is not there is told what is, and how a mutual begins', async () => {
  keep(timeless());
  await world.db.write((tx) =>
    keepInstallation(tx, { one: 1, kind: 'demo', anchorOn: day('2026-11-23'), madeAt: anchor }),
  );
  expect(await run('--mutual', 'Cwm Du', folder)).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /no mutual “Cwm Du” here; there is “Cwm Tawel”.*the demo village.*npm start -- --empty/,
    ),
  });
  expect(await run(...name, folder, '--settle-from', '31/02/2026')).toMatchObject({
    code: 2,
    err: expect.stringContaining('“31/02/2026” is no day'),
  });
});
