/** Keeps the first row of each key; later ones are handed over with the row that was first. */
export const firstOfEach = <Row extends { row: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  again: (row: Row, first: number) => void,
): Row[] => {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const key = keyOf(row);
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    else again(row, before);
    return before === undefined;
  });
};
