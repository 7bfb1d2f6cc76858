import { AsyncLocalStorage } from 'node:async_hooks';
import { type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';
import { asc, count, desc, inArray, sql } from 'drizzle-orm';
import type { Database, Reader, Writer } from '#db/database.ts';
import { columnOf, conditionOf } from './conditions.ts';
import type { LibraryTime } from './library-time.ts';
import { type SignInTable, tableOf } from './tables.ts';

type Row = typeof import('#db/schema/index.ts').users.$inferInsert;
type Where = Parameters<CustomAdapter['deleteMany']>[0]['where'];

/** At most one row: what the condition finds first. The library asks for single rows by keys that repeat. */
const firstOf = (tx: Reader, table: SignInTable, where: Where) =>
  inArray(table.id, tx.select({ id: table.id }).from(table).where(conditionOf(table, where)).limit(1));

const changed = async (tx: Writer, model: string, where: Where, values: object): Promise<unknown> => {
  const table = tableOf(model);
  if (Object.keys(values).length === 0) return (await found(tx, model, where, 1))[0] ?? null;
  const [row] = await tx
    .update(table)
    .set(values as Partial<Row>)
    .where(firstOf(tx, table, where))
    .returning();
  return row ?? null;
};

const found = (from: Reader, model: string, where: Where | undefined, limit: number, offset = 0) => {
  const table = tableOf(model);
  return from
    .select()
    .from(table)
    .where(conditionOf(table, where ?? []))
    .orderBy(asc(table.id))
    .limit(limit)
    .offset(offset);
};

const sorted = (
  from: Reader,
  model: string,
  where: Where | undefined,
  limit: number,
  sortBy: { field: string; direction: 'asc' | 'desc' },
) => {
  const table = tableOf(model);
  const direction = sortBy.direction === 'asc' ? asc : desc;
  return from
    .select()
    .from(table)
    .where(conditionOf(table, where ?? []))
    .orderBy(direction(columnOf(table, sortBy.field)), direction(table.id))
    .limit(limit);
};

const incremented = (table: SignInTable, increment: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(increment).map(([field, delta]) => [
      field,
      sql`coalesce(${columnOf(table, field)}, 0) + ${delta}`,
    ]),
  );

type Write = <T>(work: (tx: Writer) => Promise<T>) => Promise<T>;

const questionsTo = (reader: () => Reader): Pick<CustomAdapter, 'findOne' | 'findMany' | 'count'> => ({
  findOne: async ({ model, where }) => ((await found(reader(), model, where, 1))[0] ?? null) as never,
  findMany: async ({ model, where, limit, sortBy, offset }) =>
    (sortBy
      ? await sorted(reader(), model, where, limit, sortBy)
      : await found(reader(), model, where, limit, offset)) as never,
  count: async ({ model, where }) => {
    const table = tableOf(model);
    const [row] = await reader()
      .select({ rows: count() })
      .from(table)
      .where(conditionOf(table, where ?? []));
    return row?.rows ?? 0;
  },
});

const changesBy = (
  write: Write,
): Pick<CustomAdapter, 'create' | 'update' | 'updateMany' | 'incrementOne'> => ({
  create: ({ model, data }) =>
    write(async (tx) => {
      const [row] = await tx
        .insert(tableOf(model))
        .values(data as unknown as Row)
        .returning();
      return row as unknown as typeof data;
    }),
  update: ({ model, where, update }) =>
    write((tx) => changed(tx, model, where, update as object)) as Promise<typeof update | null>,
  updateMany: ({ model, where, update }) =>
    write(async (tx) => {
      const table = tableOf(model);
      const rows = await tx
        .update(table)
        .set(update as Partial<Row>)
        .where(conditionOf(table, where))
        .returning({ id: table.id });
      return rows.length;
    }),
  incrementOne: ({ model, where, increment, set }) =>
    write((tx) => changed(tx, model, where, { ...set, ...incremented(tableOf(model), increment) })) as never,
});

const deletionsBy = (
  reader: () => Reader,
  write: Write,
): Pick<CustomAdapter, 'delete' | 'deleteMany' | 'consumeOne'> => ({
  delete: ({ model, where }) =>
    write(async (tx) => {
      const table = tableOf(model);
      await tx.delete(table).where(conditionOf(table, where));
    }),
  deleteMany: async ({ model, where }) => {
    // The library sweeps what has run out before each look; mostly there is nothing, and no need to write.
    if ((await found(reader(), model, where, 1)).length === 0) return 0;
    return write(async (tx) => {
      const table = tableOf(model);
      const rows = await tx.delete(table).where(conditionOf(table, where)).returning({ id: table.id });
      return rows.length;
    });
  },
  /** Whoever deletes the row has it; the other of two racers finds nothing. */
  consumeOne: ({ model, where }) =>
    write(async (tx) => {
      const table = tableOf(model);
      const [row] = await tx
        .delete(table)
        .where(firstOf(tx, table, where))
        .returning();
      return (row ?? null) as never;
    }),
});

/**
 * The library's way to the database: every change is one `db.write`, and its transaction is one `db.write`
 * that its own calls join. Never called inside an action's write: a write within a write throws.
 */
export const adapterOver = (db: Database, time: LibraryTime) => {
  const open = new AsyncLocalStorage<Writer>();
  // Each question goes where its caller stands: into the write that is open, or to the readers.
  const reader = (): Reader => open.getStore() ?? db.read;
  const write: Write = (work) => {
    const tx = open.getStore();
    return tx ? work(tx) : db.write(work);
  };
  const methods = { ...questionsTo(reader), ...changesBy(write), ...deletionsBy(reader, write) };
  return (options: Parameters<ReturnType<typeof createAdapterFactory>>[0]) => {
    const adapter: ReturnType<ReturnType<typeof createAdapterFactory>> = createAdapterFactory({
      config: {
        adapterId: 'carepool',
        supportsDates: false,
        supportsBooleans: true,
        supportsNumericIds: false,
        customTransformInput: ({ data, fieldAttributes }) =>
          fieldAttributes.type === 'date' && typeof data === 'string' ? time.toOurs(data) : data,
        customTransformOutput: ({ data }) => (data instanceof Date ? time.fromOurs(data) : data),
        transaction: (work) => db.write((tx) => open.run(tx, () => work(adapter))),
      },
      adapter: () => methods,
    })(options);
    return adapter;
  };
};
