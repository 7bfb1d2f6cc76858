import { apiVersion } from '../core.ts';
import { checkKeyOf, checkVersionOf } from './asker.ts';
import type { Asked, Desk } from './desk.ts';
import { execute, type Keyed, type Outcome, problemText } from './execution.ts';
import type { Fault } from './faults.ts';
import { decodeForm, type Raw } from './form.ts';
import { checkKey, fingerprintOf, inUse } from './idempotency.ts';
import { invalid, StripeProblem } from './problem.ts';
import { locked, tooFast } from './rate-limits.ts';

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

const nothing = (): void => {};

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

const keyedBy = (asked: Asked, raw: { [name: string]: Raw }): Keyed | undefined => {
  const key = asked.headers['idempotency-key'];
  const counts = asked.method === 'POST' || (asked.method === 'DELETE' && asked.path.startsWith('/v2/'));
  if (key === undefined || !counts) return undefined;
  checkKey(String(key));
  return { key: String(key), request: `${asked.method} ${asked.path}`, fingerprint: fingerprintOf(raw) };
};

/** The headers of every answer, also of errors. */
const headersFor = (asked: Asked, requestId: string): Record<string, string> => {
  const account = asked.headers['stripe-account'];
  const key = asked.headers['idempotency-key'];
  return {
    'request-id': requestId,
    'stripe-version': apiVersion,
    'content-type': 'application/json',
    ...(typeof account === 'string' ? { 'stripe-account': account } : {}),
    ...(asked.method === 'POST' && typeof key === 'string' ? { 'idempotency-key': key } : {}),
  };
};

interface Ending {
  readonly outcome: Outcome;
  readonly fault?: Fault | undefined;
  readonly done?: () => void;
}

const unrecognized = (asked: Asked): StripeProblem =>
  new StripeProblem(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${asked.method}: ${asked.path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  });

/** Key, version, limits, address, twin, fault; then the effect. */
const proceed = (desk: Desk, asked: Asked, requestId: string): Ending => {
  checkKeyOf(asked.headers);
  checkVersionOf(asked.headers);
  const route = desk.find(asked.method, asked.path);
  desk.rateLimits.count(route ? `${asked.method} ${route.endpoint.path}` : 'unknown');
  if (!route) throw unrecognized(asked);
  const raw = parametersOf(asked);
  const keyed = keyedBy(asked, raw);
  const lock = keyed && `${String(asked.headers['stripe-account'] ?? '')} ${keyed.key}`;
  if (lock !== undefined && desk.keysInUse.has(lock)) throw inUse(keyed?.key ?? '');
  const fault = desk.faults.take(asked.method, asked.path);
  if (fault?.kind === 'rate-limit') throw tooFast('asked for on the control page');
  if (fault?.kind === 'lock-timeout') throw locked();
  if (fault?.kind === 'drop-before-commit') return { outcome: { status: 0, body: '' }, fault };
  const outcome = execute(desk, route, asked, raw, requestId, keyed, fault);
  if (fault?.kind !== 'slow' || lock === undefined) return { outcome, fault };
  desk.keysInUse.add(lock);
  return { outcome, fault, done: () => desk.keysInUse.delete(lock) };
};

const failed = (desk: Desk, failure: unknown, requestId: string): Ending => {
  if (!(failure instanceof StripeProblem)) desk.report(failure);
  const problem =
    failure instanceof StripeProblem
      ? failure
      : new StripeProblem(500, { type: 'api_error', message: 'The sandbox itself failed; see its log.' });
  return {
    outcome: {
      status: problem.status,
      body: problemText(desk.core, problem, requestId),
      headers: problem.headers,
    },
  };
};

const attempt = (desk: Desk, asked: Asked, requestId: string): Ending => {
  try {
    return proceed(desk, asked, requestId);
  } catch (failure) {
    return failed(desk, failure, requestId);
  }
};

/** One request, start to end. Whatever goes wrong is an answer too. */
export const answerRequest = (desk: Desk, asked: Asked): Answer => {
  const requestId = desk.core.newId('req', 14);
  const { outcome, fault, done = nothing } = attempt(desk, asked, requestId);
  return {
    status: outcome.status,
    body: outcome.body,
    headers: { ...headersFor(asked, requestId), ...outcome.headers },
    done,
    ...(fault?.kind.startsWith('drop') ? { drop: true as const } : {}),
    ...(fault?.kind === 'slow' ? { delayMs: fault.delayMs ?? 1000 } : {}),
  };
};
