import { type Instant, instant, instantAt, millisecondsOf } from '#shared/language/time.ts';

/**
 * The library reads the machine's clock by itself, while all else goes by `deps.now`, which a story drives.
 * What it stores is moved from its clock to ours and back, so that a session and a code run out when ours
 * says so. Both clocks are the same one in a running server, where nothing is moved.
 */
export interface LibraryTime {
  toOurs(isoText: string): Instant;
  fromOurs(moment: Date): Date;
}

/** Two readings of one clock differ by the time between them. */
const oneClockMilliseconds = 1_000;

export const libraryTime = (now: () => Instant, machineNow: () => Instant): LibraryTime => {
  const ahead = (): number => {
    const difference = millisecondsOf(now()) - millisecondsOf(machineNow());
    return Math.abs(difference) < oneClockMilliseconds ? 0 : difference;
  };
  return {
    toOurs: (isoText) => {
      const by = ahead();
      const [moved, here] = [millisecondsOf(instant(isoText)) + by, now()];
      // What the library wrote a moment ago is of this moment, though the machine's clock has gone on since.
      const isNow = by !== 0 && Math.abs(moved - millisecondsOf(here)) < oneClockMilliseconds;
      return isNow ? here : instantAt(moved);
    },
    fromOurs: (moment) => {
      moment.setTime(moment.getTime() - ahead());
      return moment;
    },
  };
};
