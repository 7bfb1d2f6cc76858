/** What a shift is promised to cost and to pay when somebody takes it. */
import { noPence, type Pence, sum } from '../language/money.ts';
import { dayAt, type Instant, mondayOf } from '../language/time.ts';
import type { Engagement, MeansOfTravel } from '../members/schema.ts';
import { payFor } from '../pay/engine.ts';
import type { Pay } from '../pay/lines.ts';
import type { Calendar } from '../pay/worked.ts';
import { type TermsVersion, usualRole } from '../terms/schema.ts';
import type { CareKind, Quote } from './schema.ts';

export interface Planned {
  kind: CareKind;
  startsAt: Instant;
  endsAt: Instant;
  /** Unpaid breaks agreed beforehand; null is none. */
  breakMinutes?: number | null;
}

export interface Leg {
  minutes: number;
  milesTenths: number;
  withinEmployer: boolean;
}
export const noLeg: Leg = { minutes: 0, milesTenths: 0, withinEmployer: false };

export interface QuotedCarer {
  bornOn: Parameters<typeof payFor>[2]['bornOn'];
  travelsBy: MeansOfTravel | null;
}

/** Gross pay of this pair's other shifts in the pay week a shift starts in: National Insurance depends on it. */
export const earnedInWeekOf = (
  planned: Planned,
  others: readonly { startsAt: Instant; quotedGrossPence: Pence | null }[],
  zone: string,
): Pence => {
  const week = mondayOf(dayAt(planned.startsAt, zone));
  const inWeek = others.filter((other) => mondayOf(dayAt(other.startsAt, zone)) === week);
  return sum(inWeek.map((other) => other.quotedGrossPence ?? noPence));
};

/** The pay lines of the plan with the way that leads to it, quoted as “up to”. */
export const quotedPay = (
  planned: Planned,
  leg: Leg,
  version: TermsVersion,
  carer: QuotedCarer,
  pair: { engagement: Engagement; earnedThisWeekPence: Pence },
  calendar: Calendar,
): Pay =>
  payFor(
    {
      ...planned,
      breakMinutes: planned.breakMinutes ?? 0,
      disturbedMinutes: 0,
      travelMinutes: leg.minutes,
      milesTenths: leg.milesTenths,
      travelsBy: carer.travelsBy,
      travelWithinEmployer: leg.withinEmployer,
    },
    version.terms,
    { bornOn: carer.bornOn, role: usualRole },
    pair,
    calendar,
  );

export const quoteOf = (pay: Pay, engagement: Engagement, leg: Leg, version: TermsVersion): Quote => ({
  engagement,
  costPence: pay.totalPence,
  toCarerPence: pay.toCarerPence,
  setAsidePence: pay.setAsidePence,
  toMutualPence: pay.toMutualPence,
  travelMinutes: leg.minutes,
  milesTenths: leg.milesTenths,
  termsVersion: version.version,
  lines: pay.lines,
});
