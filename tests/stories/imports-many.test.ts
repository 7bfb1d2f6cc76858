/** Protects the patience of a town: ten thousand rows come in together, said in how many seconds, and the books balance. */
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { shifts } from '#db/schema/index.ts';
import { addDays, day } from '#shared/language/time.ts';
import { csvOf, type Row } from '#tests/support/spreadsheets.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const many = <T>(length: number, make: (place: number) => T): T[] =>
  Array.from({ length }, (_, place) => make(place));
const holders = 600;
const carers = 900;
const weeks = 10;

const members = (): Row[] => [
  ...many(holders, (at) => ({
    ref: `H${at}`,
    name: `Holder O'Neill ${at}`,
    roles: 'holder',
    latitude: `51.${700 + (at % 90)}`,
    longitude: '-3.75',
  })),
  ...many(carers, (at) => ({
    ref: `C${at}`,
    name: `Carer ${at}`,
    roles: 'carer',
    right_to_work_seen_on: '2026-01-05',
    travels_by: 'car',
  })),
];
const pairs = (): Row[] =>
  many(carers, (at) => ({
    holder_ref: `H${at % holders}`,
    carer_ref: `C${at}`,
    engagement: 'employed-by-holder',
    team: 'yes',
  }));
const budgets = (): Row[] =>
  many(holders, (at) => ({
    holder_ref: `H${at}`,
    council: `Cyngor ${at % 3}`,
    weekly_amount: '£1,234.50',
    starts_on: '2026-04-06',
  }));
const needs = (): Row[] =>
  many(holders, (at) => ({
    ref: `N${at}`,
    holder_ref: `H${at}`,
    title: 'Getting up',
    kind: 'day',
    days: 'TU',
    starts_at: '08:00',
    minutes: '60',
    from_on: '2026-04-07',
  }));
const worked = (): Row[] =>
  many(weeks, (week) => addDays(day('2026-09-15'), week * 7)).flatMap((onDay) =>
    many(640, (at) => ({
      ref: `S${onDay} ${at}`,
      need_ref: at < holders ? `N${at}` : '',
      holder_ref: `H${at % holders}`,
      carer_ref: `C${at}`,
      starts: `${onDay} 08:00`,
      minutes_worked: '60',
      miles: '1.5',
      status: onDay < '2026-11-16' ? 'paid-elsewhere' : 'confirmed',
    })),
  );

it('10,000 rows are brought in at once, and the second time none of them', { timeout: 240_000 }, async () => {
  const sheets = { members: members(), pairs: pairs(), budgets: budgets(), needs: needs(), shifts: worked() };
  const rows = Object.values(sheets).reduce((so, each) => so + each.length, 0);
  expect(rows).toBe(10_000);
  const files = Object.fromEntries(Object.entries(sheets).map(([file, each]) => [file, csvOf(each, '\r\n')]));
  const rhian = await world.as('rhian');
  const began = performance.now();
  const report = await rhian.call(api.imports.importSpreadsheets, { body: { files } });
  const seconds = (performance.now() - began) / 1000;
  expect(report.files.reduce((so, file) => so + file.new, 0)).toBe(10_000);
  const { read } = world.db;
  const [laidOut] = await read.select({ rows: count() }).from(shifts);
  expect(laidOut?.rows).toBe(6_400 + 12 * holders);
  expect((await askAll(read)).filter(({ found }) => found.length > 0)).toEqual([]);
  const again = await rhian.call(api.imports.importSpreadsheets, { body: { files } });
  expect(again).toMatchObject({ written: true, importId: null });
  process.stdout.write(`10,000 rows on ${world.db.engine}: ${seconds.toFixed(1)} s\n`);
});
