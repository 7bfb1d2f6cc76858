import { json, type Request, type RequestHandler, type Response, type Router } from 'express';
import type { AnswerOf, Endpoint } from '#shared/contract/endpoint.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Deps } from '../deps.ts';
import { lookedInOffice } from '../members/looks.ts';
import type { Actor } from './actor.ts';
import { type Admitted, admit } from './admission.ts';
import type { Key } from './answered-records.ts';
import type { Asked, Call } from './call.ts';
import { AnsweredBefore, hashOf, keyedWrite } from './idempotency.ts';
import { type AnswerProblem, inputErrorsOf } from './problems.ts';
import { sendFile } from './send-file.ts';

/** Numbers of the door, stated once: a change is small, a folder of spreadsheets is not. */
const bodyLimits = { change: '256kb', message: '3mb', spreadsheets: '12mb' } as const;

const readBody = json({ limit: bodyLimits.change });
const readMessage = json({ limit: bodyLimits.message });
const readSpreadsheets = json({ limit: bodyLimits.spreadsheets });

type ActorOf<E extends Endpoint> = E['audience'] extends 'public' | 'signed-in' ? null : Actor;

/** A call as an endpoint's handler sees it: input already parsed, the person already known. */
export type CallOf<E extends Endpoint> = Omit<Call, 'actor'> &
  Asked<E> & {
    actor: ActorOf<E>;
    person: Admitted['person'];
    request: Request;
    response: Response;
  };

export interface Building {
  deps: Deps;
  routerOf: (path: string) => Router;
  answerProblem: AnswerProblem;
  personOf: (request: Request) => Promise<Admitted['person']>;
}

const parsed = (endpoint: Endpoint, request: Request) => {
  const errors = [];
  const params = endpoint.params?.safeParse(request.params);
  // A path that is no id of ours names nothing.
  if (params && !params.success) throw new Refusal('not-found');
  const query = endpoint.query?.safeParse(request.query);
  const body = endpoint.body?.safeParse(request.body ?? {});
  if (query && !query.success) errors.push(...inputErrorsOf(query.error));
  if (body && !body.success) errors.push(...inputErrorsOf(body.error));
  if (errors.length) throw new Refusal('invalid-input', errors);
  return { params: params?.data, query: query?.data, body: body?.data };
};

const keyOf = (request: Request): string => {
  const key = request.get('idempotency-key');
  if (!key || key.length > 200) throw new Refusal('idempotency-key-needed');
  return key;
};

/** The reply as text, through the response schema, so that nothing unlisted leaves the building. */
const said = (endpoint: Endpoint, reply: unknown): string => {
  if (endpoint.success === 204) return '';
  const parsedReply = endpoint.response.safeParse(reply);
  // Our mistake, never the caller's.
  if (!parsedReply.success)
    throw new Error(`${endpoint.path} must not answer this`, { cause: parsedReply.error });
  return JSON.stringify(parsedReply.data);
};

const answer = (endpoint: Endpoint, response: Response, text: string): void => {
  if (endpoint.file) {
    sendFile(response, text);
    return;
  }
  response.statusCode = endpoint.success;
  if (text !== '') response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(text);
};

/** What comes with a message may be a picture. */
const readerOf = ({ path }: Endpoint): RequestHandler => {
  if (path.startsWith('/api/imports')) return readSpreadsheets;
  return path.endsWith('/messages') ? readMessage : readBody;
};

/** Reads what was sent, once it is known that its sender may try: nobody else's megabytes are looked at. */
const bodyReaderOf = (endpoint: Endpoint) => {
  const reader = readerOf(endpoint);
  return (request: Request, response: Response): Promise<void> =>
    new Promise((read, failed) => {
      // Something was sent that is not JSON: acting as if nothing had been said would not be what was meant.
      if (request.is('json') === false) throw new Refusal('unreadable-body');
      reader(request, response, (error?: unknown) => (error ? failed(error) : read()));
    });
};

/** What a command is remembered by: who asks, their key, and a hash of everything it asks. */
const askedBy = (
  endpoint: Endpoint,
  request: Request,
  actor: Actor | null,
  person: Admitted['person'],
  body: unknown,
): Key => ({
  actorId: actor?.by.memberId ?? person?.userId ?? 'nobody',
  key: keyOf(request),
  requestHash: hashOf([endpoint.method, request.originalUrl, actor?.memberId, actor?.via, body]),
});

/**
 * Serves one endpoint of the contract: admits the person, parses the input, runs the handler, and answers
 * the same to the same key.
 */
export const serve = <E extends Endpoint>(
  building: Building,
  endpoint: E,
  handle: (call: CallOf<E>) => Promise<AnswerOf<E>>,
): void => {
  const { deps } = building;
  const isCommand = endpoint.method !== 'GET';
  const method = endpoint.method.toLowerCase() as Lowercase<typeof endpoint.method>;
  const readSent = bodyReaderOf(endpoint);
  const respond = async (request: Request, response: Response): Promise<void> => {
    const person = await building.personOf(request);
    const actor = await admit(deps, endpoint, request, person);
    if (endpoint.body) await readSent(request, response);
    const input = parsed(endpoint, request);
    if (!isCommand && actor) await lookedInOffice(deps, actor, endpoint.path);
    const command = isCommand
      ? keyedWrite(deps.db, askedBy(endpoint, request, actor, person, input.body), deps.now, (result) =>
          said(endpoint, result),
        )
      : null;
    const write = command?.write ?? deps.db.write;
    const call = { deps, actor, person, now: deps.now(), write, request, response, ...input };
    try {
      const reply = await handle(call as unknown as CallOf<E>);
      answer(endpoint, response, command?.saidOf(reply) ?? said(endpoint, reply));
    } catch (error) {
      if (!(error instanceof AnsweredBefore)) throw error;
      response.setHeader('Idempotent-Replayed', 'true');
      answer(endpoint, response, error.answer);
    }
  };
  building.routerOf(endpoint.path)[method](endpoint.path, (request: Request, response: Response) => {
    // Answered here: on its way out an error would be held against every route that is left.
    respond(request, response).catch((error: unknown) => building.answerProblem(error, request, response));
  });
};
