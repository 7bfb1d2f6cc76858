import Database from 'better-sqlite3';
import type { Hidden, Kept, Kind, Kinds } from './kinds.ts';
import { allTables, filterable } from './tables.ts';

export interface Page {
  readonly limit: number;
  readonly startingAfter?: number;
  readonly endingBefore?: number;
  readonly createdFrom?: number;
  readonly createdBefore?: number;
  readonly arrivesFrom?: number;
  readonly arrivesBefore?: number;
}

/** Where an object is kept: an id of its own, the account it belongs to, the second it was made. */
export interface Place {
  readonly id: string;
  readonly account: string;
  readonly created: number;
}

interface Row {
  seq: number;
  account: string;
  body: string;
  hidden: string;
}

const keptFrom = <K extends Kind>(kind: K, row: Row): Kept<K> => ({
  seq: row.seq,
  kind,
  account: row.account,
  body: JSON.parse(row.body) as Kinds[K],
  hidden: JSON.parse(row.hidden) as Hidden,
});

const conditionsOf = (kind: Kind, filters: Readonly<Record<string, string>>, page: Page): string[] => {
  const conditions = [`kind = '${kind}'`, 'account = @account'];
  // A deleted customer can still be looked up by id, and is in no list.
  if (kind === 'customer') conditions.push(`(body ->> '$.deleted') IS NULL`);
  for (const field of Object.keys(filters)) {
    if (!filterable[kind]?.includes(field)) throw new Error(`${kind} has no index on ${field}`);
    // A group of events: `payout.*`.
    const compared = filters[field]?.includes('*') ? 'GLOB' : '=';
    conditions.push(`(${field === 'payout' ? 'hidden' : 'body'} ->> '$.${field}') ${compared} @${field}`);
  }
  if (page.startingAfter !== undefined) conditions.push('seq < @startingAfter');
  if (page.endingBefore !== undefined) conditions.push('seq > @endingBefore');
  if (page.createdFrom !== undefined) conditions.push('created >= @createdFrom');
  if (page.createdBefore !== undefined) conditions.push('created < @createdBefore');
  if (page.arrivesFrom !== undefined) conditions.push(`(body ->> '$.arrival_date') >= @arrivesFrom`);
  if (page.arrivesBefore !== undefined) conditions.push(`(body ->> '$.arrival_date') < @arrivesBefore`);
  return conditions;
};

/** Objects by id and by list. All calls are synchronous: one request is one uninterrupted transaction. */
export class Store {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(file: string, sync: 'full' | 'off') {
    this.#database = new Database(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma(`synchronous = ${sync}`);
    this.#database.pragma('cache_size = -16000');
    this.#database.exec(allTables);
  }

  /** A statement of ours, prepared once. */
  sql(text: string): Database.Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    const made = this.#database.prepare(text);
    this.#statements.set(text, made);
    return made;
  }

  close(): void {
    this.#database.close();
  }

  insert<K extends Kind>(kind: K, place: Place, body: Kinds[K], hidden: Hidden = {}): void {
    this.sql('INSERT INTO object (id, kind, account, created, body, hidden) VALUES (?, ?, ?, ?, ?, ?)').run(
      place.id,
      kind,
      place.account,
      place.created,
      JSON.stringify(body),
      JSON.stringify(hidden),
    );
  }

  update<K extends Kind>(kind: K, id: string, body: Kinds[K], hidden?: Hidden): void {
    const changed = hidden
      ? this.sql('UPDATE object SET body = ?, hidden = ? WHERE id = ? AND kind = ?').run(
          JSON.stringify(body),
          JSON.stringify(hidden),
          id,
          kind,
        )
      : this.sql('UPDATE object SET body = ? WHERE id = ? AND kind = ?').run(JSON.stringify(body), id, kind);
    if (changed.changes !== 1) throw new Error(`there is no ${kind} ${id} to update`);
  }

  remove(id: string): void {
    this.sql('DELETE FROM object WHERE id = ?').run(id);
  }

  /** Found only on the account asked for: others' objects do not exist for the asker. */
  find<K extends Kind>(kind: K, account: string, id: string): Kept<K> | undefined {
    const row = this.sql(
      'SELECT seq, account, body, hidden FROM object WHERE id = ? AND kind = ? AND account = ?',
    ).get(id, kind, account);
    return row === undefined ? undefined : keptFrom(kind, row as Row);
  }

  /** For the sandbox's own work, which knows no accounts. */
  get<K extends Kind>(kind: K, id: string): Kept<K> {
    const row = this.sql('SELECT seq, account, body, hidden FROM object WHERE id = ? AND kind = ?').get(
      id,
      kind,
    );
    if (row === undefined) throw new Error(`the sandbox lost ${kind} ${id}`);
    return keptFrom(kind, row as Row);
  }

  kindOf(id: string): { kind: Kind; account: string } | undefined {
    return this.sql('SELECT kind, account FROM object WHERE id = ?').get(id) as
      | { kind: Kind; account: string }
      | undefined;
  }

  seqOf(id: string, kind: Kind, account: string): number | undefined {
    const row = this.sql('SELECT seq FROM object WHERE id = ? AND kind = ? AND account = ?').get(
      id,
      kind,
      account,
    );
    return (row as { seq: number } | undefined)?.seq;
  }

  /** Newest first, as Stripe's lists are, also when paging backwards. */
  list<K extends Kind>(
    kind: K,
    account: string,
    filters: Readonly<Record<string, string>>,
    page: Page,
  ): Kept<K>[] {
    const order = page.endingBefore === undefined ? 'DESC' : 'ASC';
    const where = conditionsOf(kind, filters, page).join(' AND ');
    const text = `SELECT seq, account, body, hidden FROM object WHERE ${where} ORDER BY seq ${order} LIMIT @limit`;
    const kept = (this.sql(text).all({ account, ...filters, ...page }) as Row[]).map((row) =>
      keptFrom(kind, row),
    );
    return page.endingBefore === undefined ? kept : kept.reverse();
  }

  everyOf<K extends Kind>(kind: K): Kept<K>[] {
    const rows = this.sql('SELECT seq, account, body, hidden FROM object WHERE kind = ? ORDER BY seq').all(
      kind,
    ) as Row[];
    return rows.map((row) => keptFrom(kind, row));
  }

  fact(name: string): string | undefined {
    return (this.sql('SELECT value FROM fact WHERE name = ?').get(name) as { value: string } | undefined)
      ?.value;
  }

  setFact(name: string, value: string): void {
    this.sql(
      'INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(name, value);
  }
}
