import type { AddressInfo } from 'node:net';
import { everyEndpoint, everyLaterWork } from './api.ts';
import { type Control, openControl } from './control.ts';
import type { Core } from './core.ts';
import { openDeliveries } from './hooks/deliveries.ts';
import { openClock } from './kept/clock.ts';
import { openIds } from './kept/ids.ts';
import { catchUp } from './kept/later.ts';
import { openStore } from './kept/store.ts';
import { serve } from './serve.ts';
import type { Desk } from './wire/exchange.ts';
import { openFaults } from './wire/faults.ts';
import { openRateLimits } from './wire/rate-limits.ts';
import { openRouter } from './wire/router.ts';
import { inTransaction } from './wire/transaction.ts';

export interface SandboxOptions {
  /** An SQLite file, or ':memory:'. */
  readonly file: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** The driven clock, an ISO instant; absent: real time, plus what `moveClock` added. */
  readonly now?: () => string;
  /** 25 requests a second, as Stripe's sandboxes; on unless said otherwise. */
  readonly rateLimits?: boolean;
  /** The same requests under the same seed give the same ids. */
  readonly seedOfIds?: string;
  /** 'off' is for building a demo village quickly: the file is safe only once it is closed. */
  readonly sync?: 'full' | 'off';
  /** false: nothing happens by itself between requests; `drain()` does it all, in a repeatable order. */
  readonly actsByItself?: boolean;
  /** Told of the sandbox's own mistakes; absent: written to standard error. */
  readonly report?: (failure: unknown) => void;
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  readonly secretKey: string;
  readonly control: Control;
  close(): Promise<void>;
}

/** Any test key opens the sandbox; this one says what it is. */
export const sandboxKey = 'sk_test_sandbox_play_money';

/** How soon after a request what follows from it happens, and how often the clock is looked at, in milliseconds. */
const momentsLaterMs = 15;
const heartbeatMs = 1000;

const complain = (failure: unknown): void => {
  process.stderr.write(
    `The Stripe sandbox failed: ${failure instanceof Error ? failure.stack : String(failure)}\n`,
  );
};

/** Starts Stripe's stand-in on 127.0.0.1. It is spoken to by the real `stripe` package, and by nothing else. */
export const openSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const store = openStore(options.file, options.sync ?? 'full');
  const core: Core = {
    store,
    clock: openClock(store, options.now),
    newId: openIds(store, options.seedOfIds),
    pages: { origin: '' },
    request: null,
  };
  const desk: Desk = {
    core,
    work: everyLaterWork,
    find: openRouter(everyEndpoint),
    rateLimits: openRateLimits(options.rateLimits ?? true),
    faults: openFaults(),
    keysInUse: new Set(),
    report: options.report ?? complain,
  };
  const deliveries = openDeliveries(core);
  const control = openControl({ ...desk, deliveries });
  const acts = options.actsByItself ?? true;

  let soon: NodeJS.Timeout | undefined;
  const act = (): void => {
    soon = undefined;
    inTransaction(core, () => catchUp(core, desk.work, 'now'));
    deliveries.wake();
  };
  const after = (): void => {
    if (acts && soon === undefined) soon = setTimeout(act, momentsLaterMs).unref();
  };
  const heartbeat = acts ? setInterval(act, heartbeatMs).unref() : undefined;

  const server = serve(desk, control, after);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  core.pages.origin = `http://127.0.0.1:${port}`;
  if (acts) deliveries.wake();

  return {
    url: core.pages.origin,
    port,
    secretKey: sandboxKey,
    control,
    async close() {
      clearInterval(heartbeat);
      clearTimeout(soon);
      await deliveries.stop();
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      });
      clearTimeout(soon);
      store.close();
    },
  };
};
