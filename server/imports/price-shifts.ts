/** What each shift of a file comes to, in the order a carer works them: legs and weekly earnings depend on it. */
import { noPence, type Pence, pence } from '#shared/language/money.ts';
import { addMinutes, type Day, dayAt, type Instant, mondayOf } from '#shared/language/time.ts';
import type { Engagement, MeansOfTravel } from '#shared/members/schema.ts';
import { payFor } from '#shared/pay/engine.ts';
import type { Pay } from '#shared/pay/lines.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import { noLeg, quotedPay, quoteOf } from '#shared/shifts/quote.ts';
import type { Quote } from '#shared/shifts/schema.ts';
import { legTo } from '#shared/shifts/travel.ts';
import { type TermsVersion, usualRole } from '#shared/terms/schema.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { type Pair, pairName } from './plan-pairs.ts';
import type { PlannedShift } from './plan-shifts.ts';
import type { HeldKnown } from './shift-reads.ts';

export interface PricedShift extends PlannedShift {
  quote: Quote;
  /** What it costs the holder; without the mutual’s contribution where that was never owed. */
  costPence: Pence;
  grossPence: Pence;
  travelMinutes: number;
  milesTenths: number;
}

/** A stretch of a carer’s work with where it is and what it earns. */
interface Stretch {
  startsAt: Instant;
  endsAt: Instant;
  latitude: number | null;
  longitude: number | null;
  holderId: PlannedShift['holder']['memberId'];
  planned: PlannedShift | null;
  earnedPence: Pence;
  engagement: Engagement;
}

interface Rates {
  pairs: ReadonlyMap<string, Pair>;
  termsOn: (onDay: Day) => TermsVersion;
  mutual: MutualRow;
}

type Leg = typeof noLeg;

const legFrom = (last: Stretch | undefined, shift: Stretch, by: MeansOfTravel | null, zone: string): Leg => {
  const leg = last && legTo(shift, [last], by, zone);
  return leg
    ? {
        minutes: leg.minutes,
        milesTenths: leg.milesTenths,
        withinEmployer: leg.from.holderId === shift.holderId,
      }
    : noLeg;
};

const payOf = (
  shift: PlannedShift,
  leg: Leg,
  version: TermsVersion,
  pair: { engagement: Engagement; earnedThisWeekPence: Pence },
  mutual: MutualRow,
): Pay => {
  const { row, carer, need, startsAt, endsAt } = shift;
  const planned = { kind: need.kind, startsAt, endsAt };
  if (row.status === 'taken') return quotedPay(planned, leg, version, carer, pair, mutual);
  return payFor(
    {
      kind: need.kind,
      startsAt,
      endsAt: workedTo(shift),
      breakMinutes: 0,
      disturbedMinutes: 0,
      travelMinutes: leg.minutes,
      milesTenths: row.milesTenths ?? leg.milesTenths,
      travelsBy: carer.travelsBy,
      travelWithinEmployer: false,
    },
    version.terms,
    { bornOn: carer.bornOn, role: usualRole },
    pair,
    mutual,
  );
};

export const workedTo = ({ row, startsAt }: PlannedShift): Instant =>
  // Elapsed minutes: 22:00 and 600 minutes over the night of 24–25 October 2026 ends at 07:00.
  addMinutes(startsAt, row.minutes ?? 0);

/** Care paid before or beside the mutual owed it no contribution. */
const withoutContribution = (quote: Quote): Quote => {
  const lines = quote.lines.filter((line) => line.kind !== 'contribution');
  const contribution = quote.lines
    .filter((line) => line.kind === 'contribution')
    .reduce((so, line) => so + line.amountPence, 0);
  return {
    ...quote,
    lines,
    toMutualPence: pence(quote.toMutualPence - contribution),
    costPence: pence(quote.costPence - contribution),
  };
};

const priced = (
  shift: PlannedShift,
  stretch: Stretch,
  last: Stretch | undefined,
  earnedThisWeekPence: Pence,
  { termsOn, mutual }: Rates,
): PricedShift => {
  const version = termsOn(dayAt(shift.startsAt, mutual.zone));
  const leg = legFrom(last, stretch, shift.carer.travelsBy, mutual.zone);
  const pay = payOf(shift, leg, version, { engagement: stretch.engagement, earnedThisWeekPence }, mutual);
  const full = quoteOf(pay, stretch.engagement, leg, version);
  const quote = shift.row.status === 'paid-elsewhere' ? withoutContribution(full) : full;
  return {
    ...shift,
    quote,
    costPence: quote.costPence,
    grossPence: pay.grossPence,
    travelMinutes: leg.minutes,
    milesTenths: shift.row.milesTenths ?? leg.milesTenths,
  };
};

const stretchOf = (shift: PlannedShift, { pairs }: Rates): Stretch => ({
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  latitude: shift.holder.latitude,
  longitude: shift.holder.longitude,
  holderId: shift.holder.memberId,
  planned: shift,
  earnedPence: noPence,
  engagement:
    pairs.get(pairName(shift.holder.memberId, shift.carer.memberId))?.engagement ?? 'employed-by-holder',
});

const heldStretch = (shift: HeldKnown): Stretch => ({
  ...shift,
  planned: null,
  earnedPence: shift.quotedGrossPence ?? noPence,
  engagement: shift.engagement ?? 'employed-by-holder',
});

const byCarer = (planned: readonly PlannedShift[], held: readonly HeldKnown[], rates: Rates): Stretch[][] => {
  const carers = new Map<string, Stretch[]>();
  const put = (carerId: string, stretch: Stretch) => {
    const there = carers.get(carerId);
    if (there) there.push(stretch);
    else carers.set(carerId, [stretch]);
  };
  for (const shift of planned) put(shift.carer.memberId, stretchOf(shift, rates));
  const replaced = new Set<string>(planned.map((shift) => shift.shiftId));
  for (const shift of held)
    if (shift.carerId && carers.has(shift.carerId) && !replaced.has(shift.shiftId))
      put(shift.carerId, heldStretch(shift));
  return [...carers.values()].map((own) => own.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)));
};

export const priceShifts = (
  planned: readonly PlannedShift[],
  held: readonly HeldKnown[],
  rates: Rates,
): PricedShift[] => {
  const found: PricedShift[] = [];
  for (const own of byCarer(planned, held, rates)) {
    const earned = new Map<string, Pence>();
    let last: Stretch | undefined;
    for (const stretch of own) {
      const week = mondayOf(dayAt(stretch.startsAt, rates.mutual.zone));
      const name = `${employerOf(stretch.engagement, stretch.holderId)} ${week}`;
      const before = earned.get(name) ?? noPence;
      const price = stretch.planned && priced(stretch.planned, stretch, last, before, rates);
      if (price) found.push(price);
      earned.set(name, pence(before + (price?.grossPence ?? stretch.earnedPence)));
      last = stretch;
    }
  }
  return found;
};
