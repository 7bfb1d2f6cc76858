/** What proposed terms would mean, as it is told: to one member their own, to everybody what names nobody. */
import { z } from 'zod';
import { signedPenceSchema } from '../language/money.ts';
import { daySchema } from '../language/time.ts';
import { ways } from './bands.ts';

const weeksSchema = z.object({
  /** Care in these weeks, as worked or as planned so far. */
  minutes: z.int(),
  beforePence: signedPenceSchema,
  afterPence: signedPenceSchema,
});

const sideSchema = z.object({
  last: weeksSchema,
  ahead: weeksSchema,
  aMonth: z.object({
    /** More or less than without the proposal. */
    changePence: signedPenceSchema,
    careMinutes: z.int(),
    /** A holder: so much less care the same money buys. A carer: so much work at today’s pay it is worth. */
    worthMinutes: z.int(),
  }),
});

export const myImpactSchema = z
  .object({
    /** The Mondays the weeks looked back on begin and end with, and the one the weeks ahead end before. */
    lastFromOn: daySchema,
    aheadFromOn: daySchema,
    untilOn: daySchema,
    /** What care costs me; null for whoever is no holder. */
    asHolder: sideSchema.nullable(),
    /** My pay before tax, with what is paid for the way; null for whoever is no carer. */
    asCarer: sideSchema.nullable(),
    surplus: z
      .object({
        /** Null where it is not counted, or not for the eyes of whoever asks. */
        nowWeeksTenths: z.int().nullable(),
        /** In a year, by this change alone. */
        changeWeeksTenths: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'MyImpact' });
export type MyImpact = z.input<typeof myImpactSchema>;

const classSchema = z.object({
  members: z.int(),
  /** Null: too few members to say anything of them. */
  bands: z
    .array(
      z.object({
        ways: z.array(z.enum(ways)),
        fromPence: signedPenceSchema.nullable(),
        toPence: signedPenceSchema.nullable(),
        members: z.int(),
      }),
    )
    .nullable(),
  /** All together a month; null: not told, because it would tell about one of them. */
  changePence: signedPenceSchema.nullable(),
});

export const impactForAllSchema = z
  .object({
    countedOn: daySchema,
    holders: classSchema,
    carers: classSchema,
    surplusWeeksTenths: z.int().nullable(),
  })
  .meta({ id: 'ImpactForAll' });
export type ShownImpactForAll = z.input<typeof impactForAllSchema>;
