/**
 * The only door to the API. A question is asked again when nobody answers; a command is sent again under the
 * same key, so that it happens once however often it arrives.
 */

import { v4 } from 'uuid';
import type { Endpoint, InputOf, ReplyOf } from '#shared/contract/endpoint.ts';
import { type Acting, actingNow } from './acting.ts';
import { addressOf, type QueryParts } from './address.ts';
import { hearNow } from './now.ts';
import { isUnreached, NoAnswer, problemOf } from './problem-error.ts';

export interface Sending {
  /** One per submit; kept by whoever sends the same thing again. */
  key?: string;
  signal?: AbortSignal | undefined;
  /** In whose name, when that was settled before it is sent; otherwise in whose name this screen is now. */
  acting?: Acting;
}
export type CallRest<E extends Endpoint> =
  unknown extends InputOf<E>
    ? [input?: undefined, sending?: Sending]
    : [input: InputOf<E>, sending?: Sending];
export type Call = <E extends Endpoint>(endpoint: E, ...rest: CallRest<E>) => Promise<ReplyOf<E>>;

export interface Outside {
  fetch: typeof fetch;
  wait: (milliseconds: number) => Promise<void>;
  newKey: () => string;
  acting: () => Acting;
  /** What time it was where the answer comes from. */
  hearNow?: (at: string | null) => void;
  /** The device itself says that it has no line: waiting a moment would not help. */
  isCutOff?: () => boolean;
}

interface Given {
  params?: Record<string, unknown>;
  query?: QueryParts;
  body?: unknown;
}

const waitsInMilliseconds = [400, 1200, 3000] as const;
/** Whether it matters to the answer in whose name it is asked. */
export const isAskedByMember = (endpoint: Endpoint): boolean =>
  endpoint.audience !== 'public' && endpoint.audience !== 'signed-in';

const headersOf = (endpoint: Endpoint, given: Given, acting: Acting, key: string | null): Headers => {
  const headers = new Headers({ Accept: 'application/json', 'X-Carepool': '1' });
  if (given.body !== undefined) headers.set('Content-Type', 'application/json');
  if (key) headers.set('Idempotency-Key', key);
  if (!isAskedByMember(endpoint)) return headers;
  if (acting.as) headers.set('Acting-As', acting.as);
  if (acting.for) headers.set('Acting-For', acting.for);
  if (acting.for && acting.saidBy) headers.set('Said-By', acting.saidBy);
  return headers;
};

const readBody = async (answer: Response): Promise<unknown> => {
  if (answer.status === 204) return undefined;
  const text = await answer.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // A page of a proxy or a captive network stands in the way; problemOf names it a fault.
    return undefined;
  }
};

const once = async (outside: Outside, url: string, init: RequestInit, asFile: boolean): Promise<unknown> => {
  let answer: Response;
  try {
    answer = await outside.fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new NoAnswer(cause);
  }
  outside.hearNow?.(answer.headers.get('Carepool-Now'));
  if (asFile && answer.ok) return answer.blob();
  const body = await readBody(answer);
  if (!answer.ok) throw problemOf(answer.status, body);
  if (body === undefined && answer.status !== 204) throw problemOf(502, undefined);
  return body;
};

export const callThrough =
  (outside: Outside): Call =>
  async (endpoint, ...[input, sending]) => {
    const given: Given = input ?? {};
    const url = addressOf(endpoint.path, given.params, given.query);
    const key = endpoint.method === 'GET' ? null : (sending?.key ?? outside.newKey());
    const init: RequestInit = {
      method: endpoint.method,
      headers: headersOf(endpoint, given, sending?.acting ?? outside.acting(), key),
      credentials: 'same-origin',
      signal: sending?.signal ?? null,
    };
    if (given.body !== undefined) init.body = JSON.stringify(given.body);
    for (let tries = 0; ; tries += 1) {
      try {
        return (await once(outside, url, init, endpoint.file === true)) as ReplyOf<typeof endpoint>;
      } catch (error) {
        const pause = waitsInMilliseconds[tries];
        if (pause === undefined || !isUnreached(error) || outside.isCutOff?.()) throw error;
        await outside.wait(pause);
      }
    }
  };

export const call: Call = callThrough({
  fetch: (...asked) => fetch(...asked),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  newKey: v4,
  acting: actingNow,
  hearNow,
  isCutOff: () => !navigator.onLine,
});

/** The same for an endpoint that answers with a file. */
export const callForFile = async <E extends Endpoint & { file: true }>(
  endpoint: E,
  ...rest: CallRest<E>
): Promise<Blob> => (await call(endpoint, ...rest)) as unknown as Blob;
