/** Asks of everything a carer has agreed to, read from its rules, whether something more would ever meet it. */
import type { Reader } from '#db/database.ts';
import type { Reason } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, type Instant, startOfDay } from '#shared/language/time.ts';
import type { MeansOfTravel } from '#shared/members/schema.ts';
import { type AgreeingCarer, addedWeeks, agreeingReason } from '#shared/needs/agreements/agreeing.ts';
import {
  type AgreedVisit,
  lastDayToCompare,
  meetingReason,
  staysOf,
} from '#shared/needs/agreements/meeting.ts';
import type { OptOut } from '#shared/shifts/opt-out.ts';
import type { Stay } from '#shared/shifts/travel.ts';
import { minutesByWeek, weeksToKnow } from '#shared/shifts/weekly-hours.ts';
import type { Call } from '../../http/call.ts';
import type { MutualRow } from '../../mutuals/reads.ts';
import { minutesByWeekOf, type Neighbour, shiftsAround } from '../../shifts/carer-time-reads.ts';
import type { NeedRow } from '../reads.ts';
import { type AgreementRow, agreementsOfCarer } from './reads.ts';

export interface Wanted {
  need: NeedRow['need'];
  visits: readonly number[];
  fromOn: Day;
  latitude: number | null;
  longitude: number | null;
}

export interface AskingCarer extends OptOut {
  memberId: Id<'member'>;
  travelsBy: MeansOfTravel | null;
  bornOn: Day | null;
  joinedAt: Instant;
}

const agreeingOf = (carer: AskingCarer, zone: string): AgreeingCarer => ({
  ...carer,
  working: { bornOn: carer.bornOn, optedOut: false, startedOn: dayAt(carer.joinedAt, zone) },
});

/** Rows are judged as rows; from where a need is not laid out yet, its rule speaks. */
const beyondRows = (agreed: AgreedVisit, laidOutTo: Day | null, to: Day, zone: string) =>
  staysOf(agreed, addDays(laidOutTo ?? agreed.fromOn, 1), to, zone);

/** What is wanted and already theirs, as it is laid out. */
const laidOutOf = (
  held: readonly Neighbour[],
  asked: readonly AgreedVisit[],
  { holderId }: Wanted['need'],
  to: Day,
  zone: string,
): Neighbour[] => {
  const starts = new Set(
    asked.flatMap((one) => staysOf(one, one.fromOn, to, zone)).map(({ startsAt }) => startsAt),
  );
  return held.filter((shift) => shift.holderId === holderId && starts.has(shift.startsAt));
};

/**
 * Why this carer cannot agree to these visits until further notice, or null. What they hold already counts as
 * well, single shifts far ahead among it.
 */
export const wouldMeet = async (
  tx: Reader,
  call: Call,
  carer: AskingCarer,
  wanted: Wanted,
  zone: string,
): Promise<Reason | null> => {
  const { mutualId } = call.actor;
  const today = dayAt(call.now, zone);
  const mine = await agreementsOfCarer(tx, mutualId, carer.memberId, today);
  const isWanted = ({ needId, visit }: AgreementRow['agreement']) =>
    needId === wanted.need.needId && wanted.visits.includes(visit);
  const others = mine
    .filter(({ agreement }) => !isWanted(agreement))
    .map(({ agreement, need, latitude, longitude }) => ({
      laidOutTo: need.laidOutTo,
      agreed: { ...agreement, rule: need, latitude, longitude },
    }));
  const asked = wanted.visits.map((visit) => ({ ...wanted, rule: wanted.need, visit, untilOn: null }));
  const to = lastDayToCompare([...asked, ...others.map(({ agreed }) => agreed)], today);
  const held = await shiftsAround(tx, mutualId, carer.memberId, {
    from: call.now,
    to: startOfDay(to, zone),
  });
  const known = { from: weeksToKnow(today).from, to: weeksToKnow(to).to };
  const rows = await minutesByWeekOf(tx, mutualId, carer.memberId, known);
  const agreed = others.flatMap((one) => beyondRows(one.agreed, one.laidOutTo, to, zone));
  const more = asked.flatMap((one) => beyondRows(one, wanted.need.laidOutTo, to, zone));
  const taken = laidOutOf(held, asked, wanted.need, to, zone);
  const less = new Map([...minutesByWeek(taken, zone)].map(([week, minutes]) => [week, -minutes]));
  const weeks = addedWeeks(addedWeeks(rows, less), minutesByWeek(agreed, zone));
  const agreeing = { more, taken, beside: [...agreed, ...held], weeks, to };
  return agreeingReason(agreeing, agreeingOf(carer, zone), zone);
};

/** Within so many days of what is laid out, rows say it all; the job may be a while behind. */
const aWeek = 7;

/**
 * Why a single shift far ahead cannot be taken: in its week nothing of what its carer agreed to is laid out
 * yet, so the rules of their agreements are asked. Nearer shifts cost no question.
 */
export const metFurtherOn = async (
  tx: Reader,
  call: Pick<Call, 'now'>,
  shift: Stay,
  carer: AskingCarer,
  mutual: MutualRow,
): Promise<Reason | null> => {
  const { zone, rules, mutualId } = mutual;
  const today = dayAt(call.now, zone);
  const onDay = dayAt(shift.startsAt, zone);
  if (onDay <= addDays(today, rules.weeksAhead * 7 - aWeek)) return null;
  const mine = await agreementsOfCarer(tx, mutualId, carer.memberId, today);
  const [from, to] = [addDays(onDay, -2), addDays(onDay, 3)];
  const agreed = mine.flatMap(({ agreement, need, latitude, longitude }) => {
    const beyond = addDays(need.laidOutTo ?? today, 1);
    const visit = { ...agreement, rule: need, latitude, longitude };
    return staysOf(visit, beyond > from ? beyond : from, to, zone);
  });
  return meetingReason([shift], agreed, { travelsBy: carer.travelsBy, working: null }, zone);
};
