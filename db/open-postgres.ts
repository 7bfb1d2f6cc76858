/**
 * PostgreSQL: one pool writes, another reads. A write is a serializable transaction that runs again when the
 * engine asks for it, a bounded number of times; a broken constraint is an answer, not a reason to try again.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '#shared/contract/problem.ts';
import type { Counts, Database, Reader, WriteOptions, Writer } from './database.ts';
import { gaveUpWaiting, mayRunAgain } from './dialects/postgres-errors.ts';
import {
  assertHeldBy,
  onCommit,
  Run,
  refuseNestedWrite,
  refuseStrayRead,
  runEffects,
  runInside,
} from './inside.ts';
import { createApplied, readMigrations, selectApplied, stillToApply } from './migrate.ts';
import type { OpenOptions } from './open.ts';
import { postgresHandle } from './postgres-handle.ts';
import { Turns } from './turns.ts';

const mostRuns = 12;
/** From this run on a write waits until it can run alone in this process. */
const runsBesideOthers = 4;
const firstPauseMilliseconds = 2;
const longestPauseMilliseconds = 100;
/** Any number, the same in every process: only one of them migrates at a time. */
const migrationLock = 0x43617265;

const settings = [
  'TimeZone=UTC',
  'statement_timeout=30s',
  'lock_timeout=10s',
  'idle_in_transaction_session_timeout=60s',
];

const poolOf = (url: string, options: Required<OpenOptions>, more: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    options: [...settings, ...(options.durable ? [] : ['synchronous_commit=off'])]
      .map((setting) => `-c ${setting}`)
      .join(' '),
    application_name: 'carepool',
    ...more,
  });
  // A connection lost in the middle of a write says so itself; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', options.onFault));
  // An idle connection lost is replaced by the next one asked for; whoever asks then hears why it cannot be.
  pool.on('error', () => {});
  return pool;
};

const migrate = async (pool: pg.Pool, folder: string): Promise<void> => {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(createApplied);
    const { rows: applied } = await client.query<{ name: string; hash: string }>(selectApplied);
    for (const [place, { name, hash, statements }] of stillToApply(migrations, applied).entries()) {
      for (const statement of statements) await client.query(statement);
      await client.query('insert into applied_migrations (place, name, hash) values ($1, $2, $3)', [
        applied.length + place,
        name,
        hash,
      ]);
    }
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
};

const assertSettings = async (pool: pg.Pool, durable: boolean): Promise<Record<string, string>> => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding', 'TimeZone')`,
  );
  const found = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  const demand = (name: string, holds: (value: string) => boolean) => {
    if (!holds(found[name] ?? '')) throw new Error(`PostgreSQL must not run with ${name} = ${found[name]}.`);
  };
  demand('server_encoding', (value) => value === 'UTF8');
  demand('TimeZone', (value) => value === 'UTC');
  if (!durable) return found;
  demand('fsync', (value) => value === 'on');
  demand('full_page_writes', (value) => value === 'on');
  demand('synchronous_commit', (value) => value !== 'off');
  return found;
};

/** A connection and the run that holds it; its handle, and the queries prepared on it, are made once. */
interface Seat {
  holder: Run | undefined;
  tx: Writer;
}

const seatOn = (client: pg.PoolClient): Seat => {
  const seat = { holder: undefined } as Seat;
  const holder = {
    allow: () => void assertHeldBy(seat.holder),
    failed: (error: Error) => {
      if (seat.holder) seat.holder.failure ??= error;
    },
  };
  const handle = postgresHandle(client, holder, true);
  seat.tx = Object.assign(handle, { onCommit }) as unknown as Writer;
  return seat;
};

const begins = {
  serializable: 'begin isolation level serializable',
  'constraints-decide': 'begin isolation level read committed',
};

class Writes {
  readonly counts: Counts = { writes: 0, commits: 0, reruns: 0, exhausted: 0 };
  readonly #effects = new Set<Promise<void>>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #pool: pg.Pool;
  readonly #options: Required<OpenOptions>;
  readonly #seats = new WeakMap<pg.PoolClient, Seat>();
  readonly #turns = new Turns();

  constructor(pool: pg.Pool, options: Required<OpenOptions>) {
    this.#pool = pool;
    this.#options = options;
  }

  write<T>(work: (tx: Writer) => Promise<T>, isolation: keyof typeof begins): Promise<T> {
    const running = this.#untilDone(work, isolation).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  /** Resolves when every write and effect asked for so far is through. */
  async idle(): Promise<void> {
    while (this.#running.size + this.#effects.size > 0)
      await Promise.allSettled([...this.#running, ...this.#effects]);
  }

  async #untilDone<T>(work: (tx: Writer) => Promise<T>, isolation: keyof typeof begins): Promise<T> {
    for (let runs = 1; ; runs += 1) {
      const run = new Run();
      const leave = await this.#turns.take(runs > runsBesideOthers);
      try {
        const value = await this.#once(work, run, begins[isolation]);
        this.counts.writes += 1;
        this.counts.commits += 1;
        runEffects(run, this.#options.onFault, this.#effects);
        return value;
      } catch (error) {
        if (!mayRunAgain(error) && !gaveUpWaiting(error)) throw error;
        if (runs >= mostRuns || gaveUpWaiting(error)) {
          this.counts.exhausted += 1;
          throw new Refusal('busy-try-again');
        }
      } finally {
        leave();
      }
      this.counts.reruns += 1;
      await sleep(randomInt(1, Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** runs)));
    }
  }

  async #once<T>(work: (tx: Writer) => Promise<T>, run: Run, begin: string): Promise<T> {
    const client = await this.#pool.connect();
    const seat = this.#seats.get(client) ?? seatOn(client);
    this.#seats.set(client, seat);
    let whole = false;
    try {
      // Sent together with the first statement: one round trip for both. The commit looks whether it began.
      const begun = client.query(begin);
      begun.catch(() => {});
      seat.holder = run;
      const value = await runInside(run, async () => work(seat.tx));
      if (run.failure) throw run.failure;
      await begun;
      const { command } = await client.query('commit');
      // What was sent and not waited for has been answered before the commit.
      if (run.failure) throw run.failure;
      // A transaction that failed answers COMMIT with ROLLBACK and no error.
      if (command !== 'COMMIT') throw new Error(`PostgreSQL answered COMMIT with ${command}.`);
      whole = true;
      return value;
    } catch (error) {
      whole = await client.query('rollback').then(
        () => true,
        () => false,
      );
      throw run.failure ?? error;
    } finally {
      run.open = false;
      seat.holder = undefined;
      client.release(!whole);
    }
  }
}

export const openPostgres = async (url: string, options: Required<OpenOptions>): Promise<Database> => {
  const writing = poolOf(url, options, { pipeline: true });
  const reading = poolOf(url, options, {});
  const writes = new Writes(writing, options);
  const read = postgresHandle(reading, { allow: refuseStrayRead, failed: () => {} });
  const close = async () => {
    await writes.idle();
    await Promise.all([reading.end(), writing.end()]);
  };
  try {
    await migrate(writing, options.migrations);
  } catch (error) {
    await close();
    throw error;
  }
  let closed = false;
  return {
    engine: 'postgres',
    read: read as unknown as Reader,
    write: async (work, { isolation = 'serializable' }: WriteOptions = {}) => {
      refuseNestedWrite();
      if (closed) throw new Error('The database is closed.');
      return writes.write(work, isolation);
    },
    ready: () => assertSettings(writing, options.durable),
    counts: () => ({ ...writes.counts }),
    close: async () => {
      if (closed) return;
      await writes.idle();
      closed = true;
      await close();
    },
  };
};
