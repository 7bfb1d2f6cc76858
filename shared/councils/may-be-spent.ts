/**
 * Whether a holder’s money may be spent on something, by the rules of their council: the one place that booking,
 * taking and pledging ask. Pure; answers the reason with the rule’s words and source, or null.
 */
import type { Reason } from '../contract/problem.ts';
import type { Day } from '../language/time.ts';
import type { CouncilProfile } from './schema.ts';
import type { Use } from './uses.ts';

/** A written yes of the council, both days included; no last day is until it is taken back. */
export interface CouncilException {
  use: Use;
  fromOn: Day;
  untilOn: Day | null;
}

/** What a pair says of living together, and of the council’s written yes to it. */
export interface HouseholdOfPair {
  sameHousehold: boolean;
  exceptionReference: string | null;
  exceptionUntilOn?: Day | null;
}

type Rules = Pick<CouncilProfile, 'name' | 'excludedUses' | 'sameHousehold'>;

const holdsOn = ({ fromOn, untilOn }: CouncilException, onDay: Day): boolean =>
  fromOn <= onDay && (untilOn === null || onDay <= untilOn);

/** Excluded by the council, and no written exception holds on that day. */
const excludedReason = (
  use: Use,
  onDay: Day,
  rules: Rules,
  exceptions: readonly CouncilException[],
): Reason | null => {
  const rule = rules.excludedUses.value.find((excluded) => excluded.use === use);
  if (!rule) return null;
  if (exceptions.some((exception) => exception.use === use && holdsOn(exception, onDay))) return null;
  const { source, checkedOn } = rules.excludedUses;
  return {
    code: 'use-excluded',
    detail: `${rules.name}: “${rule.words}”.`,
    facts: { use, rule: rule.words, council: rules.name, source, checkedOn },
    instead: 'Choose another use, pay it with other money, or have the council’s written exception recorded.',
  };
};

/**
 * A relative in the same household may be paid only with the council’s written exception: Care and Support
 * (Direct Payments) Regulations 2014 (SI 2014/2871) reg 3, read on 22 November 2026. Where a council’s own
 * profile allows it, it says so with its source.
 */
export const householdRefused = (
  pair: HouseholdOfPair | null,
  onDay: Day,
  rules: Pick<CouncilProfile, 'sameHousehold'> | null = null,
): Reason | null => {
  if (!pair?.sameHousehold || rules?.sameHousehold.value === 'allowed') return null;
  const until = pair.exceptionUntilOn ?? null;
  if (pair.exceptionReference !== null && (until === null || onDay <= until)) return null;
  return {
    code: 'same-household-not-paid',
    instead: 'Have the council’s written exception recorded first.',
    facts: {
      source: rules?.sameHousehold.source ?? 'Care and Support (Direct Payments) Regulations 2014 reg 3',
      ...(pair.exceptionReference === null ? {} : { exceptionUntilOn: until }),
    },
  };
};

export interface Spend {
  use: Use;
  onDay: Day;
  /** Who is paid, as far as they and the holder are a pair; null where nobody of the household is paid. */
  pair: HouseholdOfPair | null;
}

/**
 * A carer who is the holder’s sister and lives with them, for gardening, where the council excludes gardening:
 * told of the garden first. Both exceptions recorded and in force: null.
 */
export const mayBeSpent = (
  { use, onDay, pair }: Spend,
  rules: Rules,
  exceptions: readonly CouncilException[],
): Reason | null => excludedReason(use, onDay, rules, exceptions) ?? householdRefused(pair, onDay, rules);
