import { dayAt, type Instant, minutesBetween, mondayOf } from '#shared/language/time.ts';

/** Nobody holds it any more, nothing was promised, nothing is kept apart for it. */
export const offeredAgain = {
  status: 'offered',
  carerId: null,
  takenAt: null,
  promiseId: null,
  quotedPence: null,
  quotedGrossPence: null,
  bookingId: null,
  offeredStartsAt: null,
  askedCarerId: null,
  askedUntil: null,
  clash: null,
  restStartsAt: null,
  restEndsAt: null,
} as const;

/** What a row says of its times, all of it following from the start and the end. */
export const timesOf = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }, zone: string) => ({
  startsAt,
  endsAt,
  plannedMinutes: minutesBetween(startsAt, endsAt),
  weekOn: mondayOf(dayAt(startsAt, zone)),
});
