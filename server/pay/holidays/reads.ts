import { and, asc, desc, eq, gt, gte, isNull, lte, ne, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { holidays, members, pairs, settledShifts, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const carer = alias(members, 'carer');
const holder = alias(members, 'holder');
const by = alias(members, 'entered_by');

/** Whose holiday: of a carer with every employer, or of every carer a holder employs. */
export type Whose = { carerId: Id<'member'> } | { holderId: Id<'member'> };

const shiftsOf = (whose: Whose) =>
  'carerId' in whose
    ? eq(shifts.carerId, whose.carerId)
    : and(eq(shifts.holderId, whose.holderId), ne(settledShifts.engagement, 'employed-by-mutual'));

/** What was settled of their shifts while employed, from a moment on. */
export const employedLines = (handle: Reader, mutualId: Id<'mutual'>, whose: Whose, since: Instant) =>
  handle
    .select({
      holderId: settledShifts.holderId,
      holderName: holder.name,
      carerId: settledShifts.carerId,
      carerName: carer.name,
      engagement: settledShifts.engagement,
      weekOn: settledShifts.weekOn,
      paidMinutes: settledShifts.paidMinutes,
      payLines: settledShifts.payLines,
    })
    .from(shifts)
    .innerJoin(
      settledShifts,
      and(eq(settledShifts.mutualId, shifts.mutualId), eq(settledShifts.shiftId, shifts.shiftId)),
    )
    .innerJoin(
      carer,
      and(eq(carer.mutualId, settledShifts.mutualId), eq(carer.memberId, settledShifts.carerId)),
    )
    .innerJoin(
      holder,
      and(eq(holder.mutualId, settledShifts.mutualId), eq(holder.memberId, settledShifts.holderId)),
    )
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        shiftsOf(whose),
        gte(shifts.startsAt, since),
        ne(settledShifts.engagement, 'self-employed'),
      ),
    )
    .orderBy(asc(settledShifts.weekOn), asc(settledShifts.settlementId), asc(settledShifts.shiftId));
export type EmployedLine = Awaited<ReturnType<typeof employedLines>>[number];

/** Holiday that stands, newest first. */
export const holidaysOf = (handle: Reader, mutualId: Id<'mutual'>, whose: Whose) =>
  handle
    .select({ row: holidays, enteredBy: by.name })
    .from(holidays)
    .innerJoin(by, and(eq(by.mutualId, holidays.mutualId), eq(by.memberId, holidays.enteredById)))
    .where(
      and(
        eq(holidays.mutualId, mutualId),
        'carerId' in whose ? eq(holidays.carerId, whose.carerId) : eq(holidays.holderId, whose.holderId),
        isNull(holidays.takenBackAt),
      ),
    )
    .orderBy(desc(holidays.fromOn), desc(holidays.holidayId));
export type HolidayRow = Awaited<ReturnType<typeof holidaysOf>>[number];

export const findHoliday = async (handle: Reader, mutualId: Id<'mutual'>, holidayId: Id<'holiday'>) =>
  (
    await handle
      .select()
      .from(holidays)
      .where(
        and(eq(holidays.mutualId, mutualId), eq(holidays.holidayId, holidayId), isNull(holidays.takenBackAt)),
      )
  )[0] ?? null;

/** Holiday with the same employer that lies on one of these days already. */
export const holidayBetween = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  of: { carerId: Id<'member'>; employer: string },
  from: Day,
  until: Day,
) =>
  (
    await handle
      .select()
      .from(holidays)
      .where(
        and(
          eq(holidays.mutualId, mutualId),
          eq(holidays.carerId, of.carerId),
          eq(holidays.employer, of.employer),
          isNull(holidays.takenBackAt),
          lte(holidays.fromOn, until),
          gte(holidays.untilOn, from),
        ),
      )
      .limit(1)
  )[0] ?? null;

/** Employed now, with nothing settled yet: they have a holiday account all the same. */
export const employedPairs = (handle: Reader, mutualId: Id<'mutual'>, whose: Whose) =>
  handle
    .select({
      holderId: pairs.holderId,
      holderName: holder.name,
      carerId: pairs.carerId,
      carerName: carer.name,
      engagement: pairs.engagement,
    })
    .from(pairs)
    .innerJoin(carer, and(eq(carer.mutualId, pairs.mutualId), eq(carer.memberId, pairs.carerId)))
    .innerJoin(holder, and(eq(holder.mutualId, pairs.mutualId), eq(holder.memberId, pairs.holderId)))
    .where(
      and(
        eq(pairs.mutualId, mutualId),
        'carerId' in whose
          ? and(
              eq(pairs.carerId, whose.carerId),
              or(eq(pairs.engagement, 'employed-by-holder'), eq(pairs.engagement, 'employed-by-mutual')),
            )
          : and(eq(pairs.holderId, whose.holderId), eq(pairs.engagement, 'employed-by-holder')),
      ),
    )
    .orderBy(asc(pairs.holderId), asc(pairs.carerId));

/** Begun, with pay, and not paid yet, of the whole mutual. */
export const holidaysToPay = (handle: Reader, mutualId: Id<'mutual'>, today: Day, limit: number) =>
  handle
    .select({ row: holidays, carerName: carer.name, holderName: holder.name })
    .from(holidays)
    .innerJoin(carer, and(eq(carer.mutualId, holidays.mutualId), eq(carer.memberId, holidays.carerId)))
    .leftJoin(holder, and(eq(holder.mutualId, holidays.mutualId), eq(holder.memberId, holidays.holderId)))
    .where(
      and(
        eq(holidays.mutualId, mutualId),
        isNull(holidays.paidOn),
        isNull(holidays.takenBackAt),
        lte(holidays.fromOn, today),
        gt(holidays.payPence, noPence),
      ),
    )
    .orderBy(asc(holidays.fromOn), asc(holidays.holidayId))
    .limit(limit);
