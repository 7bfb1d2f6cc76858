/**
 * What a take could cost at the least on PostgreSQL: one function that looks whether the place and the
 * carer's time are free, and inserts. One round trip, one durable commit, over a pool.
 */
import pg from 'pg';
import { allAtOnce, type Prepared } from './load.ts';
import type { Played } from './rounds.ts';

const poolSize = 10;

/** The carer's lock makes the look and the insert one thing; the key of `takes` does so for the place. */
const tables = `
create table places (place integer primary key, starts timestamptz not null, ends timestamptz not null);
create table takes (place integer primary key, carer text not null, starts timestamptz not null,
  ends timestamptz not null, at timestamptz not null);
create index takes_by_carer on takes (carer, starts);
create function take(wanted integer, by text) returns boolean language plpgsql as $$
declare slot places;
begin
  select * into slot from places where place = wanted;
  if not found or exists (select from takes where place = wanted) then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended(by, 0));
  if exists (select from takes where carer = by and starts < slot.ends and ends > slot.starts) then
    return false;
  end if;
  insert into takes values (wanted, by, slot.starts, slot.ends, clock_timestamp()) on conflict do nothing;
  return found;
end $$`;

/** Hours after a beginning, from and to. */
export type Slot = readonly [from: number, to: number];

export interface Attempt {
  place: number;
  carer: string;
}

/** The same attempts by number, and when each place would be. */
export const attemptsOf = (
  turns: readonly Prepared[][],
  slotOf: (turn: number, place: number) => Slot,
): { attempts: Attempt[][]; slots: Slot[] } => {
  const numberOf = new Map<string, number>();
  const slots: Slot[] = [];
  const attempts = turns.map((takes, turn) =>
    takes.map(({ path, headers }) => {
      const place = numberOf.get(path) ?? numberOf.size;
      numberOf.set(path, place);
      slots[place] ??= slotOf(turn, place);
      return { place, carer: headers['acting-as'] ?? '' };
    }),
  );
  return { attempts, slots };
};

export interface OneFunction {
  play(attempts: readonly Attempt[], callers: number): Promise<Played>;
  /** What is wrong with what it did; each fault in a sentence. */
  wrong(): Promise<string[]>;
  close(): Promise<void>;
}

const fill = async (pool: pg.Pool, slots: readonly Slot[]): Promise<void> => {
  await pool.query(tables);
  await pool.query(
    `insert into places select place - 1, timestamptz '2026-11-30' + starts * interval '1 hour',
       timestamptz '2026-11-30' + ends * interval '1 hour'
     from unnest($1::integer[], $2::integer[]) with ordinality as slots (starts, ends, place)`,
    [slots.map(([from]) => from), slots.map(([, to]) => to)],
  );
  await pool.query('analyze');
};

export const openOneFunction = async (url: string, slots: readonly Slot[]): Promise<OneFunction> => {
  // Its tables begin empty: a plan made then must not be one that reads them whole.
  const pool = new pg.Pool({ connectionString: url, max: poolSize, options: '-c enable_seqscan=off' });
  await fill(pool, slots);
  let accepted = 0;
  const take = async ({ place, carer }: Attempt): Promise<number> => {
    const query = { name: 'take', text: 'select take($1, $2) as taken', values: [place, carer] };
    const { rows } = await pool.query<{ taken: boolean }>(query);
    if (rows[0]?.taken) accepted += 1;
    return rows[0]?.taken ? 200 : 409;
  };
  return {
    play: async (attempts, callers) => {
      const before = process.cpuUsage();
      const answers = await allAtOnce(attempts, callers, take);
      const { user, system } = process.cpuUsage(before);
      return { ...answers, cpu: [user + system] };
    },
    wrong: async () => {
      const { rows } = await pool.query<{ takes: number; meeting: number }>(
        `select count(*)::integer as takes, (select count(*)::integer from takes a join takes b
           on a.carer = b.carer and a.place < b.place and a.starts < b.ends and a.ends > b.starts) as meeting
         from takes`,
      );
      const [{ takes, meeting } = { takes: -1, meeting: -1 }] = rows;
      return [
        ...(takes === accepted ? [] : [`the function said yes ${accepted} times and kept ${takes}`]),
        ...(meeting === 0 ? [] : [`the function let ${meeting} takes of one carer meet`]),
      ];
    },
    close: () => pool.end(),
  };
};
