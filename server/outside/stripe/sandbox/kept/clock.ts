import type { Store } from './store.ts';

export interface SandboxClock {
  /** Unix seconds of the sandbox, or of the moment whose work is being caught up. */
  now(): number;
  iso(): string;
  /** Moves the sandbox's own clock forward; it never goes back, as money cannot. */
  moveTo(instant: string): void;
  /** Runs work as if it were that second: a payout due on Monday is made on Monday, whenever we look. */
  at(second: number, work: () => void): void;
}

/** The sandbox's time is the driven clock (or real time) plus an offset that survives a restart. */
export const openClock = (store: Store, driven: (() => string) | undefined): SandboxClock => {
  let offsetMs = Number(store.fact('clock-offset-ms') ?? '0');
  let catchingUp: number | undefined;
  const baseMs = (): number => (driven ? Temporal.Instant.from(driven()).epochMilliseconds : realMs());
  const now = (): number => catchingUp ?? Math.floor((baseMs() + offsetMs) / 1000);
  return {
    now,
    iso: () => isoOf(now()),
    moveTo(instant) {
      const target = Temporal.Instant.from(instant).epochMilliseconds;
      if (target < baseMs() + offsetMs)
        throw new RangeError(`The sandbox's clock is already past ${instant}.`);
      offsetMs = target - baseMs();
      store.setFact('clock-offset-ms', String(offsetMs));
    },
    at(second, work) {
      const before = catchingUp;
      catchingUp = second;
      try {
        work();
      } finally {
        catchingUp = before;
      }
    },
  };
};

/** Real time, for what the sandbox's calendar does not govern: signatures, back-off, timeouts. */
export const realMs = (): number => Temporal.Now.instant().epochMilliseconds;

export const isoOf = (second: number): string =>
  Temporal.Instant.fromEpochMilliseconds(second * 1000).toString({ smallestUnit: 'millisecond' });
