/**
 * The offset of a zone's wall clock from UTC, as stretches of time between two clock changes. Asking the
 * time-zone data costs thousands of times a subtraction, so each stretch is asked for once and remembered.
 */
export interface Era {
  /** First millisecond of the stretch. */
  readonly fromMilliseconds: number;
  /** First millisecond after it. */
  readonly untilMilliseconds: number;
  /** Wall clock minus UTC: 3,600,000 in a British summer. */
  readonly offsetMilliseconds: number;
}

const known = new Map<string, Era[]>();

const lookUp = (zone: string, milliseconds: number): Era => {
  const here = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition('next');
  // "previous" means strictly before, and a change belongs to the stretch it opens
  const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    fromMilliseconds: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    untilMilliseconds: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMilliseconds: here.offsetNanoseconds / 1_000_000,
  };
};

const covers = (era: Era | undefined, milliseconds: number): era is Era =>
  era !== undefined && milliseconds >= era.fromMilliseconds && milliseconds < era.untilMilliseconds;

/**
 * The stretch a moment lies in. Refuses, by RangeError, a zone the time-zone data does not have.
 * Europe/London in June 2026: from 2026-03-29T01:00Z until 2026-10-25T01:00Z, offset 3,600,000.
 */
export const eraAt = (zone: string, milliseconds: number): Era => {
  let eras = known.get(zone);
  if (!eras) {
    eras = [];
    known.set(zone, eras);
  }
  const latest = eras[0];
  if (covers(latest, milliseconds)) return latest;
  const found = eras.findIndex((era) => covers(era, milliseconds));
  const era = eras[found] ?? lookUp(zone, milliseconds);
  if (found >= 0) eras.splice(found, 1);
  // the stretch asked for last stands first: the next question is nearly always about it
  eras.unshift(era);
  return era;
};
