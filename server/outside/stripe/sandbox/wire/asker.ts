import type { IncomingHttpHeaders } from 'node:http';
import { apiVersion, type Core, platform } from '../core.ts';
import { StripeProblem } from './problem.ts';

const unauthorized = (message: string): StripeProblem =>
  new StripeProblem(
    401,
    { type: 'invalid_request_error', message },
    { 'www-authenticate': 'Bearer realm="Stripe"' },
  );

const keyFrom = (headers: IncomingHttpHeaders): string => {
  const [scheme, value] = (headers.authorization ?? '').split(' ');
  if (scheme === 'Bearer' && value) return value;
  if (scheme === 'Basic' && value) return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '';
  throw unauthorized(
    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
  );
};

/** Any test key opens the sandbox; a live key means that somebody is about to make a mistake. */
export const checkKeyOf = (headers: IncomingHttpHeaders): void => {
  const key = keyFrom(headers);
  if (/^[sr]k_live_/.test(key))
    throw unauthorized('This is a sandbox with play money. It refuses live keys.');
  if (!/^[sr]k_test_\w+$/.test(key)) throw unauthorized(`Invalid API Key provided: ${key.slice(0, 8)}****`);
};

export const checkVersionOf = (headers: IncomingHttpHeaders): void => {
  const version = headers['stripe-version'];
  if (version !== undefined && version !== apiVersion)
    throw new StripeProblem(400, {
      type: 'invalid_request_error',
      message: `Invalid Stripe API version: ${String(version)}. This sandbox speaks ${apiVersion} only.`,
    });
};

/** The account spoken for: the platform itself, or one of its connected accounts. */
export const accountOf = (core: Core, headers: IncomingHttpHeaders): string => {
  const asked = headers['stripe-account'] ?? headers['stripe-context'];
  if (asked === undefined || asked === '' || asked === platform) return platform;
  const account = String(asked);
  if (!core.store.find('account', platform, account))
    throw new StripeProblem(403, {
      type: 'invalid_request_error',
      code: 'account_invalid',
      message: `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
    });
  return account;
};
