import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { sqlitePath } from '#db/dialects/sqlite-file.ts';
import { engineOf } from '#db/engine.ts';

export interface Places {
  url: string;
  /** Where this machine keeps what belongs to the database. */
  folder: string;
  /** The sandboxes' own files: play money belongs to one database and goes with it. */
  sandboxes: string;
}

/**
 * `data/village.sqlite`, or `data/mutual.sqlite` for an empty one, unless DATABASE_URL names another.
 * The play money of `…/mutual.sqlite` lies in `…/mutual.sqlite-play-money/`.
 */
export const placesOf = (given: string | undefined, isEmpty: boolean, data: string): Places => {
  const url = given ?? join(data, isEmpty ? 'mutual.sqlite' : 'village.sqlite');
  if (engineOf(url) === 'sqlite') {
    const file = sqlitePath(url);
    return { url: file, folder: dirname(file), sandboxes: `${file}-play-money` };
  }
  const { host, pathname } = new URL(url);
  const name = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12);
  return { url, folder: data, sandboxes: join(data, `postgres-${name}-play-money`) };
};
