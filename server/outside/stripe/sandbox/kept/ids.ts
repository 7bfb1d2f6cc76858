import { createHash, randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const spell = (bytes: Buffer, length: number): string => {
  let word = '';
  for (let at = 0; at < length; at += 1) word += letters[(bytes[at] ?? 0) % letters.length];
  return word;
};

export type NewId = (prefix: string, length?: number) => string;

/**
 * Ids shaped like Stripe's. With a seed the same requests give the same ids, for a village built twice;
 * each opening of the file counts from anew, under its own number, so that no id is given twice.
 */
export const openIds = (store: Store, seed: string | undefined): NewId => {
  if (seed === undefined) return (prefix, length = 24) => `${prefix}_${spell(randomBytes(length), length)}`;
  const opening = Number(store.fact('openings') ?? '0') + 1;
  store.setFact('openings', String(opening));
  let given = 0;
  return (prefix, length = 24) => {
    given += 1;
    return `${prefix}_${spell(createHash('sha512').update(`${seed}:${opening}:${given}`).digest(), length)}`;
  };
};
