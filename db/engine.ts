/** Which database remembers: read once per process, because tables are built for one engine only. */
import { existsSync } from 'node:fs';

export type Engine = 'sqlite' | 'postgres';

/** A `postgres://` or `postgresql://` address means PostgreSQL; a path, or nothing, means an SQLite file. */
export const engineOf = (url: string | undefined): Engine =>
  url !== undefined && /^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite';

/** What the environment names, or nothing. */
export const givenUrl: string | undefined = process.env['DATABASE_URL'];

export const engine: Engine = engineOf(givenUrl);

const ownMutual = 'data/mutual.sqlite';
const demoVillage = 'data/village.sqlite';

/** The database of tools when the environment names none: one's own mutual, or else the demo village. */
export const usualFile = existsSync(demoVillage) && !existsSync(ownMutual) ? demoVillage : ownMutual;
