import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { everyEndpoint, everyLaterWork } from './api.ts';
import { actByItself } from './by-itself.ts';
import { type Control, openControl } from './control.ts';
import type { Core } from './core.ts';
import { Deliveries } from './hooks/deliveries.ts';
import { openClock } from './kept/clock.ts';
import { openIds } from './kept/ids.ts';
import { Store } from './kept/store.ts';
import { serve } from './serve.ts';
import type { Desk } from './wire/desk.ts';
import { openFaults } from './wire/faults.ts';
import { openLateAnswers } from './wire/late-answers.ts';
import { openRateLimits } from './wire/rate-limits.ts';
import { openRouter } from './wire/router.ts';

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
const sandboxKey = 'sk_test_sandbox_play_money';

const listen = async (server: Server, port: number): Promise<number> => {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      listening();
    });
  });
  return (server.address() as AddressInfo).port;
};

/** Where it was before, if that is free: pages already open in a browser go on working after a restart. */
const listenAgain = async (server: Server, asked: number | undefined, store: Store): Promise<number> => {
  const before = Number(store.fact('port') ?? '0');
  const wanted = asked || before;
  const port = await listen(server, wanted).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code !== 'EADDRINUSE' || asked) throw failure;
    return listen(server, 0);
  });
  store.setFact('port', String(port));
  return port;
};

/** Requests being answered are finished; idle connections close at once, stubborn ones after half a second. */
const stopListening = (server: Server): Promise<void> =>
  new Promise((closed) => {
    const stubborn = setTimeout(() => server.closeAllConnections(), 500);
    server.close(() => {
      clearTimeout(stubborn);
      closed();
    });
    server.closeIdleConnections();
  });

const complain = (failure: unknown): void => {
  process.stderr.write(
    `The Stripe sandbox failed: ${failure instanceof Error ? failure.stack : String(failure)}\n`,
  );
};

/** Starts Stripe's stand-in on 127.0.0.1. It is spoken to by the real `stripe` package, and by nothing else. */
export const openSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const store = new Store(options.file, options.sync ?? 'full');
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
    lateAnswers: openLateAnswers(),
    keysInUse: new Set(),
    report: options.report ?? complain,
  };
  const deliveries = new Deliveries(core);
  const control = openControl({ ...desk, deliveries });
  const itself =
    (options.actsByItself ?? true) ? actByItself(core, desk.work, deliveries, desk.report) : undefined;
  const server = serve(desk, control, () => itself?.soon());
  const port = await listenAgain(server, options.port, store);
  core.pages.origin = `http://127.0.0.1:${port}`;
  itself?.soon();
  return {
    url: core.pages.origin,
    port,
    secretKey: sandboxKey,
    control,
    async close() {
      itself?.stop();
      await deliveries.stop();
      await stopListening(server);
      store.close();
    },
  };
};
