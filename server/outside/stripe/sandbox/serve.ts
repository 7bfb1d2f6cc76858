import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import type { Control } from './control.ts';
import { verbs } from './control-path.ts';
import type { Core } from './core.ts';
import { answerAtBank, showBank } from './pages/bank-page.ts';
import { type Fields, notFound, type Shown, sendCheckout, showCheckout } from './pages/checkout-page.ts';
import { controlPage } from './pages/control-page.ts';
import { openOnboarding, sendOnboarding, showOnboarding } from './pages/onboarding-page.ts';
import type { Asked, Desk } from './wire/desk.ts';
import { answerRequest } from './wire/exchange.ts';
import { inTransaction } from './wire/transaction.ts';

const largestBody = 1024 * 1024;

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > largestBody) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
};

const showPage = (response: ServerResponse, shown: Shown): void => {
  if ('goTo' in shown) response.writeHead(303, { location: shown.goTo, 'cache-control': 'no-store' }).end();
  else response.writeHead(shown.status, pageHeaders).end(shown.page);
};

const showJson = (response: ServerResponse, status: number, body: unknown): void => {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify(body ?? { done: true }));
};

const hosted = (core: Core, asked: Asked): Shown => {
  const [, place, first = '', second = ''] = asked.path.split('/');
  const fields: Fields = Object.fromEntries(new URLSearchParams(asked.body));
  const sends = asked.method === 'POST';
  if (place === 'checkout') return sends ? sendCheckout(core, first, fields) : showCheckout(core, first);
  if (place === 'bank') return sends ? answerAtBank(core, first, fields) : showBank(core, first);
  if (place === 'onboarding' && first === 'visit')
    return sends ? sendOnboarding(core, second, fields) : showOnboarding(core, second);
  if (place === 'onboarding' && !sends) return openOnboarding(core, first);
  return notFound;
};

const controlled = async (control: Control, asked: Asked, response: ServerResponse): Promise<void> => {
  const name = asked.path.slice('/_sandbox/'.length);
  if (asked.method === 'GET' && asked.path === '/_sandbox') {
    response.writeHead(200, pageHeaders).end(controlPage(control));
    return;
  }
  if (asked.method === 'GET' && name === 'dump') return showJson(response, 200, control.dump());
  const act = asked.method === 'POST' ? verbs[name] : undefined;
  if (!act) return showJson(response, 404, { problem: `The sandbox has no verb '${name}'.` });
  const fromForm = (asked.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  try {
    const body: unknown = fromForm
      ? Object.fromEntries([...new URLSearchParams(asked.body)].filter(([, value]) => value !== ''))
      : asked.body === ''
        ? {}
        : JSON.parse(asked.body);
    const result = await act(control, body);
    if (fromForm) response.writeHead(303, { location: '/_sandbox' }).end();
    else showJson(response, 200, result);
  } catch (failure) {
    if (!(failure instanceof ZodError || failure instanceof SyntaxError || failure instanceof RangeError))
      throw failure;
    showJson(response, 400, { problem: failure.message });
  }
};

const api = (desk: Desk, asked: Asked, request: IncomingMessage, response: ServerResponse): void => {
  const answer = answerRequest(desk, asked);
  const send = (): void => {
    answer.done();
    if (answer.drop) request.socket.destroy();
    else if (!response.destroyed) response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  if (answer.delayMs === undefined) send();
  else desk.lateAnswers.keep(send, answer.delayMs);
};

/** A browser tricked by a foreign name for 127.0.0.1 gets nothing. */
const ownName = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** A page elsewhere on the web must not press buttons here. */
const isForeign = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined && URL.parse(headers.origin)?.host !== headers.host;

const answerHttp = async (
  desk: Desk,
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!ownName.test(request.headers.host ?? ''))
    return showJson(response, 421, { problem: 'This sandbox answers to 127.0.0.1 and localhost only.' });
  if (isForeign(request))
    return showJson(response, 403, { problem: 'Only the sandbox’s own pages may ask this.' });
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const body = await bodyOf(request);
  if (body === undefined)
    return showJson(response, 413, {
      error: { type: 'invalid_request_error', message: 'The request is too large.' },
    });
  const asked: Asked = { method: request.method ?? 'GET', path, query, headers: request.headers, body };
  if (path === '/_sandbox' || path.startsWith('/_sandbox/')) return controlled(control, asked, response);
  if (/^\/(checkout|bank|onboarding)\//.test(path))
    return showPage(
      response,
      inTransaction(desk.core, () => hosted(desk.core, asked)),
    );
  if (path === '/favicon.ico') return void response.writeHead(204).end();
  if (path === '/') return showPage(response, { goTo: '/_sandbox' });
  return api(desk, asked, request, response);
};

/** Bare HTTP on loopback. `after` is called once a request has been answered, when something may have become due. */
export const serve = (desk: Desk, control: Control, after: () => void): Server =>
  createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answerHttp(desk, control, request, response)
      .catch((failure: unknown) => {
        desk.report(failure);
        if (!response.headersSent)
          showJson(response, 500, {
            error: { type: 'api_error', message: 'The sandbox itself failed; see its log.' },
          });
      })
      .finally(after);
  });
