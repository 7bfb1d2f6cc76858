import pg from 'pg';
import { openDatabase } from '#db/open.ts';
import { jobs } from '#db/schema/work.ts';
import { prepared, type Given } from '#db/prepared.ts';
import type { Reader, Writer, WriteOptions } from '#db/database.ts';
import { eq } from 'drizzle-orm';
const url = process.env['DATABASE_URL'] ?? '';
const db = await openDatabase(url, {});
const add = prepared('add', (tx: Writer, g: Given<{ name: string; at: string }>) => tx.insert(jobs).values({ name: g.name, nextRunAt: g.at as never }));
const look = prepared('look', (tx: Reader, g: Given<{ name: string }>) => tx.select().from(jobs).where(eq(jobs.name, g.name)));
const at = '2026-11-23T08:00:00.000Z';
let n = 0;
const round = async (writers: number, ms: number, options: WriteOptions) => {
  const until = performance.now() + ms; let done = 0; const cpu = process.cpuUsage(); const start = performance.now(); const r0 = db.counts().reruns;
  await Promise.all(Array.from({ length: writers }, async () => { while (performance.now() < until) { n += 1; const name = `j${(n * 7919) % 1000003}`; await db.write(async (tx) => { await look(tx).execute({ name }); await add(tx).execute({ name, at }); }, options); done += 1; } }));
  const s = (performance.now() - start) / 1000; const u = process.cpuUsage(cpu);
  return `${options.isolation} w${writers}: ${Math.round(done / s)}/s cpu ${((u.user + u.system) / done).toFixed(0)}us reruns ${db.counts().reruns - r0}`;
};
const pool = new pg.Pool({ connectionString: url, max: 10 });
await pool.query(`create or replace function f(n text) returns void language plpgsql as $$ begin perform 1 from jobs where name = n; insert into jobs (name, next_run_at) values (n, now()); end $$`);
const rawRound = async (writers: number, ms: number) => {
  const until = performance.now() + ms; let done = 0; const start = performance.now();
  await Promise.all(Array.from({ length: writers }, async () => { while (performance.now() < until) { n += 1; await pool.query({ name: 'f', text: 'select f($1)', values: [`r${n}`] }); done += 1; } }));
  return `function w${writers}: ${Math.round(done / ((performance.now() - start) / 1000))}/s`;
};
for (let i = 0; i < 2; i += 1) {
  console.log(await rawRound(10, 1500), '|', await round(10, 1500, { isolation: 'serializable' }), '|', await round(10, 1500, { isolation: 'constraints-decide' }), '|', await round(1, 1000, { isolation: 'serializable' }));
}
await pool.end(); await db.close();
