/** What a shift promises a carer: the same reckoning whether it is only looked at or taken. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, dayAt, mondayOf, startOfDay } from '#shared/language/time.ts';
import type { Engagement } from '#shared/members/schema.ts';
import type { Pay } from '#shared/pay/lines.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import { earnedInWeekOf, noLeg, type QuotedCarer, quotedPay, quoteOf } from '#shared/shifts/quote.ts';
import type { Quote } from '#shared/shifts/schema.ts';
import { legTo } from '#shared/shifts/travel.ts';
import type { TermsVersion } from '#shared/terms/schema.ts';
import type { Actor } from '../http/actor.ts';
import { carerForQuote } from '../members/reads.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { termsOn } from '../terms/reads.ts';
import { type Neighbour, shiftsAround } from './carer-time-reads.ts';
import { pairsOfCarer, type ShiftRow } from './reads.ts';

const twoDays = 2 * 24 * 60;

export const placeOf = (row: ShiftRow) => ({
  ...row.shift,
  latitude: row.holderLatitude,
  longitude: row.holderLongitude,
});

const legOf = (row: ShiftRow, others: readonly Neighbour[], carer: QuotedCarer, mutual: MutualRow) => {
  const leg = legTo(placeOf(row), others, carer.travelsBy, mutual.zone);
  if (!leg) return noLeg;
  return {
    minutes: leg.minutes,
    milesTenths: leg.milesTenths,
    withinEmployer: leg.from.holderId === row.shift.holderId,
  };
};

/** Pay and quote of this shift for this carer, among what they hold already. */
export const promiseOf = (
  row: ShiftRow,
  others: readonly Neighbour[],
  carer: QuotedCarer,
  engagement: Engagement,
  version: TermsVersion,
  mutual: MutualRow,
): { pay: Pay; quote: Quote } => {
  const { shift } = row;
  const leg = legOf(row, others, carer, mutual);
  const employer = employerOf(engagement, shift.holderId);
  const sameEmployer = others.filter(
    (other) => employerOf(other.engagement ?? 'employed-by-holder', other.holderId) === employer,
  );
  const earnedThisWeekPence = earnedInWeekOf(shift, sameEmployer, mutual.zone);
  const pay = quotedPay(shift, leg, version, carer, { engagement, earnedThisWeekPence }, mutual);
  return { pay, quote: quoteOf(pay, engagement, leg, version) };
};

/** What each of these open shifts would pay the carer who looks at them; nothing for anybody else. */
export const promisesTo = async (
  handle: Reader,
  { mutualId, memberId, roles }: Actor,
  rows: readonly ShiftRow[],
  mutual: MutualRow,
): Promise<Map<Id<'shift'>, Quote>> => {
  const promises = new Map<Id<'shift'>, Quote>();
  const open = rows.filter(({ shift }) => shift.status === 'offered' && shift.holderId !== memberId);
  const [first, last] = [open[0]?.shift, open.at(-1)?.shift];
  const carer = roles.includes('carer') ? await carerForQuote(handle, mutualId, memberId) : null;
  if (!carer || !first || !last) return promises;
  const week = startOfDay(mondayOf(dayAt(first.startsAt, mutual.zone)), mutual.zone);
  const others = await shiftsAround(handle, mutualId, memberId, {
    from: addMinutes(week, -twoDays),
    to: addMinutes(last.endsAt, twoDays),
  });
  const pairs = await pairsOfCarer(handle, mutualId, memberId);
  const engagements = new Map(pairs.map((pair) => [pair.holderId, pair.engagement]));
  for (const row of open) {
    const engagement = engagements.get(row.shift.holderId) ?? 'employed-by-holder';
    const version = await termsOn(handle, mutualId, dayAt(row.shift.startsAt, mutual.zone));
    promises.set(row.shift.shiftId, promiseOf(row, others, carer, engagement, version, mutual).quote);
  }
  return promises;
};
