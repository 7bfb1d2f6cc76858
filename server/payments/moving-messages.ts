/** Messages that say that the mutual's own balance moved; what moved is read from its feed. */
const moving = new Set([
  'balance.available',
  'charge.updated',
  'charge.failed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'refund.created',
  'refund.failed',
  'transfer.reversed',
  'payout.created',
  'payout.canceled',
  'payout.failed',
  'topup.succeeded',
]);

/** One about a carer's own account is no movement of ours. */
export const saysBalanceMoved = ({ type, account }: { type: string; account: string | null }): boolean =>
  account === null && moving.has(type);
