import type { Instant } from '#shared/language/time.ts';

/** The machine's clock, as an Instant. */
export const machineNow = (): Instant => new Date().toISOString() as Instant;
