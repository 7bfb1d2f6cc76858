/** A question to a whole database whose answer must be "none", in SQL that both engines understand. */
import type { SQL } from 'drizzle-orm';

export interface Question {
  /** What must never be: “an account whose balance is not the sum of its transfers”. */
  never: string;
  /** Selects a text `what` for each row that should not be there. */
  found: SQL;
}
