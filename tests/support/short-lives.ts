/**
 * Processes that die. Each life does so many effects, a write or a movement of money, and is cut off before or
 * after the last of them: what was done is done, and nobody hears of it. Whoever comes next finds what is there.
 */
import type { Deps } from '#server/deps.ts';

class Died extends Error {}

export interface Life {
  deps: Deps;
  /** How many effects it came to, the one it died at with them. */
  effects(): number;
}

export type Cut = 'before' | 'after';

/** Money moves by these; everything else that is asked of the payment service only looks. */
const movesMoney = new Set(['collect', 'pay']);

/** @param at the effect it dies at, counted from 1; infinity is a whole life. */
export const liveUntil = (deps: Deps, at: number, cut: Cut): Life => {
  let done = 0;
  let isDead = false;
  const effect = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Died('dead already');
    done += 1;
    const isLast = done >= at;
    if (isLast && cut === 'before') {
      isDead = true;
      throw new Died('before it was done');
    }
    if (isLast) isDead = true;
    const result = await work();
    if (isLast) throw new Died('before anybody heard of it');
    return result;
  };
  const db: Deps['db'] = {
    ...deps.db,
    read: deps.db.read,
    write: (work, options) => effect(() => deps.db.write(work, options)),
    close: () => deps.db.close(),
  };
  const payments: Deps['payments'] = (mutualId) =>
    new Proxy(deps.payments(mutualId), {
      get: (all, name, receiver) => {
        const one: unknown = Reflect.get(all, name, receiver);
        if (typeof one !== 'function' || !movesMoney.has(String(name))) return one;
        return (...given: unknown[]) => effect(() => Reflect.apply(one, all, given) as Promise<unknown>);
      },
    });
  return { deps: { ...deps, db, payments }, effects: () => done };
};
