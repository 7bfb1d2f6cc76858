/**
 * What members' screens hear. An event says which things changed, by id, never what they now are:
 * the screen asks again through the API, where permission is checked.
 */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema } from '../language/time.ts';

const need = idSchema('need');
const shift = idSchema('shift');
const member = idSchema('member');

export const events = {
  'need.posted': z.object({ needId: need }),
  'need.changed': z.object({ needId: need }),
  'agreement.changed': z.object({ agreementId: idSchema('agreement'), needId: need }),
  'shift.taken': z.object({ shiftId: shift, needId: need }),
  'shift.changed': z.object({ shiftId: shift, needId: need }),
  'shift.cancelled': z.object({ shiftId: shift, needId: need }),
  /** Handed back so late that somebody must look for another carer now. */
  'care.at-risk': z.object({ shiftId: shift, needId: need }),
  /** Somebody was asked for cover, answered, was found or was not. */
  'cover.changed': z.object({ coverId: idSchema('cover'), shiftId: shift }),
  /** Two who met said whether they go on, became a match, or ended it. */
  'match.changed': z.object({ shiftId: shift }),
  /** A carer said yes and waits for the holder’s, or it was answered, taken back or overtaken. */
  'offer.changed': z.object({ offerId: idSchema('offer'), shiftId: shift }),
  'swap.changed': z.object({ swapId: idSchema('swap') }),
  'hours.recorded': z.object({ shiftId: shift }),
  'hours.answered': z.object({ shiftId: shift }),
  'message.sent': z.object({ conversationId: idSchema('conversation'), messageId: idSchema('message') }),
  /** Read by one side, ended, or open again. */
  'conversation.changed': z.object({ conversationId: idSchema('conversation') }),
  /** Something is new for this member that no other event says. */
  'notice.added': z.object({ memberId: member }),
  /** Another coordinator is to look at it and start it. */
  'settlement.put-forward': z.object({ weekOn: daySchema }),
  'settlement.changed': z.object({ settlementId: idSchema('settlement') }),
  'payment.changed': z.object({ memberId: member }),
  /** Something we buy together: offered, joined, left, delivered, paid. */
  'purchase.changed': z.object({ purchaseId: idSchema('purchase') }),
  /** Drafted, given notice of, voted on, decided or enacted. */
  'proposal.changed': z.object({ proposalId: idSchema('proposal') }),
  /** Who needs a voice in a decision: a group was spoken of, or somebody was reached. */
  'voices.changed': z.object({ proposalId: idSchema('proposal') }),
  /** The common fund was fed, or some of it reserved, released or put back. */
  'fund.changed': z.object({}),
  /** The books were compared with the payment service, or a difference between them was closed. */
  'books.compared': z.object({}),
  /** When a carer can work. */
  'availability.changed': z.object({ memberId: member }),
  'member.changed': z.object({ memberId: member }),
  'month.closed': z.object({ monthOn: daySchema }),
  'terms.changed': z.object({ termsId: idSchema('terms') }),
  /** Members changed a rule of their mutual. */
  'rules.changed': z.object({}),
  'import.changed': z.object({ importId: idSchema('import') }),
} as const;

export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.input<(typeof events)[N]>;

/** Who hears it: named members, and groups of the mutual. */
export interface Hearers {
  members?: readonly string[];
  groups?: readonly ('coordinators' | 'carers' | 'everyone')[];
}
