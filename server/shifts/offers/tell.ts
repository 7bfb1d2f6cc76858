import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import type { Call } from '../../http/call.ts';
import { notify } from '../../notices/actions.ts';
import { announce } from '../../oversight/actions.ts';

interface Told {
  offerId: Id<'offer'>;
  shiftId: Id<'shift'>;
  holderId: Id<'member'>;
  carerId: Id<'member'>;
}

/** The two screens that wait for each other. */
export const tellOffer = (tx: Writer, call: Call, { offerId, shiftId, holderId, carerId }: Told): void =>
  announce(tx, call, 'offer.changed', { offerId, shiftId }, { members: [holderId, carerId] });

type OfferNotice = Extract<NoticeKind, `offer-${string}`>;

/** What the other side finds among what is new. */
export const noticeOffer = (
  tx: Writer,
  call: Call,
  kind: OfferNotice,
  { shiftId, holderId, carerId, startsAt }: Told & { startsAt: Instant },
): Promise<void> =>
  notify(tx, call, kind, [kind === 'offer-made' ? holderId : carerId], { shiftId, startsAt });
