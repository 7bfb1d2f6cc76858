/**
 * Counts what happened to each table of an SQLite file, so that an answer may be given again for as long as
 * nothing it was read from can have changed. Every writer of the process goes through one connection, whose
 * statements say here what they wrote; what other processes write is asked of SQLite itself.
 */
import type Sqlite from 'better-sqlite3';

/** One table's changes. It only ever grows. */
interface Changed {
  times: number;
  isCommitted: boolean;
}

export class Changes {
  readonly #tables: ReadonlyMap<string, Changed>;
  readonly #dataVersion: () => unknown;
  #uncommitted: Changed[] = [];
  #seenVersion: unknown;
  #looked = false;

  constructor(writing: Sqlite.Database) {
    const names = [
      ...writing.prepare(`select name from sqlite_master where type = 'table'`).pluck().iterate(),
    ];
    this.#tables = new Map((names as string[]).map((name) => [name, { times: 0, isCommitted: true }]));
    this.#dataVersion = () => writing.pragma('data_version', { simple: true });
    this.#seenVersion = this.#dataVersion();
  }

  /** The tables a statement names, a column of the same name among them: rather one too many. */
  named(text: string): Changed[] {
    const words = new Set(text.match(/\w+/g));
    return [...this.#tables].filter(([name]) => words.has(name)).map(([, changed]) => changed);
  }

  wrote(tables: readonly Changed[]): void {
    for (const changed of tables) {
      changed.times += 1;
      if (!changed.isCommitted) continue;
      changed.isCommitted = false;
      this.#uncommitted.push(changed);
    }
  }

  /** A savepoint was taken back: its changes are gone again. */
  undone(): void {
    for (const changed of this.#uncommitted) changed.times += 1;
  }

  /** Committed or rolled back: the connection that reads sees it from now on. */
  ended(): void {
    this.undone();
    for (const changed of this.#uncommitted) changed.isCommitted = true;
    this.#uncommitted = [];
  }

  /** Asks whether another process has written. Inside a transaction of ours none can. */
  look(): void {
    const version = this.#dataVersion();
    if (version === this.#seenVersion) return;
    this.#seenVersion = version;
    for (const changed of this.#tables.values()) changed.times += 1;
  }

  /** Asks once in a turn of the event loop: what was written during the turn is seen in the next. */
  lookOnceATurn(): void {
    if (this.#looked) return;
    this.#looked = true;
    setImmediate(() => {
      this.#looked = false;
    });
    this.look();
  }

  /** Equal for as long as none of the tables has changed. */
  static times(tables: readonly Changed[]): number {
    let times = 0;
    for (const changed of tables) times += changed.times;
    return times;
  }
}
