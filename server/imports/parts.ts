/** Questions about many keys are asked in parts: engines take only so many values at once. */
const together = 500;

export const inParts = async <Key, Row>(
  keys: readonly Key[],
  ask: (part: Key[]) => PromiseLike<Row[]>,
): Promise<Row[]> => {
  const found: Row[] = [];
  for (let start = 0; start < keys.length; start += together)
    for (const row of await ask(keys.slice(start, start + together))) found.push(row);
  return found;
};
