/** Which worked shifts a settlement would leave out, wholly or in part, and why. */
import type { Reader } from '#db/database.ts';
import { addDays, type Day, startOfDay } from '#shared/language/time.ts';
import type { Preview } from '#shared/settlements/schema.ts';
import { paidWhenSilent } from '#shared/shifts/hours.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { type CareRow, hoursDisputed, hoursMissing } from '../oversight/care-reads.ts';
import type { Calculated } from './calculate.ts';
import type { ToSettle } from './reads.ts';

type Waiting = Preview['waiting'][number];

const listedAtOnce = 200;

const about = (row: CareRow | ToSettle, reason: Waiting['reason'], minutes: number | null): Waiting[] =>
  row.carerId === null
    ? []
    : [
        {
          shiftId: row.shiftId,
          startsAt: row.startsAt,
          holder: { memberId: row.holderId, name: row.holderName },
          carer: { memberId: row.carerId, name: row.carerName ?? '' },
          reason,
          minutes,
        },
      ];

/** Of unanswered hours only what was planned is paid; the rest waits for a person. */
const beyondPlan = (row: ToSettle): Waiting[] => {
  if (row.status !== 'worked') return [];
  const { waitingMinutes } = paidWhenSilent(row.hours, row.plannedMinutes);
  return waitingMinutes > 0 ? about(row, 'beyond-plan', waitingMinutes) : [];
};

export const waitingFor = async (
  handle: Reader,
  mutual: MutualRow,
  weekOn: Day,
  { rows, parked }: Calculated,
): Promise<Waiting[]> => {
  const { mutualId, zone } = mutual;
  const before = startOfDay(addDays(weekOn, 7), zone);
  const rowOf = new Map(rows.map((row) => [row.shiftId, row]));
  const disputed = await hoursDisputed(handle, mutualId, listedAtOnce);
  return [
    ...parked.flatMap(({ shiftId, reason }) => {
      const row = rowOf.get(shiftId);
      return row ? about(row, reason, null) : [];
    }),
    ...disputed.filter((row) => row.startsAt < before).flatMap((row) => about(row, 'disputed', null)),
    ...(await hoursMissing(handle, mutualId, before, listedAtOnce)).flatMap((row) =>
      about(row, 'hours-missing', null),
    ),
    ...rows.flatMap(beyondPlan),
  ];
};
