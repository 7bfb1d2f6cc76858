import type { IncomingHttpHeaders } from 'node:http';
import { apiVersion, type Core } from '../core.ts';
import { catchUp, type LaterWork } from '../kept/later.ts';
import { accountOf, checkKeyOf, checkVersionOf } from './asker.ts';
import { expand } from './expand.ts';
import type { Fault, Faults } from './faults.ts';
import { decodeForm, type Raw } from './form.ts';
import { checkKey, fingerprintOf, inUse, recall, remember } from './idempotency.ts';
import { listOf, readShape, text } from './params.ts';
import { invalid, StripeProblem } from './problem.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Route } from './router.ts';
import { inSavepoint, inTransaction } from './transaction.ts';

export interface Desk {
  readonly core: Core;
  readonly work: LaterWork;
  readonly find: (method: string, path: string) => Route | undefined;
  readonly rateLimits: RateLimits;
  readonly faults: Faults;
  /** Told of the sandbox's own mistakes. */
  readonly report: (failure: unknown) => void;
  /** Keys of requests that are being answered at this moment. */
  readonly keysInUse: Set<string>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** `drop` means the connection breaks and no answer is given. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly drop?: true;
  readonly delayMs?: number;
  /** Called once the answer has left. */
  readonly done: () => void;
}

