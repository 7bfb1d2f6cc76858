import { randomInt } from 'node:crypto';
import type { Core } from '../core.ts';
import { realMs } from '../kept/clock.ts';
import { bodyOf, send, targetOf } from './sending.ts';

export interface DeliverySwitches {
  /** How many more times each event is sent after its first success. */
  duplicates: number;
  shuffle: boolean;
  delayMs: number;
  /** How many of the next deliveries are never tried; `events.list` still knows them. */
  lose: number;
}

/** Milliseconds of real time before each further try. Stripe's sandboxes try three times over some hours; here it is seconds. */
const retryAfterMs = [200, 1000, 5000, 20_000, 60_000];
const atOnce = 4;

interface Waiting {
  readonly seq: number;
  readonly event: string;
  readonly endpoint: string;
  readonly attempts: number;
}

const shuffled = (waiting: Waiting[]): Waiting[] => {
  for (let last = waiting.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [waiting[last], waiting[other]];
    if (a && b) [waiting[last], waiting[other]] = [b, a];
  }
  return waiting;
};

/** An event says how many endpoints have not taken it yet. */
const oneLessPending = (core: Core, event: string): void => {
  core.store
    .sql(
      `UPDATE object SET body = json_set(body, '$.pending_webhooks', max(0, (body ->> '$.pending_webhooks') - 1)) WHERE id = ? AND kind = 'event'`,
    )
    .run(event);
};

/** Sends what waits, one after the other (shuffled: four at once), and again later what was not taken. */
export class Deliveries {
  readonly switches: DeliverySwitches = { duplicates: 0, shuffle: false, delayMs: 0, lose: 0 };
  readonly #core: Core;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #taken = 0;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Something may be waiting. */
  wake(): void {
    if (this.#stopping.signal.aborted || this.#timer) return;
    const next = this.#core.store
      .sql(`SELECT min(not_before) AS at FROM delivery WHERE state = 'waiting'`)
      .get() as { at: number | null };
    if (next.at === null) return;
    const wait = Math.max(this.switches.delayMs, next.at - realMs(), 1);
    this.#timer = setTimeout(() => void this.#later(), wait).unref();
  }

  /** Tries everything that waits, once, whatever its back-off; says how many were taken. */
  async flush(): Promise<number> {
    const before = this.#taken;
    await this.#work(new Set());
    this.wake();
    return this.#taken - before;
  }

  redeliver(event: string): void {
    const changed = this.#core.store
      .sql(`UPDATE delivery SET state = 'waiting', attempts = 0, not_before = 0 WHERE event = ?`)
      .run(event);
    if (changed.changes === 0) throw new RangeError(`No endpoint was to be told of ${event}.`);
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #later(): Promise<void> {
    this.#timer = undefined;
    await this.#work();
    this.wake();
  }

  async #work(tried?: Set<number>): Promise<void> {
    while (this.#running) await this.#running;
    this.#running = this.#rounds(tried);
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  async #rounds(tried: Set<number> | undefined): Promise<void> {
    for (
      let due = this.#due(tried);
      due.length > 0 && !this.#stopping.signal.aborted;
      due = this.#due(tried)
    ) {
      for (const { seq } of due) tried?.add(seq);
      const queue = this.switches.shuffle ? shuffled(due) : due;
      const lane = async (): Promise<void> => {
        for (let next = queue.shift(); next && !this.#stopping.signal.aborted; next = queue.shift())
          await this.#deliver(next);
      };
      await Promise.all(Array.from({ length: this.switches.shuffle ? atOnce : 1 }, lane));
    }
  }

  #due(tried: Set<number> | undefined): Waiting[] {
    const until = tried ? Number.MAX_SAFE_INTEGER : realMs();
    const text = `SELECT seq, event, endpoint, attempts FROM delivery WHERE state = 'waiting' AND not_before <= ? ORDER BY not_before, seq LIMIT 500`;
    return (this.#core.store.sql(text).all(until) as Waiting[]).filter(({ seq }) => !tried?.has(seq));
  }

  async #deliver(waiting: Waiting): Promise<void> {
    const target = targetOf(this.#core, waiting.endpoint);
    if (!target || !this.#core.store.kindOf(waiting.event))
      return this.#record(waiting.seq, 'given-up', waiting.attempts);
    if (this.switches.lose > 0) {
      this.switches.lose -= 1;
      return this.#record(waiting.seq, 'lost', waiting.attempts);
    }
    const body = bodyOf(this.#core, waiting.event);
    const { signal } = this.#stopping;
    let taken = await send(target, body, signal);
    for (let again = 0; taken && again < this.switches.duplicates; again += 1)
      taken = await send(target, body, signal);
    if (signal.aborted) return undefined;
    const attempts = waiting.attempts + 1;
    const wait = retryAfterMs[waiting.attempts];
    if (taken) {
      this.#taken += 1;
      this.#record(waiting.seq, 'delivered', attempts);
      oneLessPending(this.#core, waiting.event);
    } else if (wait === undefined) this.#record(waiting.seq, 'given-up', attempts);
    else this.#record(waiting.seq, 'waiting', attempts, realMs() + wait);
    return undefined;
  }

  #record(seq: number, state: string, attempts: number, notBefore = 0): void {
    this.#core.store
      .sql('UPDATE delivery SET state = ?, attempts = ?, not_before = ? WHERE seq = ?')
      .run(state, attempts, notBefore, seq);
  }
}
