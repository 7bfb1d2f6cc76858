import { addMinutes, type Instant } from '#shared/language/time.ts';
import type { Session } from '#shared/sign-in/schema.ts';
import { mayBeAnybody, type Whence } from './policy.ts';
import { isFounded, openedMembers, secondStepsOf } from './reads.ts';
import { ask, heard, type Visit } from './visit.ts';

export const whence = ({ deps, request }: Visit): Whence => ({
  demo: deps.settings.demo,
  address: request.socket.remoteAddress,
  host: request.headers.host,
  forwarded: request.get('forwarded') ?? request.get('x-forwarded-for'),
});

/** Until when the second step given at this moment opens coordinators' acts; null when it does not. */
export const freshUntil = (given: Instant | null, now: Instant, goodMinutes: number): Instant | null => {
  if (given === null) return null;
  const until = addMinutes(given, goodMinutes);
  return until > now ? until : null;
};

/** A session in use lasts on: looked at when a page opens, and written once a day at most. */
const renew = async (visit: Visit, days: { lasts: number; renewedAfter: number }): Promise<void> => {
  const { now, parts, request } = visit;
  const open = await parts.door.sessionOf(request.headers.cookie);
  const dayMinutes = 24 * 60;
  const isFresh = addMinutes(now, (days.lasts - days.renewedAfter) * dayMinutes);
  if (!open || open.expiresAt > isFresh) return;
  heard(visit, await ask(visit, 'GET', '/get-session'), {}, 'sign-in-needed');
};

export const session = async (
  visit: Visit,
  goodMinutes: number,
  days: { lasts: number; renewedAfter: number },
): Promise<Session> => {
  const { deps, person, now } = visit;
  const read = deps.db.read;
  const place = {
    founded: await isFounded(read),
    demo: deps.settings.demo,
    oneClick: mayBeAnybody(whence(visit)),
  };
  if (!person) return { ...place, signedIn: null };
  await renew(visit, days);
  const has = await secondStepsOf(read, person.userId);
  const secondStep = { freshUntil: freshUntil(person.secondStepAt, now, goodMinutes), ...has };
  const members = await openedMembers(read, person.userId);
  return { ...place, signedIn: { email: person.email, secondStep, members } };
};
