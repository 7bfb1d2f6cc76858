/** A house with its door open: real sign-in over a real engine and real HTTP; only mail and the clock are pretended. */
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { openHouse as openBuilding } from '#server/house.ts';
import { readEnvironment } from '#server/settings.ts';
import type { Endpoint, InputOf, ReplyOf } from '#shared/contract/endpoint.ts';
import { addMinutes, type Instant, instant } from '#shared/language/time.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';
import { freshDatabase } from './engines.ts';

/** Stands for every act of a coordinator. */
export const coordinatorsAct = settlementsEndpoints.settlements;

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
  /** How many stand before it and add the address they were asked from. */
  proxies?: number;
}

/** The whole building on a fresh database; nothing in it acts by itself. */
export const openHouse = async ({
  demo = false,
  baseUrl = 'http://localhost:3000',
  proxies = 0,
}: HouseOptions = {}) => {
  const db = await freshDatabase();
  let now: Instant = instant('2026-11-23T09:00:00.000Z');
  const sent: SentMail[] = [];
  const environment = readEnvironment({ PORT: '0' });
  if (!environment.ok) throw new Error(environment.sentences.join(' '));
  const house = await openBuilding({
    db,
    settings: {
      ...environment.environment,
      demo,
      baseUrl,
      PROXIES: proxies,
      secret: 'long enough, and only for these stories',
    },
    sandboxes: ':memory:',
    now: () => now,
    log: pino({ level: 'silent' }),
    send: async (message) => sent.push(message),
    actsByItself: false,
  });
  const { port } = house.server.address() as AddressInfo;
  return {
    db,
    signIn: house.signIn,
    sent,
    now: () => now,
    later: (minutes: number) => {
      now = addMinutes(now, minutes);
    },
    browser: () => new Browser(`http://127.0.0.1:${port}`),
    close: async () => {
      house.server.closeAllConnections();
      await house.close();
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
