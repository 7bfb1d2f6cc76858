import type { ReactNode } from 'react';
import './rows-table.css';

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand in a line, to the right. */
  figures?: boolean;
}

interface RowsTableProps<Row> {
  caption: string;
  /** The caption stands over the table already, as a heading. */
  captionHidden?: boolean;
  /** The first names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** A last row, such as a total; one cell for each column. */
  foot?: readonly ReactNode[];
}

/** More stand closer, so that all of them are seen on a laptop. */
const manyColumns = 6;

const alignment = (column: Column<never> | undefined) =>
  column?.figures ? 'rows-table-figures figures' : undefined;

/** Many rows for a laptop; on a narrow screen it scrolls sideways inside itself, by keyboard too. */
export const RowsTable = <Row,>({
  caption,
  captionHidden,
  columns,
  rows,
  keyOf,
  foot,
}: RowsTableProps<Row>) => (
  <section
    className="rows-table"
    data-many={columns.length > manyColumns || undefined}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    tabIndex={0}
    aria-label={caption}
  >
    <table>
      <caption className={captionHidden ? 'only-heard' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" className={alignment(column)}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, place) =>
              place === 0 ? (
                <th key={column.name} scope="row" className={alignment(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.name} className={alignment(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            {columns.map((column, place) => (
              <td key={column.name} className={alignment(column)}>
                {foot[place]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  </section>
);
