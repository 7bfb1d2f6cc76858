import { createHmac, randomInt } from 'node:crypto';
import type { Core } from '../core.ts';
import { realMs } from '../kept/clock.ts';

export interface DeliverySwitches {
  /** How many more times each event is sent after its first success. */
  duplicates: number;
  shuffle: boolean;
  delayMs: number;
  /** How many of the next deliveries are never tried; `events.list` still knows them. */
  lose: number;
}

export interface Deliveries {
  readonly switches: DeliverySwitches;
  /** Something may be waiting. */
  wake(): void;
  /** Tries everything that waits, once, whatever its back-off; says how many succeeded. */
  flush(): Promise<number>;
  redeliver(event: string): void;
  stop(): Promise<void>;
}

/** Milliseconds of real time before each further try. Stripe's sandboxes try three times over some hours; here it is seconds. */
export const retryAfterMs = [200, 1000, 5000, 20_000, 60_000];
const timeoutMs = 10_000;
const atOnce = 4;

interface Waiting {
  seq: number;
  event: string;
  endpoint: string;
  attempts: number;
}

interface Target {
  readonly url: string;
  readonly secret: string;
}

/** `t=…,v1=…` over "t.body" with the endpoint's whole secret, in real time whatever the sandbox's clock says. */
export const signatureOf = (body: string, secret: string): string => {
  const second = Math.floor(realMs() / 1000);
  return `t=${second},v1=${createHmac('sha256', secret).update(`${second}.${body}`).digest('hex')}`;
};

const targetOf = (core: Core, endpoint: string): Target | undefined => {
  const home = core.store.kindOf(endpoint);
  if (home?.kind === 'webhook_endpoint') {
    const { body, hidden } = core.store.get('webhook_endpoint', endpoint);
    return body.status === 'enabled' ? { url: body.url, secret: hidden.secret ?? '' } : undefined;
  }
  if (home?.kind === 'event_destination') {
    const { body, hidden } = core.store.get('event_destination', endpoint);
    return body.status === 'enabled'
      ? { url: body.webhook_endpoint?.url ?? '', secret: hidden.secret ?? '' }
      : undefined;
  }
  return undefined;
};

/** A thin notification leaves its data at home. */
const bodyOf = (core: Core, event: string): string => {
  if (core.store.kindOf(event)?.kind !== 'thin_event')
    return JSON.stringify(core.store.get('event', event).body, null, 2);
  const { data: _kept, ...thin } = core.store.get('thin_event', event).body as object as Record<
    string,
    unknown
  >;
  return JSON.stringify(thin, null, 2);
};

const send = async (target: Target, body: string, stopped: AbortSignal): Promise<boolean> => {
  try {
    const answer = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signatureOf(body, target.secret),
        'user-agent': 'Stripe/1.0 (Carepool sandbox)',
      },
      body,
      signal: AbortSignal.any([stopped, AbortSignal.timeout(timeoutMs)]),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // No answer, a broken one or a late one: all the same to a webhook, it is tried again.
    return false;
  }
};

export const openDeliveries = (core: Core): Deliveries => {
  const switches: DeliverySwitches = { duplicates: 0, shuffle: false, delayMs: 0, lose: 0 };
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let delivered = 0;
  const { store } = core;

  const record = (seq: number, state: string, attempts: number, notBefore = 0): void => {
    store
      .sql('UPDATE delivery SET state = ?, attempts = ?, not_before = ? WHERE seq = ?')
      .run(state, attempts, notBefore, seq);
  };

  const deliver = async (waiting: Waiting): Promise<void> => {
    const target = targetOf(core, waiting.endpoint);
    if (!target || !store.kindOf(waiting.event)) return record(waiting.seq, 'given-up', waiting.attempts);
    if (switches.lose > 0) {
      switches.lose -= 1;
      return record(waiting.seq, 'lost', waiting.attempts);
    }
    const body = bodyOf(core, waiting.event);
    let taken = await send(target, body, stopping.signal);
    for (let again = 0; taken && again < switches.duplicates; again += 1)
      taken = await send(target, body, stopping.signal);
    if (stopping.signal.aborted) return undefined;
    if (taken) delivered += 1;
    const attempts = waiting.attempts + 1;
    const wait = retryAfterMs[attempts - 1];
    if (taken) record(waiting.seq, 'delivered', attempts);
    else if (wait === undefined) record(waiting.seq, 'given-up', attempts);
    else record(waiting.seq, 'waiting', attempts, realMs() + wait);
    return undefined;
  };

  const shuffled = (waiting: Waiting[]): Waiting[] => {
    if (!switches.shuffle) return waiting;
    for (let last = waiting.length - 1; last > 0; last -= 1) {
      const other = randomInt(last + 1);
      const [a, b] = [waiting[last], waiting[other]];
      if (a && b) [waiting[last], waiting[other]] = [b, a];
    }
    return waiting;
  };

  const round = async (tried: Set<number> | undefined): Promise<boolean> => {
    const until = tried ? Number.MAX_SAFE_INTEGER : realMs();
    const due = (
      store
        .sql(
          `SELECT seq, event, endpoint, attempts FROM delivery WHERE state = 'waiting' AND not_before <= ? ORDER BY not_before, seq LIMIT 500`,
        )
        .all(until) as Waiting[]
    ).filter(({ seq }) => !tried?.has(seq));
    if (due.length === 0 || stopping.signal.aborted) return false;
    const queue = shuffled(due);
    for (const { seq } of queue) tried?.add(seq);
    const lane = async (): Promise<void> => {
      for (let next = queue.shift(); next && !stopping.signal.aborted; next = queue.shift())
        await deliver(next);
    };
    await Promise.all(Array.from({ length: switches.shuffle ? atOnce : 1 }, lane));
    return true;
  };

  const work = async (tried?: Set<number>): Promise<void> => {
    while (running) await running;
    running = (async () => {
      while (await round(tried));
    })();
    try {
      await running;
    } finally {
      running = undefined;
    }
  };

  const schedule = (): void => {
    if (stopping.signal.aborted || timer) return;
    const next = store.sql(`SELECT min(not_before) AS at FROM delivery WHERE state = 'waiting'`).get() as {
      at: number | null;
    };
    if (next.at === null) return;
    timer = setTimeout(
      async () => {
        timer = undefined;
        await work();
        schedule();
      },
      Math.max(switches.delayMs, next.at - realMs(), 1),
    );
    timer.unref();
  };

  return {
    switches,
    wake: schedule,
    async flush() {
      const before = delivered;
      await work(new Set());
      schedule();
      return delivered - before;
    },
    redeliver(event) {
      const changed = store
        .sql(`UPDATE delivery SET state = 'waiting', attempts = 0, not_before = 0 WHERE event = ?`)
        .run(event);
      if (changed.changes === 0) throw new RangeError(`No endpoint was to be told of ${event}.`);
      schedule();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
};
