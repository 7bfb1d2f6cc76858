import type { Faults } from '#shared/imports/fault.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import type { RowLog } from './row-log.ts';

/** What every part of a plan is made with. */
export interface Setting {
  mutual: MutualRow;
  now: Instant;
  today: Day;
  /** Care that began before this day is history; null when nobody said. */
  settleFrom: Day | null;
  /** Who brings it in; null when nobody of the mutual does, but the person at the server. */
  byId: Id<'member'> | null;
  newId: NewId;
  faults: Faults;
  log: RowLog;
}
