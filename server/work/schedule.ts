/**
 * Regular work, safe to run twice and from several processes: a lease in the database decides who runs it
 * now, and a job that was killed half-way is simply run again.
 */
import type { Logger } from 'pino';
import type { Database } from '#db/database.ts';
import type { Instant } from '#shared/language/time.ts';
import { leaseJob, releaseJob } from './job-records.ts';

export type JobName =
  | 'cover'
  | 'forget-answers'
  | 'forget-notices'
  | 'impacts'
  | 'lay-out-needs'
  | 'notices'
  | 'reconcile'
  | 'refunds'
  | 'purchases'
  | 'remind-of-hours'
  | 'seal-ledger'
  | 'settlements'
  | 'stripe-events'
  | 'surplus'
  | 'votes';

export interface Job {
  everySeconds: number;
  /** How long nobody else runs it when whoever does was killed; 10 where nobody waits for a promised time. */
  leaseMinutes?: number;
  run: () => Promise<void>;
}

export interface Schedule {
  wake(name: JobName): void;
  /** Runs every job once, in order, and waits: for stories and the demo village. */
  runAll(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

interface Needs {
  db: Database;
  now: () => Instant;
  log: Logger;
  /** Tells this process apart from others on the same database. */
  process: string;
}

export const openSchedule = (needs: Needs, all: Readonly<Record<JobName, Job>>): Schedule => {
  const { db, now, log, process } = needs;
  const names = Object.keys(all) as JobName[];
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<JobName, Promise<void>>();
  const again = new Set<JobName>();
  let stopped = false;

  const runOnce = async (name: JobName): Promise<void> => {
    if (!(await leaseJob(db, name, process, now(), all[name].leaseMinutes))) return;
    try {
      await all[name].run();
    } finally {
      await releaseJob(db, name, process, now());
    }
  };
  const run = (name: JobName): Promise<void> => {
    const before = running.get(name);
    if (before) {
      again.add(name);
      return before;
    }
    const turn = (async () => {
      do {
        again.delete(name);
        await runOnce(name);
      } while (again.has(name) && !stopped);
    })().finally(() => running.delete(name));
    running.set(name, turn);
    return turn;
  };
  const wake = (name: JobName): void => {
    if (stopped) return;
    run(name).catch((error: unknown) =>
      log.error({ err: error, job: name }, 'job failed; it will run again'),
    );
  };

  return {
    wake,
    runAll: async () => {
      for (const name of names) await run(name);
    },
    start: () => {
      for (const name of names) {
        wake(name);
        timers.push(setInterval(() => wake(name), all[name].everySeconds * 1000).unref());
      }
    },
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(running.values());
    },
  };
};
