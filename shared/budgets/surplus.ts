/**
 * What is truly left over, as a council counts it: weeks of payments against its own limit. Pure; pence, and
 * tenths of a week. Own top-up stands in both the money and the week, so that it moves no limit.
 */
import type { CouncilProfile } from '../councils/schema.ts';
import { add, fraction, noPence, type Pence, pence, subtract } from '../language/money.ts';

export type SurplusStands = 'within' | 'near' | 'over';

/** From here on it is time to say so, before the council asks. */
const nearShare = 0.75;

export interface SurplusMoney {
  paidInPence: Pence;
  spentPence: Pence;
  /** Worked and not collected yet. */
  owedPence: Pence;
  /** Tax, pension, holiday, insurance, agreed savings: kept in the account and promised to others. */
  setAsidePence: Pence;
  /** A week of payments from all sources. */
  weeklyPence: Pence;
}

type Rules = Pick<CouncilProfile, 'surplusLimit' | 'contingencyWeeks'>;

export interface Surplus {
  surplusPence: Pence;
  weeksTenths: number;
  limitWeeks: number;
  contingencyWeeks: number;
  /** Limit and contingency in money, and how far it is from here; negative when it is passed. */
  limitPence: Pence;
  roomPence: Pence;
  counted: CouncilProfile['surplusLimit']['value']['counted'];
  stands: SurplusStands;
}

/**
 * £2,240 in, £1,600 spent: £640 in the account. Before liabilities that is £640; after £90 owed and £210 set
 * aside it is £340. At £80 a week 8.0 weeks before, 4.2 after (down); with a limit of 4 weeks and 1 of
 * contingency the line is £400: over before, near after (from £300 on). Money short is a surplus of nothing.
 * Null without a weekly amount: nothing can be counted in weeks.
 */
export const surplusOf = (money: SurplusMoney, rules: Rules): Surplus | null => {
  const { weeklyPence } = money;
  if (weeklyPence <= 0) return null;
  const { weeks, counted } = rules.surplusLimit.value;
  const contingencyWeeks = rules.contingencyWeeks?.value ?? 0;
  const inAccount = subtract(money.paidInPence, money.spentPence);
  const liabilities = add(money.owedPence, money.setAsidePence);
  const counts = counted === 'after-liabilities' ? subtract(inAccount, liabilities) : inAccount;
  const surplusPence = counts > 0 ? counts : noPence;
  const limitPence = pence(weeklyPence * (weeks + contingencyWeeks));
  const isNear = surplusPence >= fraction(limitPence, nearShare * 100, 100, 'up');
  return {
    surplusPence,
    weeksTenths: Math.floor((surplusPence * 10) / weeklyPence),
    limitWeeks: weeks,
    contingencyWeeks,
    limitPence,
    roomPence: subtract(limitPence, surplusPence),
    counted,
    stands: surplusPence > limitPence ? 'over' : isNear ? 'near' : 'within',
  };
};
