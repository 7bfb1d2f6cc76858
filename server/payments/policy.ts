import type { Payee, WayToPay } from '#shared/payments/schema.ts';
import type { BankPayoutRow, PayeeRow, WayRow } from './reads.ts';

/** Whether dues can be collected with it: there is something to take from, and its holder still allows it. */
export const isReady = (way: WayRow | null): way is WayRow & { paymentMethodId: string } =>
  Boolean(way?.paymentMethodId) && way?.mandateStatus !== 'inactive';

const mandateOf = (way: WayRow | null): WayToPay['mandate'] =>
  way?.mandateStatus
    ? {
        mandateReference: way.mandateReference,
        mandateStatus: way.mandateStatus,
        revokedBecause: way.revokedBecause,
      }
    : null;

export const presentWay = (way: WayRow | null, kinds: WayToPay['kinds']): WayToPay => ({
  ready: isReady(way),
  kind: way?.kind ?? null,
  brand: way?.brand ?? null,
  lastFour: way?.lastFour ?? null,
  funding: way?.funding ?? null,
  mandate: mandateOf(way),
  kinds,
});

export const presentPayee = (
  memberId: Payee['memberId'],
  payee: PayeeRow | null,
  payouts: readonly BankPayoutRow[],
): Payee => ({
  memberId,
  started: payee !== null,
  payable: payee?.transfers === 'active',
  transfers: payee?.transfers ?? null,
  because: payee?.because ?? null,
  missing: payee?.missing ?? [],
  payouts: payouts.map(({ payoutId, amountPence, status, arrivesOn, failureCode }) => ({
    payoutId,
    amountPence,
    status,
    arrivesOn,
    failureCode,
  })),
});
