/**
 * `match`: the 20 best carers for a need among very many, with the reasons of each, found in process by the index
 * of free time, against the best single SQL statement on tables of its own and against loading and judging in
 * JavaScript. Sixty of a hundred needs are for once, forty for three times a week over six weeks.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { askedOf } from '#server/matching/free-index/asked.ts';
import { findBest } from '#server/matching/free-index/find-best.ts';
import type { FreeIndex } from '#server/matching/free-index/free-index.ts';
import { buildIndex } from '#server/matching/free-index/keep-index.ts';
import { knownCarers } from '#server/matching/known-carers.ts';
import { presentFound } from '#server/matching/policy.ts';
import { poolOf } from '#server/matching/pool-reads.ts';
import { judge, milesBetween } from '#shared/matching/judging.ts';
import { byFit, fitOf, pointsOf } from '#shared/matching/ranking.ts';
import { type AskedNeed, asHouseAsks } from './match-parts/asked.ts';
import { openSql } from './match-parts/by-sql.ts';
import { carerId, countryOf, mutualId, now, zone } from './match-parts/country.ts';
import { fillTables } from './match-parts/fill.ts';
import { type Bench, type BenchResult, compare } from './measure.ts';

const most = 20;

const find = (index: FreeIndex, { care, pairs }: AskedNeed) => {
  const asked = askedOf(care, pairs, zone, now);
  return (findBest(index, asked, most) ?? []).map((found) => ({ found, shown: presentFound(found, asked) }));
};

/** Everybody so near loaded from the tables, judged by every rule and put in order. */
const judgedWithin = async (db: Database, { care }: AskedNeed, miles: number) => {
  const asked = { mutualId, holderId: care.holderId, circle: 'all' as const, limit: 1_000_000 };
  const rows = (await poolOf(db.read, asked)).filter(
    (row) => row.pair !== null || (milesBetween(care, row) ?? 0) <= miles,
  );
  const known = [];
  for (let start = 0; start < rows.length; start += 1_000)
    known.push(
      ...(await knownCarers(db.read, mutualId, care, rows.slice(start, start + 1_000), { zone, now })),
    );
  return known
    .map(({ row, carer, pair }) => {
      const { figures } = judge(care, carer, pair, zone, now);
      return { id: row.carerId, fit: fitOf(figures), points: pointsOf(figures) };
    })
    .sort(byFit)
    .slice(0, most);
};

const byLoading = async (db: Database, one: AskedNeed) => {
  const near = await judgedWithin(db, one, 20);
  return near.length < most || near.at(-1)?.fit === 'not' ? judgedWithin(db, one, 60) : near;
};

const wrongWith = async (
  db: Database,
  index: FreeIndex,
  sql: ReturnType<typeof openSql>,
  asked: readonly AskedNeed[],
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const one of asked) {
    const found = find(index, one).map(({ found: { id, fit, points } }) => ({ id, fit, points }));
    const loaded = await byLoading(db, one);
    const fitting = (all: typeof found) => JSON.stringify(all.filter(({ fit }) => fit !== 'not'));
    if (fitting(found) !== fitting(loaded))
      wrong.push(`need ${one.need.nth}: the index and judging everybody differ`);
    const bySql = new Map(sql(one.need, 1_000_000).map(({ id, points }) => [carerId(id), points]));
    for (const { id, fit, points } of found)
      if (fit === 'wholly' && bySql.has(id) && bySql.get(id) !== points)
        wrong.push(`need ${one.need.nth}: SQL gives ${id} ${bySql.get(id)} points, the index ${points}`);
  }
  return wrong;
};

const inTurn = <One>(all: readonly One[], many: number) => {
  let next = 0;
  return () => {
    const some = Array.from({ length: many }, (_, at) => all[(next + at) % all.length] as One);
    next += many;
    return some;
  };
};

const measureIn = async (
  db: Database,
  country: ReturnType<typeof countryOf>,
  full: boolean,
): Promise<BenchResult[]> => {
  const startedAt = performance.now();
  const index = await buildIndex(db, mutualId, zone, now);
  const built = Math.round(performance.now() - startedAt);
  const sql = openSql(country);
  const asked = asHouseAsks(country);
  const wrong = await wrongWith(db, index, sql, asked.slice(0, 10));
  const [fast, slow, loads] = [inTurn(asked, 400), inTurn(asked, 10), inTurn(asked, 1)];
  let shown = 0;
  const value = () => {
    const some = fast();
    for (const one of some) shown += find(index, one).length;
    return some.length;
  };
  const check = () => [...wrong, ...(shown === 0 ? ['nobody was found at all'] : [])];
  const bySql = await compare({
    name: 'match',
    unit: 'needs/s',
    rounds: 9,
    warm: 6,
    value,
    reference: () => {
      const some = slow();
      for (const one of some) sql(one.need, most);
      return some.length;
    },
    wanted: 100,
    check,
  });
  const byJudging = await compare({
    name: 'match-loading',
    unit: 'needs/s',
    rounds: full ? 3 : 5,
    value,
    reference: async () => {
      const some = loads();
      for (const one of some) await byLoading(db, one);
      return some.length;
    },
    wanted: 100,
    check,
  });
  const note = `${country.carers.length} carers read into the index in ${built} ms`;
  return [{ ...bySql, notes: [...(bySql.notes ?? []), note] }, byJudging];
};

export const bench: Bench = async ({ full }) => {
  const folder = mkdtempSync(join(tmpdir(), 'carepool-match-'));
  const file = join(folder, 'match.sqlite');
  try {
    await (await openDatabase(file)).close();
    const country = countryOf({ carers: full ? 100_000 : 20_000, shifts: full ? 40 : 20, needs: 200 });
    fillTables(file, country);
    const db = await openDatabase(file);
    const results = await measureIn(db, country, full);
    await db.close();
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
