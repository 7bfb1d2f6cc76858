/** A house with its door open: real sign-in over a real engine and real HTTP; only mail and the clock are pretended. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { Router } from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import type { Deps } from '#server/deps.ts';
import { answerProblems } from '#server/http/problems.ts';
import { apiHeaders, refuseCrossSite } from '#server/http/security.ts';
import { serve } from '#server/http/serve.ts';
import { idsBy } from '#server/outside/ids.ts';
import { openSignIn } from '#server/outside/sign-in/open.ts';
import { serveSignIn } from '#server/sign-in/routes.ts';
import { type Endpoint, endpoint, type InputOf, type ReplyOf } from '#shared/contract/endpoint.ts';
import { addMinutes, type Instant, instant } from '#shared/language/time.ts';
import { freshDatabase } from './engines.ts';

/** Stands for every act of a coordinator. */
export const coordinatorsAct = endpoint({
  method: 'GET',
  path: '/api/for-coordinators',
  summary: 'Something only a coordinator with a second step may see.',
  audience: 'coordinator',
  response: z.object({ seen: z.boolean() }),
  success: 200,
  refuses: [],
  audit: null,
});

export interface SentMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface Answer<E extends Endpoint> {
  status: number;
  /** Of a problem document. */
  code: string | null;
  body: ReplyOf<E>;
  setCookies: string[];
}

/** A browser: it keeps its cookies. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #address: string;
  readonly headers: Record<string, string> = {};
  constructor(address: string) {
    this.#address = address;
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [pair = ''] = cookie.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
  }

  async call<E extends Endpoint>(to: E, input: InputOf<E>): Promise<Answer<E>> {
    const given = input as { body?: unknown; params?: Record<string, string> };
    let path: string = to.path;
    for (const [name, value] of Object.entries(given.params ?? {})) path = path.replace(`:${name}`, value);
    const response = await fetch(`${this.#address}${path}`, {
      method: to.method,
      headers: {
        'content-type': 'application/json',
        'x-carepool': '1',
        'idempotency-key': crypto.randomUUID(),
        cookie: this.cookieHeader,
        ...this.headers,
      },
      ...(to.method === 'GET' ? {} : { body: JSON.stringify(given.body ?? {}) }),
    });
    const setCookies = response.headers.getSetCookie();
    this.#keep(setCookies);
    const body = (await response.json()) as ReplyOf<E> & { code?: string };
    return { status: response.status, code: body.code ?? null, body, setCookies };
  }
}

interface HouseOptions {
  demo?: boolean;
  baseUrl?: string;
}

export const openHouse = async ({ demo = false, baseUrl = 'http://localhost:3000' }: HouseOptions = {}) => {
  const db = await freshDatabase();
  let now: Instant = instant('2026-11-23T09:00:00.000Z');
  const sent: SentMail[] = [];
  const secret = 'a secret that is long enough, and only for stories';
  const deps = {
    db,
    now: () => now,
    newId: idsBy(() => now),
    log: pino({ level: 'silent' }),
    settings: { demo, baseUrl, secret, MAIL_FROM: 'Carepool <carepool@localhost>' },
  } as unknown as Deps;
  const signIn = openSignIn({ ...deps, send: async (message) => sent.push(message) });
  const router = Router();
  const building = {
    deps,
    router,
    personOf: (request: express.Request) => signIn.sessionOf(request.headers.cookie),
  };
  serveSignIn(building, signIn.parts, signIn.numbers);
  serve(building, coordinatorsAct, async () => ({ seen: true }));
  const app = express();
  app.use('/api', apiHeaders, refuseCrossSite);
  app.use(router);
  app.use(answerProblems(deps.log));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    db,
    deps,
    signIn,
    sent,
    secret,
    now: () => now,
    later: (minutes: number) => {
      now = addMinutes(now, minutes);
    },
    browser: () => new Browser(address),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await signIn.outbox.stop();
      await db.close();
    },
  };
};
export type House = Awaited<ReturnType<typeof openHouse>>;

/** The newest mail to this address, with what is in it to be used. */
export const newestMail = async (house: House, to: string) => {
  await house.signIn.outbox.drain();
  const mail = house.sent.filter((one) => one.to === to).at(-1);
  if (!mail) return null;
  const code = /^\d{6}$/m.exec(mail.text)?.[0] ?? '';
  const token = /token=(\w+)$/m.exec(mail.text)?.[1] ?? '';
  return { ...mail, code, token };
};
