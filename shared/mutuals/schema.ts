import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema, timeOfDaySchema, weekdaySchema } from '../language/time.ts';
import { wayKindSchema } from '../payments/schema.ts';
import { usualVotingRules, votingRulesSchema } from '../proposals/voting-rules.ts';

export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];
export const nationSchema = z.enum(nations, {
  error: 'Choose England, Wales, Scotland or Northern Ireland.',
});

export const careModes = ['introduction', 'registered-provider'] as const;
export const careModeSchema = z.enum(careModes, { error: 'Say who chooses the carer.' });
export type CareMode = z.infer<typeof careModeSchema>;

/** `held-under-licence` is known and refused with its reason until it is built. */
export const moneyModes = ['no-money-held', 'held-under-licence'] as const;
export const moneyModeSchema = z.enum(moneyModes, { error: 'Say whose account the money is in.' });

/** The mutual's own numbers. The week starts on Monday 00:00 of its zone and ends on Sunday 24:00. */
export const mutualRulesSchema = z.object({
  /** Hours of a week are due on this day and time of the week after. */
  hoursDueOn: weekdaySchema,
  hoursDueAt: timeOfDaySchema,
  collectOn: weekdaySchema,
  /** The ways to pay that the mutual agreed to collect by: the slowest of them decides on the pay day. */
  collectsBy: z.array(wayKindSchema).min(1),
  /** Working days from collection to the day carers are paid, if the mutual wants more than its ways need. */
  payAfterWorkingDays: z.int().min(0).max(10),
  /** How long a need stays with each circle before the next one sees it, in hours. */
  teamHours: z.int().min(0).max(336),
  yesHours: z.int().min(0).max(336),
  /** Shifts are laid out this many weeks ahead. */
  weeksAhead: z.int().min(1).max(26),
  /** Smaller dues wait for the next settlement. Stripe takes no card payment under 30p. */
  smallestDuePence: z.int().min(30),
  /** While a payment that a bank took back waits to be looked at, its holder books nothing more. */
  claimStopsBooking: z.boolean(),
  /**
   * Of what a carer is paid at once, so much at most is kept for an earlier pay that was too much. Overpaid wages
   * may lawfully be set off in full (Employment Rights Act 1996 s 14(1)(a); National Minimum Wage Regulations
   * 2015 reg 12(2)(c); checked 2026-11-23); a mutual leaves more.
   */
  setOffAtMostPercent: z.int().min(1).max(100),
  /** A run that collects more is put forward by one coordinator and started by another; null: by one alone. */
  twoPeopleAbovePence: z.int().min(0).nullable(),
  /**
   * From pay day on the common fund pays carers whose holder's money could not be collected, up to so much out for
   * one holder at a time, and has it back first when it comes. Null: it does not, until members have voted it.
   */
  advancePerHolderPence: z.int().min(1).nullable(),
  /** How members decide together. */
  voting: votingRulesSchema,
});
export type MutualRules = z.infer<typeof mutualRulesSchema>;

export const usualRules: MutualRules = {
  hoursDueOn: 'MO',
  hoursDueAt: '12:00' as MutualRules['hoursDueAt'],
  collectOn: 'TU',
  collectsBy: ['card', 'bacs'],
  payAfterWorkingDays: 3,
  teamHours: 24,
  yesHours: 24,
  weeksAhead: 12,
  smallestDuePence: 30,
  claimStopsBooking: true,
  setOffAtMostPercent: 25,
  twoPeopleAbovePence: 1_000_000,
  advancePerHolderPence: null,
  voting: usualVotingRules,
};

export const mutualSchema = z.object({
  mutualId: idSchema('mutual'),
  name: z.string(),
  nation: nationSchema,
  zone: z.string(),
  careMode: careModeSchema,
  moneyMode: moneyModeSchema,
  rules: mutualRulesSchema,
  termsVoted: z.boolean(),
  foundedOn: daySchema,
});
export type Mutual = z.infer<typeof mutualSchema>;
