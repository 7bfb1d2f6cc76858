import type { Id } from '#shared/language/ids.ts';

/** Rows about several carers, read at one time: those of each, in the order they came. */
export const byCarer = <Row extends { carerId: Id<'member'> | null }>(rows: readonly Row[]) => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.carerId ?? '');
    if (group) group.push(row);
    else groups.set(row.carerId ?? '', [row]);
  }
  return (carerId: Id<'member'>): Row[] => groups.get(carerId) ?? [];
};
