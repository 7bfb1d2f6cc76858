import type { Core } from '../core.ts';

/** Things that happen by themselves, each at its second of the sandbox's clock. */
export type Verb =
  | 'account-verified'
  | 'charge-settled'
  | 'debit-ends'
  | 'dispute-filed'
  | 'dispute-decided'
  | 'dispute-overdue'
  | 'funds-available'
  | 'mandate-answered'
  | 'payout-arrives'
  | 'payout-leaves'
  | 'payout-sweep'
  | 'refund-ends'
  | 'session-expires';

export type LaterWork = Readonly<Record<Verb, (core: Core, subject: string) => void>>;

/** Asking twice for the same thing at the same second is asking once. */
export const doLater = (core: Core, at: number, verb: Verb, subject: string): void => {
  core.store.sql('INSERT OR IGNORE INTO later (at, verb, subject) VALUES (?, ?, ?)').run(at, verb, subject);
};

export const waitingWork = (core: Core): Due[] =>
  core.store.sql('SELECT seq, at, verb, subject FROM later ORDER BY at, seq').all() as Due[];

export interface Due {
  seq: number;
  at: number;
  verb: Verb;
  subject: string;
}

/**
 * Does what is due, in the order of its time, each as of its own second.
 * A request catches up only to the second before its own: what follows a request at once (a charge's balance
 * transaction) comes moments later, as it does from Stripe, and not together with the answer.
 */
export const catchUp = (core: Core, work: LaterWork, reach: 'before-now' | 'now'): number => {
  const until = core.clock.now() + (reach === 'now' ? 1 : 0);
  const next = core.store.sql(
    'SELECT seq, at, verb, subject FROM later WHERE at < ? ORDER BY at, seq LIMIT 1',
  );
  const done = core.store.sql('DELETE FROM later WHERE seq = ?');
  let count = 0;
  for (let due = next.get(until) as Due | undefined; due; due = next.get(until) as Due | undefined) {
    done.run(due.seq);
    const { at, verb, subject } = due;
    core.clock.at(at, () => work[verb](core, subject));
    count += 1;
  }
  return count;
};
