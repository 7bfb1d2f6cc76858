import type { Writer } from '#db/database.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { addWaiting, claim, keep, type Payload, sweepDone, type Waiting } from './outbox-records.ts';

/** Does one thing outside. Answers with what is to be remembered of the payload; absent means all of it. */
export type Carry = (payload: Payload, dueAt: Instant) => Promise<Payload | undefined>;

export interface Outbox {
  /** In the caller's write: it is carried only if that write is committed, and then, once started, at once. */
  add(tx: Writer, kind: string, payload: Payload): Promise<void>;
  /** Says who carries this kind. */
  carry(kind: string, by: Carry): void;
  /** Looks now, without anybody waiting. */
  kick(): void;
  /** Carries all that is due and waits for it. */
  drain(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const lookEveryMilliseconds = 15_000;
/** 1, 2, 4 … minutes, at most 6 hours: eleven tries are about a day and a half. */
const triesBeforeGivingUp = 11;
const waitMinutes = (attempts: number): number => Math.min(2 ** (attempts - 1), 360);

/** Names the kind of failure and no person: a mail server's sentence may quote the address. */
const failureOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code || (error instanceof Error ? error.name : 'unknown');
};

type Needs = Pick<Deps, 'db' | 'now' | 'newId' | 'log'>;

const failed = async ({ db, now, log }: Needs, waiting: Waiting, error: unknown): Promise<void> => {
  const { outboxId, kind, attempts } = waiting;
  const failure = failureOf(error);
  const givesUp = attempts >= triesBeforeGivingUp;
  log[givesUp ? 'error' : 'warn']({ outboxId, kind, attempts, failure }, 'outbox: not carried');
  await keep(
    db,
    waiting,
    givesUp ? { failure, doneAt: now() } : { failure, dueAt: addMinutes(now(), waitMinutes(attempts)) },
  );
};

const carryOne = async (needs: Needs, waiting: Waiting, by: Carry | undefined): Promise<void> => {
  const { db, now } = needs;
  try {
    if (!by) throw new Error(`Nobody carries ${waiting.kind}.`);
    const payload = await by(waiting.payload, waiting.dueAt);
    await keep(db, waiting, { doneAt: now(), failure: null, ...(payload ? { payload } : {}) });
  } catch (error) {
    await failed(needs, waiting, error);
  }
};

const dayMinutes = 24 * 60;
const keptDays = 30;

/** Once a day, whoever looks clears away what was done a month ago. */
const sweepingDaily = ({ db, now }: Needs): (() => Promise<void>) => {
  let sweptAt: Instant | null = null;
  return async () => {
    if (sweptAt !== null && now() < addMinutes(sweptAt, dayMinutes)) return;
    sweptAt = now();
    await sweepDone(db, addMinutes(now(), -keptDays * dayMinutes));
  };
};

/** One look at a time; whoever asks during it is answered by another that follows. */
const lookingBy = (look: () => Promise<number>): (() => Promise<void>) => {
  let again = false;
  let looking: Promise<void> | null = null;
  const lookUntilNothing = async (): Promise<void> => {
    while (again) {
      again = false;
      if ((await look()) > 0) again = true;
    }
  };
  return () => {
    again = true;
    looking ??= lookUntilNothing().finally(() => {
      looking = null;
    });
    return looking;
  };
};

/** Things to do outside once a write is committed: safe to run twice and from several processes. */
export const openOutbox = (needs: Needs): Outbox => {
  const { db, now, newId, log } = needs;
  const carriers = new Map<string, Carry>();
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;
  let isStopped = false;

  const sweep = sweepingDaily(needs);
  const drain = lookingBy(async () => {
    if (isStopped) return 0;
    await sweep();
    const due = await claim(db, now());
    await Promise.all(due.map((waiting) => carryOne(needs, waiting, carriers.get(waiting.kind))));
    return due.length;
  });
  const kick = (): void => {
    drain().catch((error: unknown) => log.error({ err: error }, 'outbox: could not look'));
  };

  return {
    add: async (tx, kind, payload) => {
      await addWaiting(tx, { outboxId: newId('outbox'), kind, payload, dueAt: now(), attempts: 0 });
      tx.onCommit(() => {
        if (isStarted) kick();
      });
    },
    carry: (kind, by) => {
      carriers.set(kind, by);
    },
    kick,
    drain,
    start: () => {
      isStarted = true;
      kick();
      timer = setInterval(kick, lookEveryMilliseconds);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      isStopped = true;
      await drain();
    },
  };
};
