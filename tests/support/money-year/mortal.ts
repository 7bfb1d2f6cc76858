/** A database whose house can be struck dead between any two writes, and be there again afterwards. */
import type { Database } from '#db/database.ts';
import type { FreshDatabase } from '../engines.ts';

/** What everything in a dead house ends with. */
export class Killed extends Error {}

export interface Mortal {
  db: FreshDatabase;
  /** After so many more writes nothing is written any more, as if the process were gone. */
  dieAfter(writes: number): void;
  /** Started again. Whether it had died at all. */
  revive(): boolean;
}

export const mortal = (db: FreshDatabase): Mortal => {
  let left = Number.POSITIVE_INFINITY;
  const write: Database['write'] = (work, options) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Killed('The process is gone.')) : db.write(work, options);
  };
  return {
    db: { ...db, write },
    dieAfter: (writes) => {
      left = writes;
    },
    revive: () => {
      const died = left < 0;
      left = Number.POSITIVE_INFINITY;
      return died;
    },
  };
};
