/** A question to a whole database whose answer must be "none". */
import type { SQL } from 'drizzle-orm';
import type { Reader } from '../database.ts';

export type Question = {
  /** What must never be: “an account whose balance is not the sum of its transfers”. */
  never: string;
} & (
  | {
      /** Selects a text `what` for each row that should not be there, in SQL that both engines understand. */
      found: SQL;
    }
  | {
      /** Looks for itself, where SQL cannot; names what should not be there. */
      look: (read: Reader) => Promise<string[]>;
    }
);
