/** Whether a shift fits this carer's time: every rule about the carer and the clock, none about money. */
import type { Reader } from '#db/database.ts';
import { type Reason, Refusal, refuseIf } from '#shared/contract/problem.ts';
import {
  addDays,
  addMinutes,
  dayAt,
  type Instant,
  momentOf,
  mondayOf,
  type TimeOfDay,
} from '#shared/language/time.ts';
import { restPromiseFault, restToMakeUp } from '#shared/shifts/compensatory-rest.ts';
import { type TakingCarer, type TakingPair, takeRefused } from '#shared/shifts/taking.ts';
import { weeksToKnow } from '#shared/shifts/weekly-hours.ts';
import { workingTimeReason } from '#shared/shifts/working-time.ts';
import { isInOffice } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { minutesByWeekOf, type Neighbour, shiftsAround } from './carer-time-reads.ts';
import { placeOf } from './promise.ts';
import type { ShiftRow } from './reads.ts';

const midnight = '00:00' as TimeOfDay;
const twoDays = 2 * 24 * 60;

/**
 * From four days before, because a rest may be kept free that long after a shift, to two days after; and at
 * least the whole pay week.
 */
export const around = (startsAt: Instant, endsAt: Instant, zone: string) => {
  const week = mondayOf(dayAt(startsAt, zone));
  const from = momentOf(addDays(week, -1), midnight, zone);
  const to = momentOf(addDays(week, 8), midnight, zone);
  const before = addMinutes(startsAt, -2 * twoDays);
  const after = addMinutes(endsAt, twoDays);
  return { from: from < before ? from : before, to: to > after ? to : after };
};

/** The rest this carer keeps free to make up for what the shift leaves too little; none where none is needed. */
const restKept = (
  row: ShiftRow,
  others: readonly Neighbour[],
  carer: TakingCarer,
  zone: string,
  restStartsAt: Instant | null,
) => {
  const minutes = restStartsAt && restToMakeUp(row.shift, others, carer, zone);
  if (!restStartsAt || !minutes) return { restStartsAt: null, restEndsAt: null };
  const fault = restPromiseFault(restStartsAt, minutes, row.shift, others);
  if (fault) throw new Refusal('invalid-input', [fault]);
  return { restStartsAt, restEndsAt: addMinutes(restStartsAt, minutes) };
};

/** How much somebody works for everybody together is theirs alone: whoever enters their word hears of the limit only. */
const withoutTotal = ({ facts, ...reason }: Reason): Reason => {
  const { averageMinutes: _theirs, ...rest } = facts ?? {};
  return { ...reason, facts: rest };
};

/**
 * Every rule about the carer and this time, the likeliest to refuse first. Answers with the carer's other shifts
 * and the rest they keep free for it.
 */
export const judged = async (
  tx: Reader,
  call: Pick<Call, 'actor' | 'now'>,
  row: ShiftRow,
  carer: TakingCarer,
  pair: TakingPair | null,
  zone: string,
  restStartsAt: Instant | null,
) => {
  const { mutualId, memberId } = call.actor;
  const place = placeOf(row);
  const others = await shiftsAround(tx, mutualId, memberId, around(place.startsAt, place.endsAt, zone));
  refuseIf(takeRefused(place, others, carer, pair, zone, call.now));
  const rest = restKept(row, others, carer, zone, restStartsAt);
  const known = weeksToKnow(dayAt(place.startsAt, zone));
  const weeks = await minutesByWeekOf(tx, mutualId, memberId, known);
  const compensatoryRest = rest.restStartsAt !== null;
  const reason = workingTimeReason(place, { neighbours: others, weeks, carer, zone, compensatoryRest });
  refuseIf(reason && isInOffice(call.actor) ? withoutTotal(reason) : reason);
  return { others, rest };
};