interface Outcome {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const nothing = (): void => {};

const problemText = (core: Core, problem: StripeProblem, requestId: string): string =>
  JSON.stringify({
    error: {
      ...problem.body,
      ...(problem.body.code
        ? { doc_url: `https://docs.stripe.com/error-codes#${problem.body.code.replaceAll('_', '-')}` }
        : {}),
      request_log_url: `${core.pages.origin}/_sandbox#${requestId}`,
    },
  });

const parametersOf = (asked: Asked): { [name: string]: Raw } => {
  if (asked.method !== 'POST') return decodeForm(asked.query);
  const type = asked.headers['content-type'] ?? '';
  const wanted = asked.path.startsWith('/v2/') ? 'application/json' : 'application/x-www-form-urlencoded';
  if (asked.body !== '' && !type.startsWith(wanted))
    throw invalid(`Invalid Content-Type '${type}': this address takes ${wanted}.`);
  if (wanted !== 'application/json') return decodeForm(asked.body);
  try {
    const parsed: unknown = asked.body === '' ? {} : JSON.parse(asked.body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as { [name: string]: Raw };
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
  }
  throw invalid('The request body is not a JSON object.');
};

const expansionsOf = (raw: { [name: string]: Raw }): { paths: string[]; rest: { [name: string]: Raw } } => {
  const { expand: asked, ...rest } = raw;
  return { paths: asked === undefined || asked === '' ? [] : listOf(text()).read(asked, 'expand'), rest };
};

const stored500 = (): StripeProblem =>
  new StripeProblem(
    500,
    { type: 'api_error', message: 'An unknown error occurred (asked for on the control page).' },
    { 'stripe-should-retry': 'false' },
  );

/** Runs the endpoint in its savepoint; a returned problem keeps its effects, a thrown one does not. */
const perform = (
  desk: Desk,
  route: Route,
  asked: Asked,
  raw: { [name: string]: Raw },
  account: string,
  fault?: Fault,
): Outcome | StripeProblem => {
  const { core } = desk;
  const v2 = asked.path.startsWith('/v2/');
  const { paths, rest } = v2 ? { paths: [], rest: raw } : expansionsOf(raw);
  const params = readShape(route.endpoint.params, rest);
  try {
    return inSavepoint(core, () => {
      if (fault?.kind === 'server-error' && !fault.effect) throw stored500();
      const answered = route.endpoint.answer({ core, account, params, ids: route.ids });
      if (fault?.kind === 'server-error') return stored500();
      if (answered instanceof StripeProblem) return answered;
      return { status: 200, body: JSON.stringify(expand(core, answered, paths)) };
    });
  } catch (failure) {
    if (failure instanceof StripeProblem) return failure;
    throw failure;
  }
};

interface Keyed {
  readonly key: string;
  readonly request: string;
  readonly fingerprint: string;
}

const execute = (
  desk: Desk,
  route: Route,
  asked: Asked,
  raw: { [name: string]: Raw },
  requestId: string,
  keyed?: Keyed,
  fault?: Fault,
): Outcome => {
  const { core } = desk;
  return inTransaction(core, () => {
    catchUp(core, desk.work, 'before-now');
    const account = accountOf(core, asked.headers);
    const before = keyed ? recall(core, account, keyed.key, keyed.request, keyed.fingerprint) : undefined;
    if (before) return { ...before, headers: { 'idempotent-replayed': 'true' } };
    core.request = { id: requestId, idempotencyKey: keyed?.key ?? null };
    try {
      const result = perform(desk, route, asked, raw, account, fault);
      const outcome: Outcome =
        result instanceof StripeProblem
          ? { status: result.status, body: problemText(core, result, requestId), headers: result.headers }
          : result;
      // A v2 key repeats only success: failed work is tried again.
      if (keyed && (outcome.status < 400 || !asked.path.startsWith('/v2/')))
        remember(core, account, keyed.key, keyed.request, keyed.fingerprint, outcome);
      return outcome;
    } finally {
      core.request = null;
    }
  });
};

const keyedBy = (asked: Asked, raw: { [name: string]: Raw }): Keyed | undefined => {
  const key = asked.headers['idempotency-key'];
  const counts = asked.method === 'POST' || (asked.method === 'DELETE' && asked.path.startsWith('/v2/'));
  if (key === undefined || !counts) return undefined;
  checkKey(String(key));
  return { key: String(key), request: `${asked.method} ${asked.path}`, fingerprint: fingerprintOf(raw) };
};

/** One request, start to end: key, limits, fault, address, idempotency, effect, answer. */
export const answerRequest = (desk: Desk, asked: Asked): Answer => {
  const { core } = desk;
  const requestId = core.newId('req', 14);
  const headers: Record<string, string> = {
    'request-id': requestId,
    'stripe-version': apiVersion,
    'content-type': 'application/json',
  };
  if (typeof asked.headers['stripe-account'] === 'string')
    headers['stripe-account'] = asked.headers['stripe-account'];
  if (asked.method === 'POST' && typeof asked.headers['idempotency-key'] === 'string')
    headers['idempotency-key'] = asked.headers['idempotency-key'];
  const end = (outcome: Outcome, fault?: Fault, done: () => void = nothing): Answer => ({
    status: outcome.status,
    body: outcome.body,
    headers: { ...headers, ...outcome.headers },
    done,
    ...(fault?.kind === 'drop-after-commit' || fault?.kind === 'drop-before-commit'
      ? { drop: true as const }
      : {}),
    ...(fault?.kind === 'slow' ? { delayMs: fault.delayMs ?? 1000 } : {}),
  });
  try {
    checkKeyOf(asked.headers);
    checkVersionOf(asked.headers);
    const route = desk.find(asked.method, asked.path);
    desk.rateLimits.count(route ? `${asked.method} ${route.endpoint.path}` : 'unknown');
    if (!route)
      throw new StripeProblem(404, {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${asked.method}: ${asked.path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
      });
    const raw = parametersOf(asked);
    const keyed = keyedBy(asked, raw);
    const lock = keyed && `${String(asked.headers['stripe-account'] ?? '')} ${keyed.key}`;
    if (lock !== undefined && desk.keysInUse.has(lock)) throw inUse(keyed?.key ?? '');
    const fault = desk.faults.take(asked.method, asked.path);
    if (fault?.kind === 'rate-limit')
      throw new StripeProblem(429, {
        type: 'invalid_request_error',
        code: 'rate_limit',
        message: 'Request rate limit exceeded (asked for on the control page).',
      });
    if (fault?.kind === 'drop-before-commit') return end({ status: 0, body: '' }, fault);
    const outcome = execute(desk, route, asked, raw, requestId, keyed, fault);
    if (fault?.kind !== 'slow' || lock === undefined) return end(outcome, fault);
    desk.keysInUse.add(lock);
    return end(outcome, fault, () => desk.keysInUse.delete(lock));
  } catch (failure) {
    if (failure instanceof StripeProblem)
      return end({
        status: failure.status,
        body: problemText(core, failure, requestId),
        headers: failure.headers,
      });
    desk.report(failure);
    return end({
      status: 500,
      body: problemText(
        core,
        new StripeProblem(500, { type: 'api_error', message: 'The sandbox itself failed; see its log.' }),
        requestId,
      ),
    });
  }
};
