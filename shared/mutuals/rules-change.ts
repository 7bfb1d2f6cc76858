/** Some of the mutual's own numbers, changed from a day on. */
import { z } from 'zod';
import { weekdays } from '../language/time.ts';
import { votingRulesSchema } from '../proposals/voting-rules.ts';
import { type MutualRules, mutualRulesSchema } from './schema.ts';

const { voting: _voting, ...own } = mutualRulesSchema.shape;

export const rulesChangeSchema = z
  .strictObject({ ...z.object(own).partial().shape, voting: votingRulesSchema.partial().optional() })
  .refine((change) => rulesIn(change).length > 0, { error: 'Say which rule is to be another.' });
export type RulesChange = z.output<typeof rulesChangeSchema>;

const given = <T extends object>(some: T): Partial<T> =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Names of the rules a change speaks of; those of voting as `voting.quorumPercent`. */
export const rulesIn = (change: object): string[] => {
  const { voting, ...plain } = change as RulesChange;
  return [...Object.keys(given(plain)), ...Object.keys(given(voting ?? {})).map((rule) => `voting.${rule}`)];
};

/** The rules with a change in them; what it does not speak of stays. */
export const rulesWith = (rules: MutualRules, { voting, ...change }: RulesChange): MutualRules => ({
  ...rules,
  ...(given(change) as Partial<MutualRules>),
  voting: { ...rules.voting, ...(given(voting ?? {}) as Partial<MutualRules['voting']>) },
});

/** Of the calendar of money: a week is settled by one calendar, so another begins with a week. */
const byTheWeek = ['hoursDueOn', 'hoursDueAt', 'collectOn', 'collectsBy', 'payAfterWorkingDays'];

export const beginsWithAWeek = (change: RulesChange): boolean =>
  rulesIn(change).some((rule) => byTheWeek.includes(rule));

/**
 * Conditions of pay, and who decides on what: those who give care and those who receive it must both agree,
 * whatever other rules need.
 */
const ofPay = [...byTheWeek, 'setOffAtMostPercent', 'advancePerHolderPence', 'voting.decisions'];

export const isOfPay = (change: RulesChange): boolean => rulesIn(change).some((rule) => ofPay.includes(rule));

/** Hours are due before the day money is collected: Monday noon and Tuesday do, Wednesday and Tuesday do not. */
export const isPossible = ({ hoursDueOn, collectOn }: MutualRules): boolean =>
  weekdays.indexOf(hoursDueOn) < weekdays.indexOf(collectOn);
