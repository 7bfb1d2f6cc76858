import { and, asc, desc, eq, gte, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { members, needs, offers, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

const whole = (handle: Reader) =>
  handle
    .select({
      offer: offers,
      shift: shifts,
      title: needs.title,
      holderName: holder.name,
      carerName: carer.name,
    })
    .from(offers)
    .innerJoin(shifts, and(eq(shifts.mutualId, offers.mutualId), eq(shifts.shiftId, offers.shiftId)))
    .innerJoin(needs, and(eq(needs.mutualId, shifts.mutualId), eq(needs.needId, shifts.needId)))
    .innerJoin(holder, and(eq(holder.mutualId, offers.mutualId), eq(holder.memberId, offers.holderId)))
    .innerJoin(carer, and(eq(carer.mutualId, offers.mutualId), eq(carer.memberId, offers.carerId)));

export const findOffer = async (handle: Reader, mutualId: Id<'mutual'>, offerId: Id<'offer'>) =>
  (await whole(handle).where(and(eq(offers.mutualId, mutualId), eq(offers.offerId, offerId))))[0] ?? null;
export type OfferRow = NonNullable<Awaited<ReturnType<typeof findOffer>>>;

/** To be changed: its row is locked, then read whole. */
export const offerToChange = async (tx: Writer, mutualId: Id<'mutual'>, offerId: Id<'offer'>) => {
  await locked(
    tx
      .select({ offerId: offers.offerId })
      .from(offers)
      .where(and(eq(offers.mutualId, mutualId), eq(offers.offerId, offerId))),
  );
  return findOffer(tx, mutualId, offerId);
};

/** Who waits for this shift. */
export const waitingFor = (tx: Writer, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  tx
    .select()
    .from(offers)
    .where(and(eq(offers.mutualId, mutualId), eq(offers.shiftId, shiftId), eq(offers.status, 'waiting')))
    .orderBy(asc(offers.offeredAt), asc(offers.offerId));

/** Everything this carer waits for. */
export const offersWaitingOf = (tx: Writer, mutualId: Id<'mutual'>, carerId: Id<'member'>) =>
  tx
    .select()
    .from(offers)
    .where(and(eq(offers.mutualId, mutualId), eq(offers.carerId, carerId), eq(offers.status, 'waiting')))
    .orderBy(asc(offers.offeredAt), asc(offers.offerId));

/** What somebody has a part in, the newest first. */
export const offersOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  as: { carer: boolean },
  since: Instant,
) =>
  whole(handle)
    .where(
      and(
        eq(offers.mutualId, mutualId),
        gte(offers.offeredAt, since),
        or(eq(offers.holderId, memberId), ...(as.carer ? [eq(offers.carerId, memberId)] : [])),
      ),
    )
    .orderBy(desc(offers.offeredAt), desc(offers.offerId))
    .limit(200);
