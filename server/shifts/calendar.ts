/** A member's private calendar: its address is sealed, never kept, and dead as soon as they say so. */
import { z } from 'zod';
import type { Id } from '#shared/language/ids.ts';
import { idSchema } from '#shared/language/ids.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import type { CalendarFeed } from '#shared/shifts/calendar-endpoints.ts';
import type { Deps } from '../deps.ts';
import type { Call } from '../http/call.ts';
import { seal, unseal } from '../members/sealed.ts';
import type { CalendarVisit } from '../outside/files/calendar.ts';
import { note } from '../oversight/actions.ts';
import { findFeed, type Visit, visitsOf } from './calendar-reads.ts';
import { dropFeed, keepFeed } from './calendar-records.ts';
import { calendarWords } from './calendar-words.ts';

const wordSchema = z.object({
  mutualId: idSchema('mutual'),
  memberId: idSchema('member'),
  feedId: idSchema('feed'),
});
/** It ends when its member says so, not by itself. */
const never = '9000-01-01T00:00:00.000Z' as Instant;
const dayInMinutes = 1_440;
const daysBefore = 28;
const daysAfter = 366;

const addressOf = (
  { settings }: Pick<Deps, 'settings'>,
  facts: { mutualId: Id<'mutual'>; memberId: Id<'member'>; feedId: Id<'feed'> },
): string => `${settings.baseUrl}/api/calendar/${seal(settings.secret, 'calendar', never, facts)}.ics`;

export const calendarFeed = async (call: Call): Promise<CalendarFeed> => {
  const { mutualId, memberId } = call.actor;
  const feed = await findFeed(call.deps.db.read, mutualId, memberId);
  if (!feed) return { feed: null };
  const { feedId, names, openedAt } = feed;
  return { feed: { address: addressOf(call.deps, { mutualId, memberId, feedId }), names, openedAt } };
};

export const openCalendarFeed = (call: Call, names: boolean): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const feedId = call.deps.newId('feed');
    await keepFeed(tx, { mutualId, memberId, feedId, names, openedAt: call.now });
    await note(tx, call, 'CALENDAR_OPENED', memberId, { names });
    return null;
  });

export const closeCalendarFeed = (call: Call): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    await dropFeed(tx, mutualId, memberId);
    await note(tx, call, 'CALENDAR_CLOSED', memberId);
    return null;
  });

const asVisit =
  (deps: Deps, memberId: Id<'member'>, names: boolean, language: 'en' | 'cy') =>
  ({ shiftId, startsAt, endsAt, status, holderId, holderName, carerName }: Visit): CalendarVisit => {
    const words = calendarWords[language];
    const isReceived = holderId === memberId;
    const visit = carerName ? words.visit(names ? carerName : null) : words.nobodyYet;
    return {
      id: shiftId,
      startsAt,
      endsAt,
      summary: isReceived ? visit : words.work(names ? holderName : null),
      link: `${deps.settings.baseUrl}/shifts/${shiftId}`,
      isCancelled: status === 'cancelled',
    };
  };

/** The calendar behind an address, or null where there is none any more. */
export const calendarBehind = async (deps: Deps, word: string): Promise<string | null> => {
  const now = deps.now();
  const told = unseal(deps.settings.secret, 'calendar', now, wordSchema, word);
  if (!told) return null;
  const { mutualId, memberId, feedId } = told;
  const feed = await findFeed(deps.db.read, mutualId, memberId);
  if (!feed || feed.feedId !== feedId || feed.leftAt !== null) return null;
  const span = {
    from: addMinutes(now, -daysBefore * dayInMinutes),
    to: addMinutes(now, daysAfter * dayInMinutes),
  };
  const visits = await visitsOf(deps.db.read, mutualId, memberId, span);
  const { calendar } = calendarWords[feed.language];
  return deps.calendarText(calendar, now, visits.map(asVisit(deps, memberId, feed.names, feed.language)));
};
