/** Somebody at the other end of the line: calls endpoints with their session, as one of their members. */
import type { Endpoint, InputOf, ReplyOf } from '#shared/contract/endpoint.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';

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
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const body = isJson && text !== '' ? JSON.parse(text) : text === '' ? null : text;
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
