import type { Core } from './core.ts';
import type { Deliveries } from './hooks/deliveries.ts';
import { catchUp, type LaterWork } from './kept/later.ts';
import { inTransaction } from './wire/transaction.ts';

/** How soon after a request what follows from it happens, and how often the clock is looked at, in milliseconds. */
const momentsLaterMs = 15;
const heartbeatMs = 1000;

export interface ByItself {
  /** A request was answered: something may follow in a moment. */
  soon(): void;
  stop(): void;
}

/** Lets what is due happen without anybody asking. */
export const actByItself = (
  core: Core,
  work: LaterWork,
  deliveries: Deliveries,
  report: (failure: unknown) => void,
): ByItself => {
  let moment: NodeJS.Timeout | undefined;
  let stopped = false;
  const act = (): void => {
    moment = undefined;
    try {
      inTransaction(core, () => catchUp(core, work, 'now'));
      deliveries.wake();
    } catch (failure) {
      report(failure);
    }
  };
  const heartbeat = setInterval(act, heartbeatMs).unref();
  return {
    soon() {
      if (!stopped && moment === undefined) moment = setTimeout(act, momentsLaterMs).unref();
    },
    stop() {
      stopped = true;
      clearInterval(heartbeat);
      clearTimeout(moment);
    },
  };
};
