/** When somebody wants their mail: the hour of the daily one, and the hours in which none comes. */
import { z } from 'zod';
import {
  addDays,
  dayAt,
  type Instant,
  momentOf,
  type TimeOfDay,
  timeAt,
  timeOfDaySchema,
} from '../language/time.ts';

const dailyAtFirst = '07:00' as TimeOfDay;

const quietHoursSchema = z
  .object({ from: timeOfDaySchema, until: timeOfDaySchema })
  .refine(({ from, until }) => from !== until, {
    error: 'The quiet hours begin and end at the same time.',
    path: ['until'],
  });

const isWithin = (time: string, { from, until }: z.output<typeof quietHoursSchema>): boolean =>
  from < until ? time >= from && time < until : time >= from || time < until;

export const mailHoursSchema = z
  .object({
    /** On the wall clock of the mutual. */
    dailyTime: timeOfDaySchema,
    /** Over midnight when the end comes before the beginning; null: mail may come at any hour. */
    quiet: quietHoursSchema.nullable(),
  })
  .refine(({ dailyTime, quiet }) => !quiet || !isWithin(dailyTime, quiet), {
    error: 'The daily mail would come in the quiet hours.',
    path: ['dailyTime'],
  });
export type MailHours = z.output<typeof mailHoursSchema>;

/** What holds for somebody who said nothing of times. */
export const usualMailHours: MailHours = { dailyTime: dailyAtFirst, quiet: null };

/**
 * Whether no mail may come now. From 21:00 until 08:00: not at 21:00, not at 07:59, again at 08:00. By the clock on
 * the wall, also on the nights it changes.
 */
export const isQuietAt = ({ quiet }: MailHours, now: Instant, zone: string): boolean =>
  quiet !== null && isWithin(timeAt(now, zone), quiet);

/** The newest moment at which a daily mail was due. At 06:59 with 07:00 that is yesterday’s. */
export const lastDailyOf = ({ dailyTime }: MailHours, now: Instant, zone: string): Instant => {
  const today = dayAt(now, zone);
  const due = momentOf(today, dailyTime, zone);
  return due <= now ? due : momentOf(addDays(today, -1), dailyTime, zone);
};
