/** What SQLite says when a constraint is broken, in the shape of `db/constraints.ts`. */
import Sqlite from 'better-sqlite3';
import type { Constraint } from '../constraints.ts';

/** `shifts.mutual_id, shifts.ref` → `shifts_by_ref`: SQLite names a unique index by its columns. */
export const uniqueNames = (connection: Sqlite.Database): Map<string, string> => {
  const rows = connection
    .prepare(
      `select list.name as name, group_concat(master.name || '.' || info.name, ', ' order by info.seqno) as columns
       from sqlite_master master, pragma_index_list(master.name) list, pragma_index_info(list.name) info
       where master.type = 'table' and list."unique" = 1 and list.origin <> 'pk'
       group by master.name, list.name order by list.name`,
    )
    .all() as { name: string; columns: string }[];
  return new Map(rows.map((row) => [row.columns, row.name]));
};

const uniqueName = (about: string, names: () => Map<string, string>): string =>
  /^index '(.+)'$/.exec(about)?.[1] ?? names().get(about) ?? about;

export const sqliteConstraint = (error: unknown, names: () => Map<string, string>): Constraint | null => {
  if (!(error instanceof Sqlite.SqliteError)) return null;
  const about = error.message.slice(error.message.indexOf(': ') + 2);
  switch (error.code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return { kind: 'unique', name: uniqueName(about, names) };
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case 'SQLITE_CONSTRAINT_ROWID':
      return { kind: 'unique', name: `${about.slice(0, about.indexOf('.'))}_pk` };
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return { kind: 'foreign-key', name: '' };
    case 'SQLITE_CONSTRAINT_CHECK':
      return { kind: 'check', name: about };
    case 'SQLITE_CONSTRAINT_NOTNULL':
      return { kind: 'not-null', name: about };
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return { kind: 'guard', name: error.message };
    default:
      return null;
  }
};
