/** A small mutual's spreadsheets, as a coordinator would keep them; stories change a cell and see what happens. */
import { count } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Reader } from '#db/database.ts';
import * as tables from '#db/schema/index.ts';
import { anchor, api, type World } from './world.ts';

export type Row = Record<string, string>;
export type Sheets = Record<string, Row[]>;

/** H1 lives with a team of C1; C2 works for H2. Today is Monday 23 November 2026. */
export const goodSheets = (): Sheets => ({
  members: [
    { ref: 'H1', name: "Mair O'Brien", email: 'mair@example.org', roles: 'holder', language: 'cy' },
    { ref: 'H2', name: 'Ieuan “Ned” Rhys', roles: 'holder', date_of_birth: '31/01/1950' },
    { ref: 'C1', name: 'Nia Bowen', roles: 'carer;supporter', right_to_work_seen_on: '2026-01-05' },
    { ref: 'C2', name: 'Seán Ó Briain', roles: 'carer', right_to_work_seen_on: '05/01/2026' },
    { ref: 'R1', name: 'Elin Pugh', roles: 'representative', acts_for: 'H1', rights: 'money;book' },
  ],
  pairs: [
    {
      holder_ref: 'H1',
      carer_ref: 'C1',
      engagement: 'self-employed',
      status_check_on: '2026-02-01',
      team: 'yes',
    },
    { holder_ref: 'H2', carer_ref: 'C2', engagement: 'employed-by-holder' },
  ],
  budgets: [
    { holder_ref: 'H1', council: 'Cyngor Cwm Tawel', weekly_amount: '£1,280.00', starts_on: '2026-04-06' },
    {
      holder_ref: 'H2',
      council: 'Bryncoed',
      weekly_amount: '300',
      starts_on: '06/04/2026',
      plan_reference: 'P-7',
    },
  ],
  needs: [
    {
      ref: 'N1',
      holder_ref: 'H1',
      title: 'Getting up',
      kind: 'day',
      days: 'MO;TU;WE;TH;FR',
      starts_at: '08:00',
      minutes: '60',
      from_on: '2026-04-06',
    },
    {
      ref: 'N2',
      holder_ref: 'H2',
      title: 'Supper',
      kind: 'day',
      on_day: '25/11/2026',
      starts_at: '18:00',
      minutes: '90',
    },
  ],
  shifts: [
    {
      ref: 'S1',
      need_ref: 'N1',
      holder_ref: 'H1',
      carer_ref: 'C1',
      starts: '2026-11-24 08:00',
      status: 'taken',
    },
    {
      ref: 'S2',
      need_ref: 'N1',
      holder_ref: 'H1',
      carer_ref: 'C1',
      starts: '2026-11-20 08:00',
      minutes_worked: '60',
      status: 'worked',
    },
    {
      ref: 'S3',
      holder_ref: 'H2',
      carer_ref: 'C2',
      starts: '2026-10-19 09:00',
      minutes_worked: '45',
      status: 'paid-elsewhere',
      paid_on: '2026-10-26',
    },
  ],
  terms: [{ term: 'base_rate.personal-assistant', value: '£13.90', from_on: '2026-04-06' }],
});

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of a file: every column any of its rows has. */
export const csvOf = (rows: readonly Row[], newline = '\n'): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')))];
  return `${lines.map((line) => line.join(',')).join(newline)}${newline}`;
};

export const textsOf = (sheets: Sheets): Record<string, string> =>
  Object.fromEntries(Object.entries(sheets).map(([file, rows]) => [file, csvOf(rows)]));

/** The sheets with some cells of one row changed; rows count as in the file, so the first is 2. */
export const withCells = (file: string, row: number, cells: Row, sheets = goodSheets()): Sheets => ({
  ...sheets,
  [file]: (sheets[file] ?? []).map((each, place) => (place + 2 === row ? { ...each, ...cells } : each)),
});

/** The sheets with one more row at the end of a file. */
export const withRow = (file: string, row: Row, sheets = goodSheets()): Sheets => ({
  ...sheets,
  [file]: [...(sheets[file] ?? []), row],
});

/** Rows of every table but the door's own: sessions, keys of commands, jobs. */
export const rowsOfAll = async (handle: Reader): Promise<Record<string, number>> => {
  const door = ['sessions', 'users', 'memberSignIns', 'verifications', 'answeredCommands', 'jobs', 'outbox'];
  const counts: Record<string, number> = {};
  for (const [name, table] of Object.entries(tables)) {
    if (door.includes(name)) continue;
    const [row] = await handle.select({ rows: count() }).from(table);
    counts[name] = row?.rows ?? 0;
  }
  return counts;
};

/** Rhian with a second step of now, however far the clock has been moved. */
const coordinator = async (world: World) =>
  world.now() === anchor ? world.as('rhian') : world.signIn((await world.as('rhian')).memberId, true);

/** Brings sheets in as a coordinator; they must be good. */
export const bringIn = async (world: World, sheets: Sheets, settleFrom?: string) => {
  const rhian = await coordinator(world);
  const body = { files: textsOf(sheets), ...(settleFrom ? { settleFrom } : {}) };
  return rhian.call(api.imports.importSpreadsheets, { body });
};

/** What a preview says is wrong, as `shifts 3 starts: not-a-date`. */
export const faultsOf = async (world: World, files: Record<string, string>, settleFrom?: string) => {
  const rhian = await coordinator(world);
  const body = { files, ...(settleFrom ? { settleFrom } : {}) };
  const { faults } = await rhian.call(api.imports.previewImport, { body });
  return faults.map(({ file, row, column, code }) => `${file} ${row} ${column}: ${code}`);
};

/** What a coordinator is told of sheets that cannot come in, and that nothing at all was written. */
export const expectRefused = async (
  world: World,
  files: Record<string, string>,
  faults: readonly string[],
  settleFrom?: string,
): Promise<void> => {
  const before = await rowsOfAll(world.db.read);
  expect(await faultsOf(world, files, settleFrom)).toEqual(faults);
  const rhian = await world.as('rhian');
  const body = { files, ...(settleFrom ? { settleFrom } : {}) };
  const problem = await rhian.refused(api.imports.importSpreadsheets, { body });
  expect(problem).toMatchObject({ status: 422, code: 'import-has-errors' });
  expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(
    faults.map((fault) => `/files/${fault.split(':')[0]?.replaceAll(' null', '').replaceAll(' ', '/')}`),
  );
  expect(await rowsOfAll(world.db.read)).toEqual(before);
};

/** A sheet with something wrong, and the faults it must have. */
export type FaultCase = [what: string, sheets: Sheets, ...faults: string[]];
