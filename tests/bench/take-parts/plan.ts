import type { Ready } from './child.ts';
import type { Prepared } from './load.ts';

/** How large a trial is. Nothing in it is left to chance. */
export interface Plan {
  /** A PostgreSQL database; absent, an SQLite file of its own. */
  url?: string;
  durable: boolean;
  carers: number;
  holders: number;
  /** Shifts each carer takes in a turn. */
  each: number;
  /** Shifts each of 50 carers tries in a hot turn. */
  tries: number;
  turns: number;
  /** A further process on a database that another one filled. */
  joins?: boolean;
}

export interface TakeHouse extends Ready {
  /** The requests of each turn. */
  spread: Prepared[][];
  hot: Prepared[][];
}

/** A shift and the carer who was told that it is theirs. */
export type Told = readonly [shiftId: string, carerId: string];
