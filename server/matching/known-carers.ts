/** From rows to what the judging asks: everything about some carers, read at one time. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, addMinutes, dayAt, type Instant, mondayOf } from '#shared/language/time.ts';
import { freeSpans } from '#shared/matching/free-time.ts';
import type { AskedCare, KnownCarer } from '#shared/matching/judging.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import type { TakingPair } from '#shared/shifts/taking.ts';
import { weeksToKnow } from '#shared/shifts/weekly-hours.ts';
import { closenessOf } from '../members/closeness.ts';
import { checksOf } from '../members/record-reads.ts';
import { blocksOf, exceptionsOf } from './availability-reads.ts';
import { byCarer } from './by-carer.ts';
import { yearBefore } from './free-index/days.ts';
import { heldBy, type PoolRow, timesWith, weeksHeldBy } from './pool-reads.ts';

const fourDays = 4 * 24 * 60;

export interface Known {
  row: PoolRow;
  carer: KnownCarer;
  pair: TakingPair | null;
  checks: Awaited<ReturnType<typeof checksOf>>;
}

const readAbout = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  asked: Pick<AskedCare, 'holderId' | 'visits'>,
  carerIds: readonly Id<'member'>[],
  { zone, now }: { zone: string; now: Instant },
) => {
  const [first, last] = [asked.visits[0]?.startsAt ?? now, asked.visits.at(-1)?.endsAt ?? now];
  const days = { from: dayAt(first, zone), to: dayAt(last, zone) };
  const weeks = { from: weeksToKnow(days.from).from, to: weeksToKnow(days.to).to };
  const held = { from: addMinutes(first, -fourDays), to: addMinutes(last, fourDays / 2) };
  const since = yearBefore(now, zone);
  const [blocks, exceptions, shifts, minutes, checks, times] = await Promise.all([
    blocksOf(handle, mutualId, carerIds),
    exceptionsOf(handle, mutualId, carerIds, addDays(days.from, -1)),
    heldBy(handle, mutualId, carerIds, held),
    weeksHeldBy(handle, mutualId, carerIds, { from: mondayOf(weeks.from), to: weeks.to }),
    checksOf(handle, mutualId, carerIds),
    timesWith(handle, mutualId, asked.holderId, since),
  ]);
  return {
    days,
    times,
    blocksOf: byCarer(blocks),
    exceptionsOf: byCarer(exceptions),
    heldOf: byCarer(shifts),
    minutesOf: byCarer(minutes),
    checksOf: byCarer(checks.map((check) => ({ ...check, carerId: check.memberId }))),
  };
};

/** Everything the judging needs of these carers, for these visits. */
export const knownCarers = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  asked: Pick<AskedCare, 'holderId' | 'visits'>,
  rows: readonly PoolRow[],
  at: { zone: string; now: Instant },
): Promise<Known[]> => {
  if (rows.length === 0) return [];
  const carerIds = rows.map((row) => row.carerId);
  const read = await readAbout(handle, mutualId, asked, carerIds, at);
  return rows.map((row) => {
    const { carerId, wishes, pair } = row;
    const said = wishes?.saidAt
      ? { week: read.blocksOf(carerId), exceptions: read.exceptionsOf(carerId) }
      : null;
    const checks = read.checksOf(carerId);
    return {
      row,
      pair,
      checks,
      carer: {
        latitude: row.latitude,
        longitude: row.longitude,
        travelsBy: row.travelsBy,
        bornOn: row.bornOn,
        optedOut: isOptedOut(row, read.days.from),
        startedOn: dayAt(row.joinedAt, at.zone),
        checks,
        free: said && freeSpans(said, read.days.from, read.days.to),
        held: read.heldOf(carerId),
        weeks: new Map(read.minutesOf(carerId).map(({ weekOn, minutes }) => [weekOn, minutes])),
        mostMinutes: wishes?.mostMinutes ?? null,
        skills: row.skills,
        languagesSpoken: row.languagesSpoken,
        interests: wishes?.interests ?? [],
        likes: wishes?.likes ?? [],
        willNotDo: wishes?.willNotDo ?? [],
        kindsNotDone: wishes?.kindsNotDone ?? [],
        furthestMiles: wishes?.furthestMiles ?? null,
        guaranteedMinutes: wishes?.guaranteedMinutes ?? 0,
        closeness: closenessOf(pair),
        timesHere: read.times.get(carerId) ?? 0,
      },
    };
  });
};
