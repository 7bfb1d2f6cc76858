/** Which database remembers: read once per process, because tables are built for one engine only. */
export type Engine = 'sqlite' | 'postgres';

/** A `postgres://` or `postgresql://` address means PostgreSQL; a path, or nothing, means an SQLite file. */
export const engineOf = (url: string | undefined): Engine =>
  url !== undefined && /^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite';

/** What the environment names, or nothing. */
export const givenUrl: string | undefined = process.env['DATABASE_URL'];

export const engine: Engine = engineOf(givenUrl);

/** Where a database is kept when the environment names none. */
export const usualFile = 'data/carepool.sqlite';
