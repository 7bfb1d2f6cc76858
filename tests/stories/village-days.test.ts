/**
 * Protects everything at once: random days of a village, many people wanting things of the same shifts at the
 * same moment. After each moment nobody is in two places, nothing said is gone, every step was a legal one, rest
 * holds or its making-up is recorded, and the audit finds nothing. `npm run soak` plays many and longer ones.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { addMinutes } from '#shared/language/time.ts';
import { restReason } from '#shared/shifts/rest.ts';
import type { ShiftStatus } from '#shared/shifts/schema.ts';
import { reachable } from '#tests/support/legal-steps.ts';
import { openVillageDays, saidIn, shiftsIn } from '#tests/support/village-days.ts';
import type { ShiftKept } from '#tests/support/village-wishes.ts';
import { anchor, openWorld, type World } from '#tests/support/world.ts';

const seeds = Number(process.env['SOAK_SEEDS'] ?? 1);
const moments = Number(process.env['SOAK_MOMENTS'] ?? 40);
const firstSeed = Number(process.env['SOAK_FIRST'] ?? 1);
const atOnce = 8;
const twoDays = 2 * 1_440;
const zone = 'Europe/London';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const held: readonly ShiftStatus[] = ['taken', 'worked', 'confirmed', 'disputed', 'paid'];

const byCarer = (rows: readonly ShiftKept[]): ShiftKept[][] => {
  const carers = new Map<string, ShiftKept[]>();
  for (const row of rows)
    if (row.carerId && held.includes(row.status))
      carers.set(row.carerId, [...(carers.get(row.carerId) ?? []), row]);
  return [...carers.values()];
};

const overlaps = (rows: readonly ShiftKept[]): string[] =>
  byCarer(rows).flatMap((own) =>
    own.flatMap((row, place) => {
      const next = own[place + 1];
      return next && next.startsAt < row.endsAt ? [`${row.shiftId} meets ${next.shiftId}`] : [];
    }),
  );

/** Where several come together they are several people, though a place be moved to another hour. */
const twiceOne = (rows: readonly ShiftKept[]): string[] =>
  byCarer(rows).flatMap((own) => {
    const visits = own.map(({ needId, visit, originalDay }) => `${needId} ${visit} ${originalDay}`);
    return visits.filter((visit, place) => visits.indexOf(visit) !== place);
  });

/** Of shifts still to come: those whose rest is missing though nobody near them keeps a longer one free. */
const restless = (rows: readonly ShiftKept[]): string[] =>
  byCarer(rows).flatMap((own) => {
    const coming = own.filter(({ status }) => status === 'taken');
    return coming.flatMap((row) => {
      const near = coming.filter(
        (other) =>
          other.shiftId !== row.shiftId &&
          other.startsAt >= addMinutes(row.startsAt, -twoDays) &&
          other.startsAt < addMinutes(row.endsAt, twoDays),
      );
      const isMadeUp = [row, ...near].some(({ restStartsAt }) => restStartsAt !== null);
      const carer = { bornOn: null, optedOut: false, startedOn: row.originalDay };
      return !isMadeUp && restReason(row, near, carer, zone) ? [row.shiftId] : [];
    });
  });

const illegalSteps = (before: readonly ShiftKept[], after: readonly ShiftKept[]): string[] => {
  const was = new Map(before.map(({ shiftId, status }) => [shiftId, status]));
  return after.flatMap(({ shiftId, status }) => {
    const from = was.get(shiftId);
    return from && from !== status && !reachable(from).has(status) ? [`${from} → ${status}`] : [];
  });
};

const missing = (before: readonly ShiftKept[], after: readonly ShiftKept[]): string[] => {
  const there = new Set(after.map(({ shiftId }) => shiftId));
  return before
    .filter(({ shiftId, hoursId }) => hoursId !== null && !there.has(shiftId))
    .map(({ shiftId }) => shiftId);
};

const answered = new Set([200, 201, 204, 404, 409, 422]);

it.each(Array.from({ length: seeds }, (_, nth) => firstSeed + nth))(
  'holds through random days of a village, seed %i',
  { timeout: 3_600_000 },
  async (seed) => {
    const village = await openVillageDays(world, seed);
    let before = await shiftsIn(world);
    let saidBefore = await saidIn(world);
    let done = 0;
    for (let moment = 0; moment < moments; moment += 1) {
      const statuses = await village.together(atOnce);
      expect(statuses.filter((status) => !answered.has(status))).toEqual([]);
      done += statuses.filter((status) => status < 300).length;
      const now = await shiftsIn(world);
      expect(overlaps(now)).toEqual([]);
      expect(twiceOne(now)).toEqual([]);
      expect(restless(now)).toEqual([]);
      expect(illegalSteps(before, now)).toEqual([]);
      expect(missing(before, now)).toEqual([]);
      const said = await saidIn(world);
      expect(said).toBeGreaterThanOrEqual(saidBefore);
      await village.goOn();
      before = await shiftsIn(world);
      saidBefore = await saidIn(world);
    }
    const faults = (await askAll(world.db.read)).filter(({ found }) => found.length > 0);
    expect(faults).toEqual([]);
    // Days on which everybody was refused would show nothing.
    expect(done).toBeGreaterThan(moments);
  },
);
