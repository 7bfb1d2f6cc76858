import type { Endpoint } from '#shared/contract/endpoint.ts';
import { Refusal, type RefusalCode } from '#shared/contract/problem.ts';
import type { CallOf } from '../http/serve.ts';
import type { Post } from '../outside/mail/mail.ts';
import type { Counter } from '../outside/sign-in/counter.ts';
import type { Heard, Knock, SignInDoor } from '../outside/sign-in/door.ts';
import type { Outbox } from '../work/outbox.ts';

/** What signing in needs beside `deps`. */
export interface SignInParts extends Post {
  door: SignInDoor;
  outbox: Outbox;
  counter: Counter;
}

/** What a call by anybody has, signed in or not. */
export type Knocked = Pick<CallOf<Endpoint>, 'deps' | 'now' | 'write' | 'person' | 'request' | 'response'>;
export type Visit = Knocked & { parts: SignInParts };

/** The whole answer when it went well: what matters is in the cookies. */
export type Done = Record<string, never>;

/** Asks the library on behalf of this visit. */
export const ask = (
  { request, parts }: Visit,
  method: Knock['method'],
  path: Knock['path'],
  body?: unknown,
): Promise<Heard> =>
  parts.door.knock({
    method,
    path,
    cookie: request.headers.cookie,
    address: request.ip,
    agent: request.headers['user-agent'],
    ...(body === undefined ? {} : { body }),
  });

/** The library's answer with its cookies, or the refusal its own word stands for. */
export const heard = (
  { response }: Visit,
  answer: Heard,
  refusals: Readonly<Record<string, RefusalCode>>,
  otherwise: RefusalCode,
): unknown => {
  if (answer.status === 429) throw new Refusal('too-many-requests');
  const named = refusals[answer.code ?? ''];
  if (named) throw new Refusal(named);
  if (answer.status >= 500) throw new Error(`The sign-in library failed: ${answer.status} ${answer.code}`);
  if (!answer.ok) throw new Refusal(otherwise);
  for (const cookie of answer.setCookies) response.append('Set-Cookie', cookie);
  return answer.body;
};
