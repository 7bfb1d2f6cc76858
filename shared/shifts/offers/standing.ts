/** Where a carer's yes stands that waits for the holder's, and which later start they may ask for. Pure. */
import type { Reason } from '../../contract/problem.ts';
import type { Id } from '../../language/ids.ts';
import { addMinutes, dayAt, type Instant } from '../../language/time.ts';
import type { ShiftStatus } from '../schema.ts';
import type { OfferStatus } from './schema.ts';

interface OpenShift {
  status: ShiftStatus;
  startsAt: Instant;
}

/** A waiting one lapses when its shift was given to somebody, moved or called off, or has begun. */
export const standingOf = (
  offer: { status: OfferStatus; startsAt: Instant },
  shift: OpenShift,
  now: Instant,
): OfferStatus => {
  if (offer.status !== 'waiting') return offer.status;
  const stands = shift.status === 'offered' && shift.startsAt === offer.startsAt && shift.startsAt > now;
  return stands ? 'waiting' : 'lapsed';
};

/** Why it takes no more answers, or null. */
export const offerOver = (standing: OfferStatus): Reason | null =>
  standing === 'waiting' ? null : { code: 'offer-over', facts: { status: standing } };

/**
 * Whether this carer's yes waits for the holder's. Not where the holder moved what this carer held already: they
 * said yes to them then.
 */
export const holderDecidesOn = (
  need: { holderDecides: boolean },
  shift: { askedCarerId: Id<'member'> | null },
  carerId: Id<'member'>,
): boolean => need.holderDecides && shift.askedCarerId !== carerId;

/**
 * Why a visit cannot be asked to begin then, or null. Later than it was to begin, and still on that day or within
 * the window its holder gave, in minutes. One at 8:00 with a window of 30 minutes may begin up to 23:59; one at
 * 23:50 up to 0:20.
 */
export const laterRefused = (
  shift: { startsAt: Instant; windowMinutes: number },
  laterStartsAt: Instant,
  zone: string,
): string | null => {
  if (laterStartsAt <= shift.startsAt) return 'Choose a later time than it was to begin.';
  const isThatDay = dayAt(laterStartsAt, zone) === dayAt(shift.startsAt, zone);
  const isWithin = laterStartsAt <= addMinutes(shift.startsAt, shift.windowMinutes);
  return isThatDay || isWithin ? null : 'Choose a time on the same day.';
};
