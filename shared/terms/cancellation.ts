/** What a carer is paid for a shift the holder calls off late: by how long before its start it was called off. */
import { z } from 'zod';
import { part } from './amounts.ts';

const bandSchema = z.strictObject({
  /** Called off less than so many hours before the start. */
  underHours: z
    .int({ error: 'Give whole hours.' })
    .min(1, { error: 'Give 1 hour or more.' })
    .max(336, { error: 'Give 336 hours, two weeks, or less.' }),
  basisPoints: part.min(1, { error: 'A band pays more than nothing.' }),
});
export type CancellationBand = z.infer<typeof bandSchema>;

/** In order of time; who hears later is never paid less. */
export const cancellationSchema = z
  .array(bandSchema)
  .max(6, { error: 'Six bands are enough.' })
  .refine(
    (bands) => bands.every(({ underHours }, place) => underHours > (bands[place - 1]?.underHours ?? 0)),
    { error: 'Begin with the shortest notice, and name each number of hours once.' },
  )
  .refine(
    (bands) =>
      bands.every(({ basisPoints }, place) => basisPoints <= (bands[place - 1]?.basisPoints ?? 10_000)),
    { error: 'Shorter notice pays as much as longer notice, or more.' },
  );

/**
 * The band of a shift called off so many minutes before it starts; null where nothing is paid.
 * Under 24 hours all, under 48 hours half: 23 h 59 min → all, 24 h → half, 48 h → null.
 */
export const bandFor = (bands: readonly CancellationBand[], noticeMinutes: number): CancellationBand | null =>
  bands.find(({ underHours }) => noticeMinutes < underHours * 60) ?? null;
