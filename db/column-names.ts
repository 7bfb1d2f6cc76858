/** The names of a table's columns as the database knows them. */
import { getTableColumns, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';

export const columnNames = (table: Table): string[] => Object.keys(getTableColumns(table)).map(toSnakeCase);
