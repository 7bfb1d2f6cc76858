/**
 * Keeps on this device what a person last saw of their week, and shows it where nobody answers. Only what is
 * read in one's own name; gone at sign-out, when somebody else signs in, and after a week.
 */
import type { Query } from '@tanstack/react-query';
import { isDay, millisecondsOf } from '#shared/language/time.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import type { Session } from '#shared/sign-in/schema.ts';
import type { Acting } from './acting.ts';
import { type Drawer, drawerOf } from './drawer.ts';
import { isFresh, type LastSeen, listFrom, type SeenWeek, withList, withShift } from './last-seen.ts';
import { now } from './now.ts';
import { isUnreached } from './problem-error.ts';
import { queryClient } from './query-client.ts';
import { putInPlace } from './stand-in.ts';
import { zoneNow } from './zone.ts';

const drawer: Drawer<LastSeen> = drawerOf('seen');
const sessionKey = 'session';
/** A person on a poor line looks at what was last seen sooner than at nothing. */
const patienceMilliseconds = 2500;

let seen = new Map<string, LastSeen>();

/** A device that cannot keep things only remembers until the window is closed. */
const isMemoryOnly = () => undefined;

const keep = (kept: LastSeen) => {
  seen.set(kept.key, kept);
  drawer.put(kept).catch(isMemoryOnly);
};

/** Everything that was read for anybody, gone from this device. */
export const forgetSeen = async (): Promise<void> => {
  seen = new Map();
  await drawer.clear().catch(isMemoryOnly);
};

const ownerNow = (): string | null => {
  const session = seen.get(sessionKey);
  return session && 'session' in session ? session.email : null;
};

interface Asked {
  path: unknown;
  input: { query?: { from?: string; to?: string }; params?: { shiftId?: string } } | null;
  /** The member it was asked as; null when asked for somebody else, which is not kept. */
  memberId: string | null;
}

const askedBy = ({ queryKey }: Query): Asked => {
  const [, path, input, acting] = queryKey as [string, unknown, Asked['input'], Acting | null];
  return { path, input: input ?? null, memberId: acting && acting.for === null ? acting.as : null };
};

const spanOf = ({ input }: Asked) => {
  const { from = '', to = '' } = input?.query ?? {};
  return isDay(from) && isDay(to) ? { from, to } : null;
};

const weekOf = (memberId: string | null): SeenWeek | null => {
  const kept = memberId === null ? undefined : seen.get(memberId);
  return kept && 'shifts' in kept ? kept : null;
};

const rememberSession = async (session: Session) => {
  const email = session.signedIn?.email ?? null;
  if (email !== ownerNow() || email === null) await forgetSeen();
  if (email !== null) keep({ key: sessionKey, email, seenAt: now(), session });
};

const rememberShifts = (asked: Asked, data: unknown) => {
  const [email, week] = [ownerNow(), weekOf(asked.memberId)];
  if (email === null || asked.memberId === null) return;
  const span = spanOf(asked);
  if (asked.path === shiftsEndpoints.shifts.path && span) {
    const read = { memberId: asked.memberId, email, zone: zoneNow(), now: now() };
    const after = withList(week, { ...span, ...(data as { items: Shift[] }) }, read);
    if (after) keep(after);
  }
  if (asked.path === shiftsEndpoints.shift.path && week) keep(withShift(week, data as Shift));
};

const remember = async (query: Query): Promise<void> => {
  const asked = askedBy(query);
  if (asked.path === signInEndpoints.session.path) await rememberSession(query.state.data as Session);
  else rememberShifts(asked, query.state.data);
};

/** What was last seen of what is asked. */
const recall = (query: Query): { kept: LastSeen; data: unknown } | null => {
  const asked = askedBy(query);
  const kept =
    asked.path === signInEndpoints.session.path ? (seen.get(sessionKey) ?? null) : weekOf(asked.memberId);
  if (!kept || !isFresh(kept, now())) return null;
  if ('session' in kept) return { kept, data: kept.session };
  const span = spanOf(asked);
  const one = () => kept.shifts.find(({ shiftId }) => shiftId === asked.input?.params?.shiftId);
  const data =
    asked.path === shiftsEndpoints.shifts.path && span
      ? listFrom(kept, span, zoneNow())
      : asked.path === shiftsEndpoints.shift.path
        ? one()
        : null;
  return data ? { kept, data } : null;
};

const standIn = (query: Query) => {
  const found = query.state.data === undefined ? recall(query) : null;
  if (found) putInPlace(query, found.data, millisecondsOf(found.kept.seenAt));
};

const standInSoon = (query: Query) => {
  setTimeout(() => {
    if (query.state.fetchStatus === 'fetching') standIn(query);
  }, patienceMilliseconds);
};

const open = async () => {
  const kept = await drawer.all().catch(() => []);
  for (const one of kept)
    if (isFresh(one, now())) seen.set(one.key, one);
    else drawer.remove(one.key).catch(isMemoryOnly);
};

let isKeeping = false;
/** Every answer passes here, also those that came before. */
export const keepSeen = (): void => {
  if (isKeeping) return;
  isKeeping = true;
  const opened = open();
  // One after another: a week that is answered while the sign-in is still being written down waits for its owner.
  let remembered = opened;
  const answered = (query: Query) => {
    remembered = remembered.then(() => remember(query));
  };
  const asked = (query: Query) => {
    if (query.state.data !== undefined) return;
    if (isUnreached(query.state.error)) void opened.then(() => standIn(query));
    else standInSoon(query);
  };
  const cache = queryClient.getQueryCache();
  for (const query of cache.getAll())
    if (query.state.data === undefined) asked(query);
    else answered(query);
  cache.subscribe((event) => {
    if (event.type !== 'updated') return;
    if (event.action.type === 'success') answered(event.query);
    if (event.action.type === 'fetch' || event.action.type === 'error') asked(event.query);
  });
};
