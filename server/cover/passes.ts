/** Which carers do not fit a visit, by the same judging by which carers are found for a need. */
import type { Reader } from '#db/database.ts';
import { type Pass, passOf } from '#shared/cover/passing.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt, type Instant, type TimeOfDay, weekdays } from '#shared/language/time.ts';
import { freeSpans } from '#shared/matching/free-time.ts';
import { judge } from '#shared/matching/judging.ts';
import { holds, wallSpanOf } from '#shared/matching/wall-spans.ts';
import { exceptionsOf } from '../matching/availability-reads.ts';
import { knownCarers } from '../matching/known-carers.ts';
import { poolOf } from '../matching/pool-reads.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import type { ShiftRow } from '../shifts/reads.ts';

const midnight = '00:00' as TimeOfDay;

const askedOf = (row: ShiftRow) => ({
  holderId: row.shift.holderId,
  kind: row.shift.kind,
  visits: [{ startsAt: row.shift.startsAt, endsAt: row.shift.endsAt }],
  skills: row.skills,
  languages: row.languages,
  about: [row.title, row.outcome].filter(Boolean).join(' '),
  latitude: row.holderLatitude,
  longitude: row.holderLongitude,
});

const everyDay = weekdays.map((weekday) => ({ weekday, startsTime: midnight, wallMinutes: 1440 }));

/** Who is away then, also of those who never said when they can work: being ill is said by days alone. */
const awayOf = async (
  handle: Reader,
  { mutualId, zone }: MutualRow,
  { shift }: ShiftRow,
  carerIds: readonly Id<'member'>[],
): Promise<Id<'member'>[]> => {
  const [from, to] = [dayAt(shift.startsAt, zone), dayAt(shift.endsAt, zone)];
  const said = await exceptionsOf(handle, mutualId, carerIds, from);
  const visit = wallSpanOf(shift, zone);
  return carerIds.filter((carerId) => {
    const exceptions = said.filter((one) => one.carerId === carerId);
    return exceptions.length > 0 && !holds(freeSpans({ week: everyDay, exceptions }, from, to), visit);
  });
};

/** Of these carers those who do not fit this one visit, and why; whose right to work nobody has seen among them. */
export const passesOf = async (
  handle: Reader,
  mutual: MutualRow,
  row: ShiftRow,
  carerIds: readonly Id<'member'>[],
  now: Instant,
): Promise<Map<Id<'member'>, Pass>> => {
  const { mutualId, zone } = mutual;
  const asked = askedOf(row);
  const { holderId } = asked;
  const limit = carerIds.length;
  const pool = await poolOf(handle, { mutualId, holderId, circle: 'all', carerIds, limit });
  const known = await knownCarers(handle, mutualId, asked, pool, { zone, now });
  const passes = new Map<Id<'member'>, Pass>(carerIds.map((carerId) => [carerId, 'check-ends']));
  for (const {
    row: { carerId },
    carer,
    pair,
  } of known) {
    const pass = passOf(judge(asked, carer, pair, zone, now));
    if (pass) passes.set(carerId, pass);
    else passes.delete(carerId);
  }
  for (const carerId of await awayOf(handle, mutual, row, carerIds)) passes.set(carerId, 'not-free');
  return passes;
};
