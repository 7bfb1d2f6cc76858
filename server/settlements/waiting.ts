/** Which worked shifts a settlement would leave out, wholly or in part, and why. */
import type { Reader } from '#db/database.ts';
import { addDays, type Day, type Instant, startOfDay } from '#shared/language/time.ts';
import type { Preview } from '#shared/settlements/schema.ts';
import { workedMinutes } from '#shared/shifts/hours.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { hoursDisputed, hoursMissing, type PairRow } from '../oversight/care-reads.ts';
import type { Calculated } from './calculate.ts';
import type { ToSettle } from './reads.ts';

type Waiting = Preview['waiting'][number];

const listedAtOnce = 200;

const ofPair = (row: PairRow, reason: Waiting['reason']): Waiting[] =>
  row.startsAt === null
    ? []
    : [
        {
          holder: { memberId: row.holderId, name: row.holderName },
          carer: { memberId: row.carerId, name: row.carerName },
          reason,
          shifts: row.shifts,
          firstAt: row.startsAt,
          minutes: null,
        },
      ];

/** Shifts of one pair that wait for one reason stand together; rows come in the order of time. */
const together = (
  rows: readonly ToSettle[],
  reason: Waiting['reason'],
  minutesOf?: (row: ToSettle) => number,
) => {
  const pairs = new Map<string, Waiting>();
  for (const row of rows) {
    if (row.carerId === null) continue;
    const minutes = minutesOf ? minutesOf(row) : null;
    const so = pairs.get(`${row.holderId} ${row.carerId}`);
    pairs.set(`${row.holderId} ${row.carerId}`, {
      holder: { memberId: row.holderId, name: row.holderName },
      carer: { memberId: row.carerId, name: row.carerName },
      reason,
      shifts: (so?.shifts ?? 0) + 1,
      firstAt: so?.firstAt ?? row.startsAt,
      minutes: minutes === null ? null : (so?.minutes ?? 0) + minutes,
    });
  }
  return [...pairs.values()];
};

/** Of unanswered hours what silence does not pay waits for a person: by the line, in minutes. */
const beyondPlan = ({ lines, parked }: Calculated) => {
  const paid = new Map([...lines, ...parked].map(({ shiftId, paidMinutes }) => [shiftId, paidMinutes]));
  return (row: ToSettle): number => {
    const paidMinutes = row.status === 'worked' ? paid.get(row.shiftId) : undefined;
    return paidMinutes === undefined ? 0 : Math.max(0, workedMinutes(row.hours) - paidMinutes);
  };
};

export const waitingFor = async (
  handle: Reader,
  mutual: MutualRow,
  weekOn: Day,
  now: Instant,
  calculated: Calculated,
): Promise<Waiting[]> => {
  const { rows, parked } = calculated;
  const { mutualId, zone } = mutual;
  const weekEnds = startOfDay(addDays(weekOn, 7), zone);
  const before = weekEnds < now ? weekEnds : now;
  const reasonOf = new Map(parked.map(({ shiftId, reason }) => [shiftId, reason]));
  const parkedFor = (reason: 'net-pay-missing' | 'net-pay-too-high') =>
    together(
      rows.filter((row) => reasonOf.get(row.shiftId) === reason),
      reason,
    );
  const waitingMinutes = beyondPlan(calculated);
  const disputed = await hoursDisputed(handle, mutualId, before, listedAtOnce);
  const missing = await hoursMissing(handle, mutualId, before, listedAtOnce);
  return [
    ...parkedFor('net-pay-missing'),
    ...parkedFor('net-pay-too-high'),
    ...disputed.flatMap((row) => ofPair(row, 'disputed')),
    ...missing.flatMap((row) => ofPair(row, 'hours-missing')),
    ...together(
      rows.filter((row) => waitingMinutes(row) > 0),
      'beyond-plan',
      waitingMinutes,
    ),
  ];
};
