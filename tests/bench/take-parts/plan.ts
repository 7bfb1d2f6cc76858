import type { Ready } from './child.ts';
import type { Prepared } from './load.ts';

/** How large a trial is. */
export interface Plan {
  /** A PostgreSQL database; absent, an SQLite file of its own. */
  url?: string;
  durable: boolean;
  carers: number;
  holders: number;
  /** Shifts each carer takes in a turn. */
  each: number;
  turns: number;
}

export interface TakeHouse extends Ready {
  /** The requests of each turn. */
  spread: Prepared[][];
  hot: Prepared[][];
}
