/**
 * The fair-pay terms members vote: one version, from its day on. Money is whole pence, shares are basis
 * points (100 is 1 %), windows are times on the clock of the wall.
 */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { noPence } from '../language/money.ts';
import { daySchema, timeOfDaySchema } from '../language/time.ts';
import { amount, days, hourly, part, share, whole } from './amounts.ts';
import { cancellationSchema } from './cancellation.ts';

/** The role every mutual has a rate for; a role without its own rate is paid as this one. */
export const usualRole = 'personal-assistant';

/** A role or skill that is paid a rate of its own: `personal-assistant`, `team-leader`, `hoist-trained`. */
export const paidRoleSchema = z
  .string()
  .regex(/^[a-z]+(-[a-z0-9]+)*$/, { error: 'Write a role in small letters with hyphens: team-leader.' });

/** On top of basic pay: a share of it, or pence an hour. */
export const moreSchema = z.union([
  z.strictObject({ basisPoints: share }),
  z.strictObject({ pencePerHour: amount }),
]);
export type More = z.infer<typeof moreSchema>;

/** From one time to another by the clock of the wall, through midnight if `to` is not after `from`. */
export const windowSchema = z.strictObject({ from: timeOfDaySchema, to: timeOfDaySchema, more: moreSchema });
export type Window = z.infer<typeof windowSchema>;

export const adoptedFloors = ['statutory', 'real-living-wage', 'london-living-wage', 'policy'] as const;
export type AdoptedFloor = (typeof adoptedFloors)[number];

const enhancementsSchema = z.strictObject({
  /** `highest`: of all that apply to a minute, the one worth most is paid. `add`: each is paid. */
  combine: z.enum(['highest', 'add'], { error: 'Say whether the highest one is paid, or each is added.' }),
  evening: windowSchema.nullable(),
  night: windowSchema.nullable(),
  saturday: moreSchema.nullable(),
  sunday: moreSchema.nullable(),
  bankHoliday: z
    .strictObject({
      more: moreSchema,
      /** When a bank holiday is kept on a substitute day, is the day itself paid as one too? */
      itselfToo: z.boolean(),
    })
    .nullable(),
});

export const termsSchema = z
  .strictObject({
    baseRates: z
      .record(paidRoleSchema, hourly)
      .refine((rates) => usualRole in rates, { error: 'Give the base rate of a personal assistant.' }),
    /** What pay is topped up to, if it is above the law. The law holds whatever is chosen. */
    floor: z.enum(adoptedFloors, { error: 'Choose the floor the members adopt.' }),
    enhancements: enhancementsSchema,
    /** Its own hourly rate in place of basic, evening and night pay; null pays it as any work at night. */
    wakingNight: z.strictObject({ ratePence: hourly }).nullable(),
    /** One amount for a night of up to so many minutes; beyond them, and when woken, basic pay. */
    sleepIn: z.strictObject({
      amountPence: amount,
      coversMinutes: whole(240, 840),
      /** Woken for longer, the night is paid as one awake, if that is more. Null: each waking by itself. */
      awakeAfterMinutes: whole(30, 840).nullable().default(null),
    }),
    /** One amount for a day of living in, of up to so many minutes of work; null pays it by the hour. */
    liveIn: z
      .strictObject({
        amountPence: amount,
        coversMinutes: whole(240, 1_440),
        /** Free time of one's own within the day. Not had, it is work beyond what the amount covers. */
        breakMinutes: whole(20, 720),
      })
      .nullable()
      .default(null),
    /** Time at training or a meeting that the carer was asked to; null pays it as basic. */
    training: z.strictObject({ ratePence: hourly.nullable() }).default({ ratePence: null }),
    meeting: z.strictObject({ ratePence: hourly.nullable() }).default({ ratePence: null }),
    /** Of the pay of a shift the holder calls off late, by notice; none pays nothing. */
    cancellation: cancellationSchema.default([]),
    /** Of the hours a carer was promised and not offered, so much is paid. */
    guaranteedHours: z.strictObject({ topUpBasisPoints: part }).default({ topUpBasisPoints: 0 }),
    /** A part of usual pay from a day of an illness on, for so many days. Null: what the law says, no more. */
    sickPay: z
      .strictObject({ basisPoints: part, fromDay: days(28), mostDays: days(365) })
      .nullable()
      .default(null),
    /** Hours the holder does not answer are paid as recorded, up to the plan and so many minutes more. */
    silence: z.strictObject({ beyondPlanMinutes: whole(0, 60) }).default({ beyondPlanMinutes: 0 }),
    /** A shorter visit is not planned. 15-minute visits are refused by default. */
    shortestVisitMinutes: whole(15, 240),
    travel: z.strictObject({
      /** For an hour on the way; null pays it as basic. */
      ratePence: hourly.nullable(),
      /** Is the way between homes of two different employers paid too? The law does not ask it. */
      betweenEmployers: z.boolean(),
      carMilePence: amount,
      motorcycleMilePence: amount.default(noPence),
      cycleMilePence: amount,
    }),
    holiday: z.strictObject({
      basisPoints: share,
      /** `when-taken`: kept aside. `with-pay`: paid out with each settlement as a line of its own. */
      paid: z.enum(['when-taken', 'with-pay']),
    }),
    pension: z.strictObject({
      basisPoints: share,
      /** What it is a share of: earnings between the law's two limits, or every pound. */
      of: z.enum(['qualifying-earnings', 'all-earnings']),
      /** `everyone`: from the first pound earned, without waiting for the law's age and weekly trigger. */
      enrols: z.enum(['by-earnings', 'everyone']).default('by-earnings'),
    }),
    /** What the holder pays the mutual on top: a share of pay, or pence for each hour. Shown to both. */
    contribution: moreSchema,
  })
  .meta({ id: 'Terms' });
export type Terms = z.output<typeof termsSchema>;

/** A version as members see it. Versions are never edited; each holds until the next one's day. */
export const termsVersionSchema = z.object({
  termsId: idSchema('terms'),
  version: z.int(),
  fromOn: daySchema,
  /** False for the shipped floor terms and a mutual's own file, until members have voted. */
  voted: z.boolean(),
  terms: termsSchema,
});
export type TermsVersion = z.infer<typeof termsVersionSchema>;
