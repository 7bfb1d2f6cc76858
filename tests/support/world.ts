/**
 * The world of a story: the real app over real HTTP on a real engine, with a driven clock. Only Stripe's
 * network (the sandbox), mail and the clock are pretended.
 */
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { sessions } from '#db/schema/index.ts';
import { budgetFor } from '#server/budgets/enter.ts';
import { openHouse } from '#server/house.ts';
import { joinMember } from '#server/members/joining.ts';
import { keepCheck, keepPair, keepRepresentative } from '#server/members/records.ts';
import { foundMutual } from '#server/mutuals/found.ts';
import { keepUser, openMembers, recordSecondStep } from '#server/sign-in/records.ts';
import { api } from '#shared/contract/api.ts';
import type { Endpoint, InputOf, ReplyOf } from '#shared/contract/endpoint.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import {
  addMinutes,
  type Day,
  day,
  type Instant,
  instant,
  momentOf,
  timeOfDay,
} from '#shared/language/time.ts';
import type { Engagement, Role } from '#shared/members/schema.ts';
import { cast, type Name } from './cast.ts';
import { type FreshDatabase, freshDatabase } from './engines.ts';
import { worldSettings } from './settings.ts';

export { api };

/** Monday 23 November 2026, nine o'clock. */
export const anchor = instant('2026-11-23T09:00:00.000Z');
export const at = (onDay: string, time: string): Instant =>
  momentOf(day(onDay), timeOfDay(time), 'Europe/London');

export interface Answered<E extends Endpoint> {
  status: number;
  body: ReplyOf<E>;
  problem: Problem;
  headers: Headers;
}

const pathOf = (endpoint: Endpoint, input: { params?: object; query?: object }): string => {
  let path: string = endpoint.path;
  for (const [name, value] of Object.entries(input.params ?? {}))
    path = path.replace(`:${name}`, String(value));
  const query = new URLSearchParams(
    Object.entries(input.query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString();
  return query ? `${path}?${query}` : path;
};

export interface Person {
  memberId: Id<'member'>;
  /** The session, as a browser keeps it. */
  cookie: string;
  /** Calls an endpoint and answers with whatever came back. */
  ask<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    headers?: Record<string, string>,
  ): Promise<Answered<E>>;
  /** Calls an endpoint that must succeed. */
  call<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    headers?: Record<string, string>,
  ): Promise<ReplyOf<E>>;
  /** Calls an endpoint that must refuse, and answers with its problem document. */
  refused<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    headers?: Record<string, string>,
  ): Promise<Problem>;
}

/** Somebody with a session, acting as one of their members. */
export const personAt = (url: string, cookie: string, memberId: Id<'member'>): Person => {
  const ask: Person['ask'] = async (endpoint, input, headers = {}) => {
    const given = input as { params?: object; query?: object; body?: unknown };
    const response = await fetch(`${url}${pathOf(endpoint, given)}`, {
      method: endpoint.method,
      headers: {
        cookie,
        'x-carepool': '1',
        'acting-as': memberId,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      },
      ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(given.body ?? {}) }),
    });
    const text = await response.text();
    const body = text === '' ? null : JSON.parse(text);
    return { status: response.status, body, problem: body, headers: response.headers };
  };
  return {
    memberId,
    cookie,
    ask,
    call: async (endpoint, input, headers) => {
      const answered = await ask(endpoint, input, headers);
      if (answered.status !== endpoint.success)
        throw new Error(
          `${endpoint.method} ${endpoint.path} → ${answered.status} ${JSON.stringify(answered.body)}`,
        );
      return answered.body;
    },
    refused: async (endpoint, input, headers) => {
      const answered = await ask(endpoint, input, headers);
      if (answered.status < 400) throw new Error(`${endpoint.path} should have been refused`);
      return answered.problem;
    },
  };
};

export interface NewPerson {
  name: string;
  roles: readonly Role[];
  language?: 'en' | 'cy';
  bornOn?: Day;
  latitude?: number;
  longitude?: number;
  rightToWork?: boolean;
  secondStep?: boolean;
}

