import { and, asc, desc, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { members, pairs, shifts, swaps } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const from = alias(members, 'from_carer');
const to = alias(members, 'to_carer');
const given = alias(shifts, 'given');
const wanted = alias(shifts, 'wanted');
const givenHolder = alias(members, 'given_holder');
const wantedHolder = alias(members, 'wanted_holder');

const whole = (handle: Reader) =>
  handle
    .select({
      swap: swaps,
      fromName: from.name,
      toName: to.name,
      given,
      givenHolderName: givenHolder.name,
      wanted,
      wantedHolderName: wantedHolder.name,
    })
    .from(swaps)
    .innerJoin(from, and(eq(from.mutualId, swaps.mutualId), eq(from.memberId, swaps.fromCarerId)))
    .innerJoin(to, and(eq(to.mutualId, swaps.mutualId), eq(to.memberId, swaps.toCarerId)))
    .innerJoin(given, and(eq(given.mutualId, swaps.mutualId), eq(given.shiftId, swaps.givenShiftId)))
    .innerJoin(
      givenHolder,
      and(eq(givenHolder.mutualId, swaps.mutualId), eq(givenHolder.memberId, swaps.givenHolderId)),
    )
    .leftJoin(wanted, and(eq(wanted.mutualId, swaps.mutualId), eq(wanted.shiftId, swaps.wantedShiftId)))
    .leftJoin(
      wantedHolder,
      and(eq(wantedHolder.mutualId, swaps.mutualId), eq(wantedHolder.memberId, swaps.wantedHolderId)),
    );

export const findSwap = async (handle: Reader, mutualId: Id<'mutual'>, swapId: Id<'swap'>) =>
  (await whole(handle).where(and(eq(swaps.mutualId, mutualId), eq(swaps.swapId, swapId))))[0] ?? null;
export type SwapRow = NonNullable<Awaited<ReturnType<typeof findSwap>>>;

/** To be changed: its row is locked, then read whole. */
export const swapToChange = async (tx: Writer, mutualId: Id<'mutual'>, swapId: Id<'swap'>) => {
  await locked(
    tx
      .select({ swapId: swaps.swapId })
      .from(swaps)
      .where(and(eq(swaps.mutualId, mutualId), eq(swaps.swapId, swapId))),
  );
  return findSwap(tx, mutualId, swapId);
};

/** One that is open for a shift that somebody gives. */
export const openSwapOf = async (handle: Reader, mutualId: Id<'mutual'>, givenShiftId: Id<'shift'>) =>
  (
    await whole(handle).where(
      and(
        eq(swaps.mutualId, mutualId),
        eq(swaps.givenShiftId, givenShiftId),
        inArray(swaps.status, ['proposed', 'agreed']),
      ),
    )
  )[0] ?? null;

/** Swaps somebody has a part in, the newest first. */
export const swapsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  as: { carer: boolean },
  since: Instant,
) =>
  whole(handle)
    .where(
      and(
        eq(swaps.mutualId, mutualId),
        gte(swaps.proposedAt, since),
        or(
          eq(swaps.givenHolderId, memberId),
          eq(swaps.wantedHolderId, memberId),
          ...(as.carer ? [eq(swaps.fromCarerId, memberId), eq(swaps.toCarerId, memberId)] : []),
        ),
      ),
    )
    .orderBy(desc(swaps.proposedAt), desc(swaps.swapId))
    .limit(100);

/** Present carers whom a holder has on their team or said yes to, but this one. */
export const carersKnownTo = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  but: Id<'member'>,
) =>
  handle
    .select({ memberId: members.memberId, name: members.name })
    .from(pairs)
    .innerJoin(members, and(eq(members.mutualId, pairs.mutualId), eq(members.memberId, pairs.carerId)))
    .where(
      and(
        eq(pairs.mutualId, mutualId),
        eq(pairs.holderId, holderId),
        or(eq(pairs.team, true), eq(pairs.saidYes, true)),
        isNull(pairs.holderBlockedAt),
        isNull(pairs.carerBlockedAt),
        eq(members.status, 'member'),
      ),
    )
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(200)
    .then((found) => found.filter(({ memberId }) => memberId !== but));

/** Coming shifts these carers hold with people who know this carer too. */
export const shiftsToWant = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  heldBy: readonly Id<'member'>[],
  now: Instant,
) =>
  heldBy.length === 0
    ? Promise.resolve([])
    : handle
        .select({
          shiftId: shifts.shiftId,
          carerId: shifts.carerId,
          holderId: shifts.holderId,
          holderName: members.name,
          startsAt: shifts.startsAt,
          endsAt: shifts.endsAt,
        })
        .from(shifts)
        .innerJoin(
          pairs,
          and(
            eq(pairs.mutualId, shifts.mutualId),
            eq(pairs.holderId, shifts.holderId),
            eq(pairs.carerId, carerId),
          ),
        )
        .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.holderId)))
        .where(
          and(
            eq(shifts.mutualId, mutualId),
            inArray(shifts.carerId, [...heldBy]),
            eq(shifts.status, 'taken'),
            gt(shifts.startsAt, now),
            or(eq(pairs.team, true), eq(pairs.saidYes, true)),
            isNull(pairs.holderBlockedAt),
            isNull(pairs.carerBlockedAt),
          ),
        )
        .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
        .limit(200);
