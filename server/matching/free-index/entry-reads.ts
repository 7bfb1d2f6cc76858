/** From the database to what the index keeps: the same for one carer after a change and for all at the start. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { memberRoles, members, shifts } from '#db/schema/index.ts';
import { dayNumber } from '#shared/language/calendar-days.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, addMinutes, dayAt, type Instant, startOfDay } from '#shared/language/time.ts';
import { freeSpans } from '#shared/matching/free-time.ts';
import { newestChecks } from '#shared/members/checks.ts';
import { metresBetween, type Place } from '#shared/shifts/travel.ts';
import { weeksToKnow } from '#shared/shifts/weekly-hours.ts';
import { checksOf } from '../../members/record-reads.ts';
import { areaOf } from '../area.ts';
import { blocksOf, exceptionsOf } from '../availability-reads.ts';
import { byCarer } from '../by-carer.ts';
import { heldBy, heldIn, type PoolRow, poolOf, weeksHeldBy } from '../pool-reads.ts';
import { minuteOf } from './asked.ts';
import { type IndexDays, yearBefore } from './days.ts';
import { type CarerEntry, type HeldSpan, spansOf } from './entry.ts';

/** Every carer of a mutual, page by page in the order of their ids. */
export const carerIdsAfter = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  after: Id<'member'> | null,
  limit: number,
): Promise<Id<'member'>[]> =>
  (
    await handle
      .select({ memberId: members.memberId })
      .from(memberRoles)
      .innerJoin(
        members,
        and(eq(members.mutualId, memberRoles.mutualId), eq(members.memberId, memberRoles.memberId)),
      )
      .where(
        and(
          eq(memberRoles.mutualId, mutualId),
          eq(memberRoles.role, 'carer'),
          eq(members.status, 'member'),
          after === null ? undefined : gt(memberRoles.memberId, after),
        ),
      )
      .orderBy(asc(memberRoles.memberId))
      .limit(limit)
  ).map(({ memberId }) => memberId);

const timesBy = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerIds: readonly Id<'member'>[],
  span: { from: Instant; to: Instant },
) =>
  handle
    .select({
      carerId: shifts.carerId,
      holderId: shifts.holderId,
      times: sql<number>`count(*)`.mapWith(Number),
    })
    .from(shifts)
    .where(and(heldIn(mutualId, span), inArray(shifts.carerId, [...carerIds])))
    .groupBy(shifts.carerId, shifts.holderId)
    .orderBy(asc(shifts.carerId), asc(shifts.holderId));

type HeldRow = Awaited<ReturnType<typeof heldBy>>[number];

const heldSpan = (row: HeldRow): HeldSpan => ({
  from: minuteOf(row.startsAt),
  until: minuteOf(row.endsAt),
  restFrom: row.restStartsAt ? minuteOf(row.restStartsAt) : 0,
  restUntil: row.restEndsAt ? minuteOf(row.restEndsAt) : 0,
  latitude: row.latitude,
  longitude: row.longitude,
});

const readParts = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerIds: readonly Id<'member'>[],
  days: IndexDays,
  now: Instant,
) => {
  const start = startOfDay(days.from, days.zone);
  const end = startOfDay(addDays(days.until, 3), days.zone);
  const weeks = { from: weeksToKnow(days.from).from, to: weeksToKnow(days.until).to };
  const [blocks, exceptions, held, minutes, checks, times] = await Promise.all([
    blocksOf(handle, mutualId, carerIds),
    exceptionsOf(handle, mutualId, carerIds, addDays(days.from, -1)),
    heldBy(handle, mutualId, carerIds, { from: addMinutes(start, -4 * 1_440), to: end }),
    weeksHeldBy(handle, mutualId, carerIds, weeks),
    checksOf(handle, mutualId, carerIds),
    timesBy(handle, mutualId, carerIds, yearBefore(now, days.zone)),
  ]);
  return {
    blocks: byCarer(blocks),
    exceptions: byCarer(exceptions),
    held: byCarer(held),
    minutes: byCarer(minutes),
    checks: byCarer(checks.map((check) => ({ ...check, carerId: check.memberId }))),
    times: byCarer(times),
  };
};

/** Care whose place is not known is no way at all. */
const furthestOf = (home: Place, held: readonly HeldSpan[]): number =>
  home.latitude === null || home.longitude === null
    ? Number.POSITIVE_INFINITY
    : Math.max(0, ...held.map((one) => metresBetween(home, one) ?? 0));

const noEnd = 2_147_483_647;

const entryOf = (row: PoolRow, parts: Awaited<ReturnType<typeof readParts>>, days: IndexDays): CarerEntry => {
  const { carerId, wishes } = row;
  const checks = newestChecks(parts.checks(carerId));
  const held = parts.held(carerId).map(heldSpan);
  const weeks = new Map(parts.minutes(carerId).map(({ weekOn, minutes }) => [weekOn, minutes]));
  const said = wishes?.saidAt ? { week: parts.blocks(carerId), exceptions: parts.exceptions(carerId) } : null;
  return {
    carerId,
    shown: {
      name: row.name,
      area: areaOf(row.postcode),
      skills: row.skills,
      languagesSpoken: row.languagesSpoken,
      interests: wishes?.interests ?? [],
      checks: checks.map(({ kind, seenOn, validTo }) => ({
        kind,
        seenOn,
        validTo,
      })),
    },
    latitude: row.latitude,
    longitude: row.longitude,
    optedOutFrom: row.optedOutFrom,
    optedOutUntil: row.optedOutUntil,
    travelsBy: row.travelsBy,
    bornOn: row.bornOn,
    startedOn: dayAt(row.joinedAt, days.zone),
    likes: wishes?.likes ?? [],
    willNotDo: wishes?.willNotDo ?? [],
    kindsNotDone: wishes?.kindsNotDone ?? [],
    furthestMiles: wishes?.furthestMiles ?? null,
    mostMinutes: wishes?.mostMinutes ?? null,
    guaranteedMinutes: wishes?.guaranteedMinutes ?? 0,
    free: said && spansOf(freeSpans(said, days.from, days.until)),
    held,
    heldFrom: held.map(({ from }) => from),
    heldUntil: held.map(({ until }) => until),
    heldWithinMetres: furthestOf(row, held),
    keepsRests: held.some(({ restUntil }) => restUntil > 0),
    checksUntil: Math.min(noEnd, ...checks.flatMap(({ validTo }) => (validTo ? [dayNumber(validTo)] : []))),
    weeks,
    fullestWeek: Math.max(0, ...weeks.values()),
    times: new Map(parts.times(carerId).map(({ holderId, times }) => [holderId, times])),
  };
};

const nobody = 'member_nobody' as Id<'member'>;

/** Those of these who are present carers with a right to work, as they are now. */
export const entriesOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerIds: readonly Id<'member'>[],
  days: IndexDays,
  now: Instant,
): Promise<CarerEntry[]> => {
  if (carerIds.length === 0) return [];
  const asked = { mutualId, holderId: nobody, circle: 'all' as const, carerIds, limit: carerIds.length };
  const [rows, parts] = await Promise.all([
    poolOf(handle, asked),
    readParts(handle, mutualId, carerIds, days, now),
  ]);
  return rows.map((row) => entryOf(row, parts, days));
};
