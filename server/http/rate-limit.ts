import type { RequestHandler } from 'express';
import { Refusal } from '#shared/contract/problem.ts';
import { type Instant, millisecondsOf } from '#shared/language/time.ts';

/**
 * The door's numbers, the same in tests and benchmarks. A busy coordinator makes some hundreds of requests
 * a minute; a sign-in is told apart by its session, anybody else by address.
 */
export const rateLimits = { perMinute: 3_000, perMinuteNotSignedIn: 600, remembered: 50_000 } as const;

interface Counted {
  minute: number;
  requests: number;
}

/**
 * Counts in memory, by the minute; forgetting all is harmless and keeps memory flat. Only a session we signed
 * ourselves has a count of its own: whoever invents cookies is counted by address.
 */
export const rateLimit = (
  now: () => Instant,
  sessionTokenIn: (cookie: string | undefined) => string | null,
): RequestHandler => {
  const counted = new Map<string, Counted>();
  return (request, _response, next) => {
    const session = sessionTokenIn(request.headers.cookie);
    const who = session ?? request.ip ?? '';
    const limit = session ? rateLimits.perMinute : rateLimits.perMinuteNotSignedIn;
    const minute = Math.floor(millisecondsOf(now()) / 60_000);
    const so = counted.get(who);
    if (so?.minute === minute) {
      so.requests += 1;
      if (so.requests > limit) throw new Refusal('too-many-requests');
      return next();
    }
    if (counted.size >= rateLimits.remembered) counted.clear();
    counted.set(who, { minute, requests: 1 });
    next();
  };
};
