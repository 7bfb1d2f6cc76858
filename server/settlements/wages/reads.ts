import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { hours, members, settledShifts, shifts, wageShortfalls } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';

const carer = alias(members, 'carer');
const holder = alias(members, 'holder');
const atOnce = 400;

/** What was settled of these carers’ weeks before, employed, with the hours as they stand. */
export const settledOfWeeks = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  weeks: readonly Day[],
  carerIds: readonly Id<'member'>[],
) => {
  const rows = [];
  for (let start = 0; weeks.length > 0 && start < carerIds.length; start += atOnce)
    rows.push(
      ...(await handle
        .select({
          shiftId: settledShifts.shiftId,
          holderId: settledShifts.holderId,
          carerId: settledShifts.carerId,
          engagement: settledShifts.engagement,
          weekOn: settledShifts.weekOn,
          payLines: settledShifts.payLines,
          kind: shifts.kind,
          hours,
          travelsBy: carer.travelsBy,
          bornOn: carer.bornOn,
        })
        .from(settledShifts)
        .innerJoin(
          shifts,
          and(eq(shifts.mutualId, settledShifts.mutualId), eq(shifts.shiftId, settledShifts.shiftId)),
        )
        .innerJoin(hours, and(eq(hours.mutualId, shifts.mutualId), eq(hours.hoursId, shifts.hoursId)))
        .innerJoin(
          carer,
          and(eq(carer.mutualId, settledShifts.mutualId), eq(carer.memberId, settledShifts.carerId)),
        )
        .where(
          and(
            eq(settledShifts.mutualId, mutualId),
            inArray(settledShifts.weekOn, [...weeks]),
            inArray(settledShifts.carerId, carerIds.slice(start, start + atOnce)),
            ne(settledShifts.engagement, 'self-employed'),
          ),
        )
        .orderBy(asc(settledShifts.settlementId), asc(settledShifts.shiftId))),
    );
  return rows;
};

const named = (handle: Reader) =>
  handle
    .select({ row: wageShortfalls, carerName: carer.name, holderName: holder.name })
    .from(wageShortfalls)
    .innerJoin(
      carer,
      and(eq(carer.mutualId, wageShortfalls.mutualId), eq(carer.memberId, wageShortfalls.carerId)),
    )
    .leftJoin(
      holder,
      and(eq(holder.mutualId, wageShortfalls.mutualId), eq(holder.memberId, wageShortfalls.holderId)),
    );
export type NamedShortfall = Awaited<ReturnType<typeof openShortfalls>>[number];

/** Not made good yet, the oldest week first. */
export const openShortfalls = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  named(handle)
    .where(and(eq(wageShortfalls.mutualId, mutualId), isNull(wageShortfalls.madeGoodAt)))
    .orderBy(asc(wageShortfalls.weekOn), asc(wageShortfalls.carerId), asc(wageShortfalls.employer))
    .limit(limit);

export const shortfallsOfSettlement = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
) =>
  named(handle)
    .where(and(eq(wageShortfalls.mutualId, mutualId), eq(wageShortfalls.settlementId, settlementId)))
    .orderBy(asc(wageShortfalls.weekOn), asc(wageShortfalls.carerId), asc(wageShortfalls.employer));

/** Of one carer’s weeks, with every employer. */
export const shortfallsOfCarer = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  weeks: readonly Day[],
) =>
  weeks.length === 0
    ? []
    : named(handle).where(
        and(
          eq(wageShortfalls.mutualId, mutualId),
          eq(wageShortfalls.carerId, carerId),
          inArray(wageShortfalls.weekOn, [...weeks]),
        ),
      );

export const openShortfallsOfWeeks = async (handle: Reader, mutualId: Id<'mutual'>, weeks: readonly Day[]) =>
  weeks.length === 0
    ? []
    : handle
        .select()
        .from(wageShortfalls)
        .where(
          and(
            eq(wageShortfalls.mutualId, mutualId),
            inArray(wageShortfalls.weekOn, [...weeks]),
            isNull(wageShortfalls.madeGoodAt),
          ),
        );
