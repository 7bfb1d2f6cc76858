import type Stripe from 'stripe';

/** What Stripe told us, as a hint only: the object is read again before anything is decided. */
export interface StripeMessage {
  eventId: string;
  type: string;
  objectId: string | null;
  /** The connected account it is about, where it is about one. */
  account: string | null;
  livemode: boolean;
}

const idIn = (object: unknown): string | null =>
  typeof object === 'object' && object !== null && 'id' in object && typeof object.id === 'string'
    ? object.id
    : null;

const isThin = (raw: Buffer): boolean => raw.includes('"v2.core.event"');

const opened = (stripe: Stripe, raw: Buffer, signature: string, secret: string): StripeMessage => {
  if (isThin(raw)) {
    const event = stripe.parseEventNotification(raw, signature, secret);
    const related = 'related_object' in event ? idIn(event.related_object) : null;
    return {
      eventId: event.id,
      type: event.type,
      objectId: related,
      account: related,
      livemode: event.livemode,
    };
  }
  const event = stripe.webhooks.constructEvent(raw, signature, secret);
  return {
    eventId: event.id,
    type: event.type,
    objectId: idIn(event.data.object),
    account: event.account ?? null,
    livemode: event.livemode,
  };
};

/** A message signed with one of our secrets, or null: forged, stale or for somebody else. */
export const readMessage = (
  stripe: Stripe,
  secrets: readonly string[],
  raw: Buffer,
  signature: string,
): StripeMessage | null => {
  for (const secret of secrets) {
    try {
      return opened(stripe, raw, signature, secret);
    } catch (error) {
      if (!(error instanceof stripe.errors.StripeSignatureVerificationError)) throw error;
    }
  }
  return null;
};
