/** So many at once and no more: the payment service asks that bulk runs stay small and never write one object twice. */
export const callsAtOnce = 5;

/** Does the work for each, a few at a time, in the order given; a new one begins as soon as one is done. */
export const fewAtOnce = async <T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> => {
  const waiting = all[Symbol.iterator]();
  const worker = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
};