export interface WorldOptions {
  /** Jobs, mail and the sandbox do their work as in life: for windows that must hear of each other's steps. */
  actsByItself?: boolean;
  /** On PostgreSQL: hears and tells the other processes on the same database. */
  neighbours?: boolean;
  /** A port of its own, when an address must be known before the house is open. */
  port?: number;
  /** A database of the story's own choice, empty; for processes that open it after this world has closed. */
  db?: FreshDatabase;
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
    log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
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

  const signIn = async (
    memberId: Id<'member'>,
    secondStep: boolean,
    inMutual: Id<'mutual'> = mutualId,
  ): Promise<Person> => {
    const userId = await db.write(async (tx) => {
      const user = { id: newId('user'), name: '', email: `${memberId}@example.org` };
      const id = await keepUser(tx, user, now);
      await openMembers(tx, id, [{ mutualId: inMutual, memberId }], now);
      return id;
    });
    const session = await house.signIn.createSession(userId);
    // Stories span months; how long a session lasts is a story of its own.
    await db.write(async (tx) => {
      await tx
        .update(sessions)
        .set({ expiresAt: addMinutes(now, 525_600) })
        .where(eq(sessions.id, session.sessionId));
      if (secondStep) await recordSecondStep(tx, session.sessionId, now);
    });
    return personAt(house.url, session.setCookie.split(';')[0] ?? '', memberId);
  };

  const join = async (person: NewPerson, inMutual: Id<'mutual'> = mutualId): Promise<Person> => {
    const {
      roles,
      rightToWork = roles.includes('carer'),
      secondStep = roles.includes('coordinator'),
      ...rest
    } = person;
    const memberId = await db.write(async (tx) => {
      const id = await joinMember(tx, newId, now, {
        mutualId: inMutual,
        language: 'en',
        address: `1 ${rest.name} Street`,
        postcode: 'SA9 1AA',
        accessNotes: 'Key in the safe',
        travelsBy: 'car',
        ...rest,
        roles,
      });
      if (rightToWork)
        await keepCheck(tx, {
          mutualId: inMutual,
          checkId: newId('check'),
          memberId: id,
          kind: 'right-to-work',
          seenOn: day('2026-01-05'),
          recordedAt: now,
        });
      return id;
    });
    return signIn(memberId, secondStep, inMutual);
  };

  const known = new Map<Name, Promise<Person>>();
  const as = (name: Name): Promise<Person> => {
    const before = known.get(name);
    if (before) return before;
    const person = join(cast[name]);
    known.set(name, person);
    return person;
  };

  return {
    db,
    house,
    mutualId,
    as,
    join,
    signIn,
    now: () => now,
    /** The newest mail to an address, once everything waiting has been sent; null when there is none. */
    mailTo: async (email: string) => {
      await house.signIn.outbox.drain();
      return sent.findLast(({ to }) => to === email) ?? null;
    },
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
    budget: (holderId: Id<'member'>, weeklyPence: number, startsOn: Day = day('2026-10-05')) =>
      db.write((tx) =>
        budgetFor(tx, newId, now, mutualId, holderId, { weeklyPence: pence(weeklyPence), startsOn }),
      ),
    pair: (
      holderId: Id<'member'>,
      carerId: Id<'member'>,
      how: { engagement?: Engagement; team?: boolean; saidYes?: boolean; sameHousehold?: boolean } = {},
    ) =>
      db.write(async (tx) => {
        await keepPair(tx, {
          mutualId,
          holderId,
          carerId,
          engagement: how.engagement ?? 'self-employed',
          team: how.team ?? true,
          saidYes: how.saidYes ?? true,
          sameHousehold: how.sameHousehold ?? false,
        });
      }),
    represents: (representativeId: Id<'member'>, holderId: Id<'member'>, rights: readonly string[]) =>
      db.write(async (tx) => {
        await keepRepresentative(tx, {
          mutualId,
          representativeId,
          holderId,
          money: rights.includes('money'),
          book: rights.includes('book'),
          confirm: rights.includes('confirm'),
          vote: rights.includes('vote'),
          since: now,
        });
      }),
    close: () => house.close(),
  };
};
export type World = Awaited<ReturnType<typeof openWorld>>;
