/**
 * A prepared query of the embedded engine, unfolded once: where each parameter comes from and where each
 * cell goes. Drizzle works that out again for every row of every run; on hot paths it cost several times
 * the query itself. What drizzle answers and what this answers is the same (tests/engines).
 */
import { Column, getTableName, is, Param, Placeholder, SQL } from 'drizzle-orm';

type Values = Record<string, unknown>;
type Decode = (cell: unknown) => unknown;

interface Statement {
  run(...values: unknown[]): unknown;
  raw(): { all(...values: unknown[]): unknown[][] };
}

interface Unfolded {
  stmt: Statement;
  query: { sql: string; params: unknown[] };
  fields?: { path: string[]; field: unknown }[];
  joinsNotNullableMap?: Record<string, boolean>;
  executeMethod: 'run' | 'all' | 'get';
  customResultMapper?: unknown;
}

export interface Compiled {
  text: string;
  /** What goes into the statement, in its order. */
  parameters(values: Values): unknown[];
  ask(parameters: readonly unknown[]): unknown;
}

const given = (values: Values, name: string): unknown => {
  const value = values[name];
  if (value === undefined && !(name in values)) throw new Error(`No value was given for ${name}.`);
  return value;
};

const parameterOf = (param: unknown): ((values: Values) => unknown) => {
  if (is(param, Placeholder)) return (values) => given(values, param.name);
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder } = param;
    const { name } = param.value;
    return (values) => encoder.mapToDriverValue(given(values, name) as never);
  }
  return () => param;
};

interface Cell {
  /** Null: the cell is the value. */
  decode: Decode | null;
  object: string | null;
  key: string;
  table: string | null;
}

const decoderOf = (field: unknown): Column | null => {
  if (is(field, Column)) return field;
  if (is(field, SQL)) return (field as unknown as { decoder: Column }).decoder;
  return is(field, SQL.Aliased) ? (field.sql as unknown as { decoder: Column }).decoder : null;
};

const cellOf = ({ path, field }: { path: string[]; field: unknown }): Cell | null => {
  const [first = '', second] = path;
  const decoder = decoderOf(field);
  if (path.length > 2 || !decoder) return null;
  const isPlain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue;
  return {
    decode: isPlain ? null : (cell) => decoder.mapFromDriverValue(cell as never),
    object: second === undefined ? null : first,
    key: second ?? first,
    table: is(field, Column) ? getTableName(field.table) : null,
  };
};

/** Objects of a joined table that are null when their first column is: what an outer join did not find. */
const mayBeAbsent = (
  cells: readonly Cell[],
  notNullable: Record<string, boolean> | undefined,
): Set<string> => {
  const tables = new Map<string, Set<string>>();
  for (const { object, table } of cells)
    if (object !== null && table !== null) tables.set(object, (tables.get(object) ?? new Set()).add(table));
  const absent = new Set<string>();
  for (const [object, of] of tables) {
    const [table = ''] = of;
    if (notNullable && of.size === 1 && !notNullable[table]) absent.add(object);
  }
  return absent;
};

const read = (cell: unknown, decode: Decode | null): unknown =>
  decode === null || cell === null ? cell : decode(cell);

const flatRowBy =
  (cells: readonly Cell[]) =>
  (row: readonly unknown[]): Values => {
    const result: Values = {};
    for (let at = 0; at < cells.length; at += 1) {
      const { decode, key } = cells[at] as Cell;
      result[key] = read(row[at], decode);
    }
    return result;
  };

const nestedRowBy = (cells: readonly Cell[], absent: ReadonlySet<string>) => {
  const firstOf = new Map<string, number>();
  cells.forEach(({ object }, at) => {
    if (object !== null && !firstOf.has(object)) firstOf.set(object, at);
  });
  return (row: readonly unknown[]): Values => {
    const result: Values = {};
    for (const [object, first] of firstOf)
      result[object] = absent.has(object) && row[first] === null ? null : {};
    for (let at = 0; at < cells.length; at += 1) {
      const { decode, object, key } = cells[at] as Cell;
      const target = object === null ? result : (result[object] as Values | null);
      if (target !== null) target[key] = read(row[at], decode);
    }
    return result;
  };
};

const parametersBy = (params: readonly unknown[]) => {
  const each = params.map(parameterOf);
  return (values: Values): unknown[] => each.map((one) => one(values));
};

/** How to run it, or null for a shape that only drizzle knows. */
export const compiled = (prepared: object): Compiled | null => {
  const { stmt, query, fields, joinsNotNullableMap, executeMethod, customResultMapper } =
    prepared as Unfolded;
  if (!stmt?.raw || !query || customResultMapper) return null;
  const parts = { text: query.sql, parameters: parametersBy(query.params) };
  if (executeMethod === 'run') return { ...parts, ask: (parameters) => stmt.run(...parameters) };
  const cells = fields?.map(cellOf);
  if (executeMethod !== 'all' || !cells?.every((cell) => cell !== null)) return null;
  const toRow = cells.some((cell) => cell.object !== null)
    ? nestedRowBy(cells, mayBeAbsent(cells, joinsNotNullableMap))
    : flatRowBy(cells);
  const arrays = stmt.raw();
  return { ...parts, ask: (parameters) => arrays.all(...parameters).map(toRow) };
};
