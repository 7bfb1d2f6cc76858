/** Too many questions at once: wait a little longer each time, and ask the same with the same key. */
import { setTimeout } from 'node:timers/promises';
import type { Outcome } from './outcome.ts';

const isTooFast = (told: Outcome): boolean => told.kind === 'unknown' && told.code.startsWith('rate_limit');

/** After the last of these the try stays open, and the next turn goes on with it. */
const waits = [100, 200, 400, 800, 1600, 3200];

/** One of five places, by the last letter of an id. */
const placeOf = (id: string): number => id.charCodeAt(id.length - 1) % 5;

/**
 * Nothing has happened when the service says "too fast" (429), so that the same question is safe. Those who wait
 * together come back one after the other: each by a third more than the one before, by their place.
 */
export const patiently = async <T extends Outcome>(id: string, ask: () => Promise<T>): Promise<T> => {
  let told = await ask();
  for (const wait of waits) {
    if (!isTooFast(told)) return told;
    await setTimeout(wait + (placeOf(id) * wait) / 3);
    told = await ask();
  }
  return told;
};
