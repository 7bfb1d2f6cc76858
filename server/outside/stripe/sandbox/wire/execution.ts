import type { Core } from '../core.ts';
import { catchUp } from '../kept/later.ts';
import { accountOf } from './asker.ts';
import type { Asked, Desk } from './desk.ts';
import { expand } from './expand.ts';
import type { Fault } from './faults.ts';
import type { Raw } from './form.ts';
import { recall, remember } from './idempotency.ts';
import { listOf, readShape, text } from './params.ts';
import { StripeProblem } from './problem.ts';
import type { Route } from './router.ts';
import { inSavepoint, inTransaction } from './transaction.ts';

export interface Outcome {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const problemText = (core: Core, problem: StripeProblem, requestId: string): string =>
  JSON.stringify({
    error: {
      ...problem.body,
      ...(problem.body.code
        ? { doc_url: `https://docs.stripe.com/error-codes#${problem.body.code.replaceAll('_', '-')}` }
        : {}),
      request_log_url: `${core.pages.origin}/_sandbox#${requestId}`,
    },
  });

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

export interface Keyed {
  readonly key: string;
  readonly request: string;
  readonly fingerprint: string;
}

/** In one transaction: what was due before, the replay or the effect, and the memory of its key. */
export const execute = (
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
