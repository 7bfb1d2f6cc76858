/**
 * The world of a story: the real app over real HTTP on a real engine, with a driven clock. Only Stripe's
 * network (the sandbox), mail and the clock are pretended.
 */
import { pino } from 'pino';
import { openHouse } from '#server/house.ts';
import { foundMutual } from '#server/mutuals/found.ts';
import { api } from '#shared/contract/api.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, day, type Instant, instant, momentOf, timeOfDay } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from './engines.ts';
import { agreements, comingIn } from './people.ts';
import { personAt } from './person.ts';
import { worldSettings } from './settings.ts';

export type { NewPerson } from './people.ts';
export { type Answered, type Person, personAt } from './person.ts';

export { api };

/** Monday 23 November 2026, nine o'clock. */
export const anchor = instant('2026-11-23T09:00:00.000Z');
export const at = (onDay: string, time: string): Instant =>
  momentOf(day(onDay), timeOfDay(time), 'Europe/London');

export interface WorldOptions {
  /** Jobs, mail and the sandbox do their work as in life: for windows that must hear of each other's steps. */
  actsByItself?: boolean;
  /** On PostgreSQL: hears and tells the other processes on the same database. */
  neighbours?: boolean;
  /** A port of its own, when an address must be known before the house is open. */
  port?: number;
  /** A database of the story's own choice, empty; for processes that open it after this world has closed. */
  db?: FreshDatabase;
  /** Hears every line of the log, as an operator would. */
  heardLog?: (line: string) => void;
  /** The folder play money is kept in, when it must outlive this world. */
  sandboxes?: string;
}

export const openWorld = async (startingAt: Instant = anchor, options: WorldOptions = {}) => {
  let now = startingAt;
  const db = options.db ?? (await freshDatabase());
  const sent: { to: string; subject: string; text: string }[] = [];
  const house = await openHouse({
    db,
    ...(options.neighbours ? { databaseUrl: db.url } : {}),
    now: () => now,
    log: options.heardLog
      ? pino({ level: 'trace' }, { write: options.heardLog })
      : pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
    sandboxes: options.sandboxes ?? ':memory:',
    send: async ({ to, subject, text }) => {
      sent.push({ to, subject, text });
    },
    actsByItself: options.actsByItself ?? false,
    sandboxRateLimits: false,
    settings: worldSettings(options.port),
  });
  const { newId } = house.deps;
  const { mutualId } = await db.write((tx) =>
    foundMutual(tx, newId, now, {
      name: 'Cwm Tawel',
      nation: 'wales',
      careMode: 'introduction',
      councils: ['Cyngor Cwm Tawel'],
      coordinator: { name: 'First Coordinator', email: null },
      termsFrom: day('2026-01-01'),
    }),
  );
  await house.stripe.open(mutualId);

  const place = { house, mutualId, now: () => now };
  return {
    db,
    house,
    mutualId,
    ...comingIn(place),
    now: () => now,
    /** The newest mail to an address, once everything waiting has been sent; null when there is none. */
    mailTo: async (email: string) => {
      await house.signIn.outbox.drain();
      return sent.findLast(({ to }) => to === email) ?? null;
    },
    /** How many mails went to an address so far. */
    mailsTo: (email: string) => sent.filter(({ to }) => to === email).length,
    /** Somebody with nothing but a browser. */
    stranger: () => personAt(house.url, '', 'member_nobody' as Id<'member'>),
    /** Somebody with the cookie of an answer. */
    withCookie: (headers: Headers, memberId: Id<'member'>) =>
      personAt(house.url, (headers.get('set-cookie') ?? '').split(';')[0] ?? '', memberId),
    /** Moves the clock, and Stripe's with it. */
    moveTo: async (to: Instant) => {
      now = to;
      await house.stripe.control(mutualId).drain();
    },
    pass: async (minutes: number) => {
      now = addMinutes(now, minutes);
      await house.stripe.control(mutualId).drain();
    },
    /** Does everything that waits: Stripe's messages, jobs, mail. */
    settleDown: async () => {
      await house.stripe.control(mutualId).drain();
      await house.schedule.runAll();
      await house.stripe.control(mutualId).drain();
      await house.schedule.runAll();
    },
    ...agreements(place),
    close: () => house.close(),
  };
};
export type World = Awaited<ReturnType<typeof openWorld>>;
