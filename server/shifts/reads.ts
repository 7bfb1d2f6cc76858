import { and, asc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { hours, hoursAnswers, members, needs, pairs, promises, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');
const asked = alias(members, 'asked');
const by = alias(members, 'said_by');
const enteredBy = alias(members, 'entered_by');

const columns = {
  shift: shifts,
  title: needs.title,
  notes: needs.notes,
  days: needs.days,
  windowMinutes: needs.windowMinutes,
  outcome: needs.outcome,
  use: needs.use,
  skills: needs.skills,
  languages: needs.languages,
  circle: needs.circle,
  yesOpensAt: needs.yesOpensAt,
  allOpensAt: needs.allOpensAt,
  holderDecides: needs.holderDecides,
  carersNeeded: needs.carersNeeded,
  mayOverspend: needs.mayOverspend,
  needStatus: needs.status,
  holderName: holder.name,
  holderLatitude: holder.latitude,
  holderLongitude: holder.longitude,
  holderPostcode: holder.postcode,
  holderAddress: holder.address,
  holderAccessNotes: holder.accessNotes,
  carerName: carer.name,
  askedName: asked.name,
  quote: promises.quote,
  hours,
  saidBy: by.name,
  enteredBy: enteredBy.name,
};

/** Shifts with their need and people. */
export const wholeShifts = (handle: Reader) =>
  handle
    .select(columns)
    .from(shifts)
    .innerJoin(needs, and(eq(needs.mutualId, shifts.mutualId), eq(needs.needId, shifts.needId)))
    .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
    .leftJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .leftJoin(asked, and(eq(asked.mutualId, shifts.mutualId), eq(asked.memberId, shifts.askedCarerId)))
    .leftJoin(promises, and(eq(promises.mutualId, shifts.mutualId), eq(promises.promiseId, shifts.promiseId)))
    .leftJoin(hours, and(eq(hours.mutualId, shifts.mutualId), eq(hours.hoursId, shifts.hoursId)))
    .leftJoin(by, and(eq(by.mutualId, hours.mutualId), eq(by.memberId, hours.saidById)))
    .leftJoin(
      enteredBy,
      and(eq(enteredBy.mutualId, hours.mutualId), eq(enteredBy.memberId, hours.enteredById)),
    );

const shiftById = prepared(
  'shift-by-id',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; shiftId: Id<'shift'> }>) =>
    wholeShifts(handle).where(and(eq(shifts.mutualId, given.mutualId), eq(shifts.shiftId, given.shiftId))),
);

/** A shift with its need and people, or null. */
export const findShift = async (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  (await shiftById(handle).execute({ mutualId, shiftId }))[0] ?? null;
export type ShiftRow = NonNullable<Awaited<ReturnType<typeof findShift>>>;

const toTake = prepared(
  'shift-to-take',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; shiftId: Id<'shift'> }>) => {
    const {
      carerName: _carer,
      askedName: _asked,
      quote: _quote,
      hours: _hours,
      saidBy: _saidBy,
      enteredBy: _enteredBy,
      ...open
    } = columns;
    return handle
      .select(open)
      .from(shifts)
      .innerJoin(needs, and(eq(needs.mutualId, shifts.mutualId), eq(needs.needId, shifts.needId)))
      .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
      .where(and(eq(shifts.mutualId, given.mutualId), eq(shifts.shiftId, given.shiftId)));
  },
);

/** A shift as somebody finds it who wants to take it: an open one has no carer, promise or hours to look up. */
export const shiftToTake = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  shiftId: Id<'shift'>,
): Promise<ShiftRow | null> => {
  const [row] = await toTake(handle).execute({ mutualId, shiftId });
  return row
    ? { ...row, carerName: null, askedName: null, quote: null, hours: null, saidBy: null, enteredBy: null }
    : null;
};

/** More than anybody receives or works in the longest span that may be asked for. */
const longestList = 2_000;

const listed = (handle: Reader, where: SQL | undefined, limit = longestList): Promise<ShiftRow[]> =>
  wholeShifts(handle).where(where).orderBy(asc(shifts.startsAt), asc(shifts.shiftId)).limit(limit);

interface Span {
  from: Instant;
  to: Instant;
}

const startsIn = ({ from: first, to }: Span): SQL | undefined =>
  and(gte(shifts.startsAt, first), lt(shifts.startsAt, to));

export const shiftsOfHolder = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>, span: Span) =>
  listed(handle, and(eq(shifts.mutualId, mutualId), eq(shifts.holderId, holderId), startsIn(span)));

export const shiftsOfCarer = (handle: Reader, mutualId: Id<'mutual'>, carerId: Id<'member'>, span: Span) =>
  listed(handle, and(eq(shifts.mutualId, mutualId), eq(shifts.carerId, carerId), startsIn(span)));

/** Shifts whose changed time waits for this carer's answer. */
export const shiftsAskedOf = (handle: Reader, mutualId: Id<'mutual'>, carerId: Id<'member'>, span: Span) =>
  listed(
    handle,
    and(
      eq(shifts.mutualId, mutualId),
      eq(shifts.askedCarerId, carerId),
      eq(shifts.status, 'offered'),
      startsIn(span),
    ),
  );

/** All of them: six visits a day by four carers for half a year are 4,368, and as many may have been called off. */
const everyShift = 10_000;

export const shiftsOfNeed = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  needId: Id<'need'>,
  startingFrom: Instant,
) =>
  listed(
    handle,
    and(eq(shifts.mutualId, mutualId), eq(shifts.needId, needId), gte(shifts.startsAt, startingFrom)),
    everyShift,
  );

/** What the holder last answered to each of these shifts. */
export const answersTo = async (handle: Reader, mutualId: Id<'mutual'>, shiftIds: readonly Id<'shift'>[]) =>
  shiftIds.length === 0
    ? []
    : handle
        .select()
        .from(hoursAnswers)
        .where(and(eq(hoursAnswers.mutualId, mutualId), inArray(hoursAnswers.shiftId, [...shiftIds])))
        .orderBy(asc(hoursAnswers.answeredAt), asc(hoursAnswers.answerId));

const pair = remembered(
  'pair',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'>; carerId: Id<'member'> }>) =>
    handle
      .select()
      .from(pairs)
      .where(
        and(
          eq(pairs.mutualId, given.mutualId),
          eq(pairs.holderId, given.holderId),
          eq(pairs.carerId, given.carerId),
        ),
      ),
);
export const findPair = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  carerId: Id<'member'>,
) => (await pair(handle).execute({ mutualId, holderId, carerId }))[0] ?? null;

/** All holders a carer is paired with. */
export const pairsOfCarer = (handle: Reader, mutualId: Id<'mutual'>, carerId: Id<'member'>) =>
  handle
    .select()
    .from(pairs)
    .where(and(eq(pairs.mutualId, mutualId), eq(pairs.carerId, carerId)));
