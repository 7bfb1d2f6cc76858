/**
 * Writes that wait together share one BEGIN IMMEDIATE … COMMIT, a savepoint each: durability costs one sync
 * of the disk per commit, so they share it. Nobody is answered before the outer COMMIT. One that fails is
 * taken back alone. When the outer transaction is lost, the others run once more, each in its own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import { Refusal } from '#shared/contract/problem.ts';
import type { Changes } from './changes.ts';
import type { Counts, Writer } from './database.ts';
import { isBusy } from './dialects/sqlite-file.ts';
import { assertHeldBy, type OnFault, Run, runEffects, runInside } from './inside.ts';
import type { Holder } from './statements.ts';

/** A batch ends after so many writes or so long, so that readers and the network get their turn. */
const mostTogether = 256;
const longestMilliseconds = 25;
const longestForOthersMilliseconds = 10_000;
const busyPauseMilliseconds = 5;
/** More would hide a database that can no longer be written. */
const mostRuns = 2;

interface Waiting {
  work: (tx: Writer) => Promise<unknown>;
  /** Runs in the async context of whoever asked, so that their logs keep their request. */
  asAsker: <T>(work: () => T) => T;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  runs: number;
}

interface Done {
  waiting: Waiting;
  run: Run;
  value: unknown;
}

export class SharedCommits {
  readonly counts: Counts = { writes: 0, commits: 0, reruns: 0, exhausted: 0 };
  readonly effects = new Set<Promise<void>>();
  readonly #connection: Sqlite.Database;
  readonly #changes: Changes;
  readonly #onFault: OnFault;
  readonly #say: Record<'begin' | 'commit' | 'mark' | 'keep' | 'undo', Sqlite.Statement>;
  #writer: Writer | undefined;
  #queue: Waiting[] = [];
  #holder: Run | undefined;
  #draining: Promise<void> | undefined;
  #interrupt: ((error: Error) => void) | undefined;

  constructor(connection: Sqlite.Database, changes: Changes, onFault: OnFault) {
    this.#connection = connection;
    this.#changes = changes;
    this.#onFault = onFault;
    this.#say = {
      begin: connection.prepare('begin immediate'),
      commit: connection.prepare('commit'),
      mark: connection.prepare('savepoint member'),
      keep: connection.prepare('release member'),
      undo: connection.prepare('rollback to member'),
    };
  }

  /** The writer's statements run only for the member whose turn it is. */
  readonly holder: Holder = {
    allow: () => void assertHeldBy(this.#holder),
    failed: (error) => {
      if (this.#holder) this.#holder.failure ??= error;
    },
  };

  use(writer: Writer): void {
    this.#writer = writer;
  }

  write<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const asAsker = AsyncLocalStorage.snapshot();
      this.#queue.push({ work, asAsker, resolve: (value) => resolve(value as T), reject, runs: 0 });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when every write and effect asked for so far is through. */
  async idle(): Promise<void> {
    while (this.#draining || this.effects.size > 0) {
      await this.#draining;
      await Promise.all(this.effects);
    }
  }

  async #drain(): Promise<void> {
    let alone = false;
    while (this.#queue.length > 0) {
      await this.#gather();
      const lost = await this.#batch(alone ? 1 : mostTogether);
      this.#queue.unshift(...lost);
      alone = this.#queue[0] !== undefined && this.#queue[0].runs > 0;
    }
    this.#draining = undefined;
  }

  /** Turns of the event loop for as long as each brings more, so that all that has arrived comes along. */
  async #gather(): Promise<void> {
    for (let waiting = 0; waiting < this.#queue.length && waiting < mostTogether; ) {
      waiting = this.#queue.length;
      await new Promise<void>((go) => setImmediate(go));
    }
  }

  /** Answers with the members that must run again. */
  async #batch(most: number): Promise<Waiting[]> {
    if (!(await this.#begin())) return [];
    const until = performance.now() + longestMilliseconds;
    const watch = this.#watch();
    const done: Done[] = [];
    let ran = 0;
    while (ran < most && this.#queue.length > 0 && (ran === 0 || performance.now() < until)) {
      const waiting = this.#queue.shift() as Waiting;
      ran += 1;
      await this.#member(waiting, done);
      if (!this.#connection.inTransaction) {
        clearInterval(watch);
        this.#changes.ended();
        return this.#again(done, new Error('The shared transaction was lost.'));
      }
    }
    clearInterval(watch);
    return this.#commit(done);
  }

  /** Another process may hold the file for a moment: wait for it without holding up reads and the network. */
  async #begin(): Promise<boolean> {
    const until = performance.now() + longestForOthersMilliseconds;
    for (;;) {
      try {
        this.#say.begin.run();
        this.#changes.look();
        return true;
      } catch (error) {
        if (isBusy(error) && performance.now() < until) await sleep(busyPauseMilliseconds);
        else return this.#giveUp(error);
      }
    }
  }

  #giveUp(error: unknown): false {
    const told = isBusy(error) ? new Refusal('busy-try-again') : error;
    for (const waiting of this.#queue.splice(0)) {
      if (isBusy(error)) this.counts.exhausted += 1;
      waiting.reject(told);
    }
    return false;
  }

  async #member(waiting: Waiting, done: Done[]): Promise<void> {
    const run = new Run();
    waiting.runs += 1;
    this.#holder = run;
    try {
      this.#say.mark.run();
      const value = await this.#work(waiting, run);
      if (run.failure) throw run.failure;
      this.#say.keep.run();
      done.push({ waiting, run, value });
    } catch (error) {
      if (this.#connection.inTransaction) {
        this.#say.undo.run();
        this.#say.keep.run();
        this.#changes.undone();
      }
      waiting.reject(run.failure ?? error);
    } finally {
      run.open = false;
      this.#holder = undefined;
    }
  }

  #work(waiting: Waiting, run: Run): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#interrupt = reject;
      const work = async () => waiting.work(this.#writer as Writer);
      waiting.asAsker(() => runInside(run, work)).then(resolve, reject);
    });
  }

  /**
   * Database work on SQLite settles before the event loop turns. A member that is still waiting after a
   * turn waits for something else and would hold up everybody: it fails, loudly.
   */
  #watch(): NodeJS.Timeout {
    let last: Run | undefined;
    return setInterval(() => {
      if (this.#holder && this.#holder === last)
        this.#interrupt?.(new Error('Something other than the database was awaited inside a write.'));
      last = this.#holder;
    }, 1);
  }

  #commit(done: Done[]): Waiting[] {
    try {
      if (done.length === 0) this.#connection.exec('rollback');
      else this.#say.commit.run();
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      return this.#again(done, error);
    } finally {
      this.#changes.ended();
    }
    if (done.length === 0) return [];
    this.counts.commits += 1;
    this.counts.writes += done.length;
    for (const { waiting, run, value } of done) {
      waiting.asAsker(() => runEffects(run, this.#onFault, this.effects));
      waiting.resolve(value);
    }
    return [];
  }

  #again(done: Done[], error: unknown): Waiting[] {
    const again: Waiting[] = [];
    for (const { waiting } of done) {
      if (waiting.runs < mostRuns) again.push(waiting);
      else waiting.reject(error);
    }
    this.counts.reruns += again.length;
    return again;
  }
}
