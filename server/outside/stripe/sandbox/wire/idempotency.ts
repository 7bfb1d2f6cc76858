import { createHash } from 'node:crypto';
import type { Core } from '../core.ts';
import type { Raw } from './form.ts';
import { StripeProblem } from './problem.ts';

const keptForSeconds = 24 * 3600;

export interface Remembered {
  readonly status: number;
  readonly body: string;
}

const sorted = (raw: Raw): Raw =>
  typeof raw !== 'object' || raw === null || Array.isArray(raw)
    ? raw
    : Object.fromEntries(
        Object.keys(raw)
          .sort()
          .map((name) => [name, sorted(raw[name] ?? null)]),
      );

/** The same parameters in another order are the same parameters. */
export const fingerprintOf = (raw: { [name: string]: Raw }): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(raw)))
    .digest('base64');

export const checkKey = (key: string): void => {
  if (key.length > 255)
    throw new StripeProblem(400, {
      type: 'invalid_request_error',
      message: 'Idempotency keys may be at most 255 characters long.',
    });
};

/** What this key answered before. Another request or other parameters under it are refused. */
export const recall = (
  core: Core,
  account: string,
  key: string,
  request: string,
  fingerprint: string,
): Remembered | undefined => {
  const row = core.store
    .sql('SELECT request, parameters, status, body FROM idempotency WHERE account = ? AND key = ?')
    .get(account, key) as (Remembered & { request: string; parameters: string }) | undefined;
  if (!row) return undefined;
  if (row.request !== request)
    throw new StripeProblem(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${request}' vs '${row.request}'). Try using a key other than '${key}' if you meant to execute a different request.`,
    });
  if (row.parameters !== fingerprint)
    throw new StripeProblem(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    });
  return row;
};

/** In the transaction of the effect: either both are there or neither. */
export const remember = (
  core: Core,
  account: string,
  key: string,
  request: string,
  fingerprint: string,
  answer: Remembered,
): void => {
  const now = core.clock.now();
  core.store.sql('DELETE FROM idempotency WHERE at < ?').run(now - keptForSeconds);
  core.store
    .sql(
      'INSERT INTO idempotency (account, key, request, parameters, status, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(account, key, request, fingerprint, answer.status, answer.body, now);
};

export const inUse = (key: string): StripeProblem =>
  new StripeProblem(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}.`,
  });
