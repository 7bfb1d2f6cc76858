import { Title } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import type { Pence } from '#shared/language/money.ts';
import type { ChartShape, Drawn } from './chart-picture.tsx';
import { sayMoney } from './money-text.ts';
import { type Column, RowsTable } from './rows-table.tsx';
import { Waiting } from './waiting.tsx';
import './chart-with-table.css';

// recharts is as large as everything else together, so it comes only where a picture is shown.
const ChartPicture = lazy(() => import('./chart-picture.tsx'));

export interface Series<Row> {
  name: string;
  of: (row: Row) => number;
}

interface ChartWithTableProps<Row> {
  title: string;
  /** What the picture says, in one line: “Most of the money goes to care in the morning.” */
  reading: ReactNode;
  /** What each row is: its name under the bar, and its cell in the table. */
  rowsAre: string;
  nameOf: (row: Row) => string;
  cellOf?: (row: Row) => ReactNode;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** At most four, or nobody can tell them apart. */
  series: readonly Series<Row>[];
  /** `columns` for time, `bars` for names; several series are stacked. */
  shape?: ChartShape;
  /** A line not to be crossed, such as the council’s limit. */
  limit?: { name: string; value: number };
  say?: (value: number) => string;
}

const inPounds = (value: number): string => sayMoney(value as Pence, true);
/** In a column of figures every amount keeps its pence, so that they stand under each other. */
const toThePenny = (value: number): string => sayMoney(value as Pence);

/** A picture where looking beats reading, with one line that reads it and its figures beside. */
export const ChartWithTable = <Row,>(props: ChartWithTableProps<Row>) => {
  const { title, reading, rowsAre, nameOf, rows, keyOf, series, shape = 'columns', limit } = props;
  const say = props.say ?? inPounds;
  const titleId = useId();
  const drawn: Drawn = {
    shape,
    say,
    names: series.map(({ name }) => name),
    bars: rows.map((row) => ({ name: nameOf(row), values: series.map(({ of }) => of(row)) })),
    ...(limit ? { limit } : {}),
  };
  const columns: Column<Row>[] = [
    { name: rowsAre, cell: props.cellOf ?? nameOf },
    ...series.map(({ name, of }) => ({
      name,
      figures: true,
      cell: (row: Row) => (props.say ?? toThePenny)(of(row)),
    })),
  ];
  return (
    <figure className="chart-with-table" aria-labelledby={titleId}>
      <Title order={2} size="h3" id={titleId}>
        {title}
      </Title>
      <p className="chart-reading">{reading}</p>
      <div className="chart-and-figures" data-parts={series.length > 1 ? 'several' : 'one'}>
        <div aria-hidden="true" className="chart-picture">
          <Suspense fallback={<Waiting />}>
            <ChartPicture {...drawn} />
          </Suspense>
        </div>
        <RowsTable caption={title} captionHidden columns={columns} rows={rows} keyOf={keyOf} />
      </div>
    </figure>
  );
};
