/** Visits as a calendar that people's own programs read (RFC 5545). */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant } from '#shared/language/time.ts';

export interface CalendarVisit {
  /** Stays the same when the visit moves, so that it is moved and not doubled. */
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  summary: string;
  link: string;
  isCancelled: boolean;
}

/** Moments stand in UTC: no program has to know the zone's clock changes. */
export type CalendarText = (name: string, now: Instant, visits: readonly CalendarVisit[]) => string;

export const calendarText: CalendarText = (name, now, visits) => {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Carepool//Calendar//EN',
    ttl: 3600,
  });
  for (const { id, startsAt, endsAt, summary, link, isCancelled } of visits)
    calendar.createEvent({
      id: `${id}@carepool`,
      start: startsAt,
      end: endsAt,
      stamp: now,
      summary,
      url: link,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
};
