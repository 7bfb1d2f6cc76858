/** Terms with something of everything, as a valley mutual might vote them, and short ways to price with them. */
import { pence } from '#shared/language/money.ts';
import { atWallTime, type Day, day, type Instant, type TimeOfDay } from '#shared/language/time.ts';
import { payFor } from '#shared/pay/engine.ts';
import type { Pay } from '#shared/pay/lines.ts';
import {
  asPlanned,
  type Calendar,
  type CarerForPay,
  type PairForPay,
  type WorkedShift,
} from '#shared/pay/worked.ts';
import type { Terms } from '#shared/terms/schema.ts';

const clock = (text: string) => text as TimeOfDay;

export const fullTerms: Terms = {
  baseRates: { 'personal-assistant': pence(1345), 'team-leader': pence(1500) },
  floor: 'policy',
  enhancements: {
    combine: 'highest',
    evening: { from: clock('18:00'), to: clock('22:00'), more: { basisPoints: 1000 } },
    night: { from: clock('22:00'), to: clock('06:00'), more: { basisPoints: 2000 } },
    saturday: { basisPoints: 1000 },
    sunday: { pencePerHour: pence(200) },
    bankHoliday: { more: { basisPoints: 5000 }, itselfToo: false },
  },
  wakingNight: null,
  sleepIn: { amountPence: pence(6000), coversMinutes: 540, awakeAfterMinutes: null },
  liveIn: null,
  training: { ratePence: null },
  meeting: { ratePence: null },
  cancellation: [],
  guaranteedHours: { topUpBasisPoints: 0 },
  sickPay: null,
  silence: { beyondPlanMinutes: 0 },
  shortestVisitMinutes: 30,
  travel: {
    ratePence: null,
    betweenEmployers: true,
    carMilePence: pence(55),
    motorcycleMilePence: pence(24),
    cycleMilePence: pence(20),
  },
  holiday: { basisPoints: 1207, paid: 'when-taken' },
  pension: { basisPoints: 300, of: 'qualifying-earnings', enrols: 'by-earnings' },
  contribution: { basisPoints: 400 },
};

/** The same without a contribution, to read pay alone. */
export const free: Terms = { ...fullTerms, contribution: { basisPoints: 0 } };

export const withEnhancements = (changed: Partial<Terms['enhancements']>): Terms => ({
  ...fullTerms,
  enhancements: { ...fullTerms.enhancements, ...changed },
});

export const noEnhancements: Terms['enhancements'] = {
  combine: 'highest',
  evening: null,
  night: null,
  saturday: null,
  sunday: null,
  bankHoliday: null,
};

export const london = 'Europe/London';
export const wales: Calendar = { nation: 'wales', zone: london };

/** "2026-11-24 17:00" on the clock of the wall in London; the first of two. */
export const wall = (text: string, zone = london): Instant => {
  const found = atWallTime(day(text.slice(0, 10)), clock(text.slice(11)), zone);
  if (found.kind === 'never') throw new RangeError(`${text} never happens`);
  return found.kind === 'once' ? found.at : found.earlier;
};

export interface Case extends Partial<Omit<WorkedShift, 'startsAt' | 'endsAt'>> {
  from: string;
  to: string;
  terms?: Terms;
  bornOn?: string;
  role?: string;
  pair?: Partial<PairForPay>;
  calendar?: Calendar;
}

/** A sentence, the case, and every line it comes to. */
export type Example = [says: string, given: Case, lines: string[]];

/** Prices a case; who is not said to be employed is self-employed, so that only pay and contribution show. */
export const priced = (given: Case): Pay => {
  const { from, to, terms, bornOn, role, pair, calendar, ...worked } = given;
  const carer: CarerForPay = {
    bornOn: bornOn ? (bornOn as Day) : null,
    role: role ?? 'personal-assistant',
  };
  return payFor(
    { ...asPlanned('day', wall(from), wall(to)), ...worked },
    terms ?? fullTerms,
    carer,
    { engagement: 'self-employed', earnedThisWeekPence: pence(0), ...pair },
    calendar ?? wales,
  );
};

/** "evening 90 min, 10 % of 1345: 202" and the like: a pay line as a reader would say it. */
export const said = (pay: Pay): string[] =>
  pay.lines.map(({ kind, minutes, ratePence, basisPoints, amountPence, goesTo }) => {
    const time = minutes === null ? '' : ` ${minutes} min`;
    const share = basisPoints === null ? '' : ` ${basisPoints / 100} %`;
    const rate = ratePence === null ? '' : ` ${basisPoints === null ? 'at' : 'of'} ${ratePence}`;
    const where = goesTo === 'to-carer' ? '' : ` ${goesTo}`;
    return `${kind}${time}${share}${rate}: ${amountPence}${where}`;
  });
