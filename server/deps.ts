import type { Logger } from 'pino';
import type { Database } from '#db/database.ts';
import type { EventName, EventOf, Hearers } from '#shared/contract/events.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { IndexKeeper } from './matching/free-index/keep-index.ts';
import type { CalendarText } from './outside/files/calendar.ts';
import type { Csv } from './outside/files/csv.ts';
import type { ReadCsv } from './outside/files/read-csv.ts';
import type { Post } from './outside/mail/mail.ts';
import type { Counter } from './outside/sign-in/counter.ts';
import type { Payments } from './outside/stripe/payments.ts';
import type { Settings } from './settings.ts';
import type { JobName } from './work/schedule.ts';

export type Publish = <N extends EventName>(
  mutualId: Id<'mutual'>,
  name: N,
  event: EventOf<N>,
  to: Hearers,
) => void;

/** The one object handed down. Nothing else reaches the clock, the network or the environment. */
export interface Deps {
  db: Database;
  now: () => Instant;
  newId: NewId;
  /** The payment service of one mutual; each has an account of its own. */
  payments: (mutualId: Id<'mutual'>) => Payments;
  /** Opens the payment account of a mutual that has just been founded. */
  openPayments: (mutualId: Id<'mutual'>) => Promise<void>;
  publish: Publish;
  mail: Post;
  /** Counts tries, so that nobody floods an address or an inbox. */
  counter: Counter;
  /** A session for somebody who has just shown who they are in another way than signing in. */
  startSession: (userId: string) => Promise<{ setCookie: string }>;
  /** Who is free where and when, kept in memory. */
  freeIndex: IndexKeeper;
  /** Asks a job to run now rather than at its next time. */
  wake: (job: JobName) => void;
  /** Rows as a spreadsheet. */
  csv: Csv;
  /** Visits as a calendar for people's own programs. */
  calendarText: CalendarText;
  /** The text of a spreadsheet as rows. */
  readCsv: ReadCsv;
  log: Logger;
  settings: Settings;
}
