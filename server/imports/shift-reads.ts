import { and, eq, gt, gte, inArray, isNotNull, lte, ne } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { hours, journals, members, pairs, shifts, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';
import { inParts } from './parts.ts';

const columns = {
  shiftId: shifts.shiftId,
  ref: shifts.ref,
  needId: shifts.needId,
  holderId: shifts.holderId,
  carerId: shifts.carerId,
  originalDay: shifts.originalDay,
  visit: shifts.visit,
  place: shifts.place,
  startsAt: shifts.startsAt,
  endsAt: shifts.endsAt,
  status: shifts.status,
  moved: shifts.moved,
  bookingId: shifts.bookingId,
  hoursId: shifts.hoursId,
  workedMinutes: shifts.workedMinutes,
  settlementId: shifts.settlementId,
};

export const shiftsByRef = (handle: Reader, mutualId: Id<'mutual'>, refs: readonly string[]) =>
  inParts(refs, (part) =>
    handle
      .select({ ...columns, milesTenths: hours.milesTenths })
      .from(shifts)
      .leftJoin(hours, and(eq(hours.mutualId, shifts.mutualId), eq(hours.hoursId, shifts.hoursId)))
      .where(and(eq(shifts.mutualId, mutualId), inArray(shifts.ref, part))),
  );
export type ShiftKnown = Awaited<ReturnType<typeof shiftsByRef>>[number];

/** Every place laid out for these needs between two days. */
export const placesOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  needIds: readonly Id<'need'>[],
  days: { from: Day; to: Day },
) =>
  inParts(needIds, (part) =>
    handle
      .select(columns)
      .from(shifts)
      .where(
        and(
          eq(shifts.mutualId, mutualId),
          inArray(shifts.needId, part),
          gte(shifts.originalDay, days.from),
          lte(shifts.originalDay, days.to),
        ),
      ),
  );
export type PlaceKnown = Awaited<ReturnType<typeof placesOf>>[number];

/** Every shift of these needs: how far each has gone, and who changed it. */
export const shiftsOfNeeds = (handle: Reader, mutualId: Id<'mutual'>, needIds: readonly Id<'need'>[]) =>
  inParts(needIds, (part) =>
    handle
      .select({ ...columns, cancelledById: shifts.cancelledById })
      .from(shifts)
      .where(and(eq(shifts.mutualId, mutualId), inArray(shifts.needId, part))),
  );
export type ShiftOfNeed = Awaited<ReturnType<typeof shiftsOfNeeds>>[number];

/** What carers hold between two moments, with what it earns and who employs. */
export const shiftsOfCarers = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerIds: readonly Id<'member'>[],
  span: { from: Instant; to: Instant },
) =>
  inParts(carerIds, (part) =>
    handle
      .select({
        shiftId: shifts.shiftId,
        carerId: shifts.carerId,
        holderId: shifts.holderId,
        startsAt: shifts.startsAt,
        endsAt: shifts.endsAt,
        quotedGrossPence: shifts.quotedGrossPence,
        engagement: pairs.engagement,
        latitude: members.latitude,
        longitude: members.longitude,
      })
      .from(shifts)
      .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.holderId)))
      .leftJoin(
        pairs,
        and(
          eq(pairs.mutualId, shifts.mutualId),
          eq(pairs.holderId, shifts.holderId),
          eq(pairs.carerId, shifts.carerId),
        ),
      )
      .where(
        and(
          eq(shifts.mutualId, mutualId),
          inArray(shifts.carerId, part),
          isNotNull(shifts.carerId),
          ne(shifts.status, 'cancelled'),
          gt(shifts.endsAt, span.from),
          lte(shifts.startsAt, span.to),
        ),
      ),
  );
export type HeldKnown = Awaited<ReturnType<typeof shiftsOfCarers>>[number];

/** What was recorded as paid elsewhere for these shifts: the journal and its transfer. */
export const paidElsewhere = (handle: Reader, mutualId: Id<'mutual'>, shiftIds: readonly Id<'shift'>[]) =>
  inParts(shiftIds, (part) =>
    handle
      .select({
        shiftId: transfers.shiftId,
        journalId: transfers.journalId,
        cause: journals.cause,
        kind: transfers.kind,
        amountPence: transfers.amountPence,
        debitAccountId: transfers.debitAccountId,
        creditAccountId: transfers.creditAccountId,
      })
      .from(transfers)
      .innerJoin(
        journals,
        and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
      )
      .where(
        and(
          eq(transfers.mutualId, mutualId),
          inArray(transfers.shiftId, part),
          eq(transfers.kind, 'paid-elsewhere'),
        ),
      ),
  );
