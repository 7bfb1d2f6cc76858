import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { noEvidence } from './dispute-evidence.ts';
import { answerWithin, disputeFee, withdraw } from './dispute-money.ts';
import { changeMandate } from './mandates.ts';
import { cardOf } from './saved-methods.ts';

export type DisputeReason = 'fraudulent' | 'product_not_received' | 'inquiry';

/** A card can claim back what was not refunded already; a bank gives all of a debit back, refunded or not. */
const claimable = ({ body }: Kept<'charge'>, bacs: boolean): number =>
  bacs ? body.amount : body.amount - body.amount_refunded;

const methodDetails = (method: Kept<'payment_method'>): Stripe.Dispute.PaymentMethodDetails =>
  method.body.card
    ? ({
        card: { brand: method.body.card.brand, case_type: 'chargeback', network_reason_code: '10.4' },
        type: 'card',
      } as Stripe.Dispute.PaymentMethodDetails)
    : ({ type: 'bacs_debit' } as unknown as Stripe.Dispute.PaymentMethodDetails);

/** An inquiry takes nothing yet; a Bacs claim is lost the moment it is made. */
export const fileDispute = (core: Core, chargeId: string, reason: DisputeReason): void => {
  const charge = core.store.get('charge', chargeId);
  if (charge.body.status !== 'succeeded' || charge.body.disputed) return;
  const method = core.store.get('payment_method', String(charge.body.payment_method));
  const bacs = method.body.type === 'bacs_debit';
  const amount = claimable(charge, bacs);
  if (amount === 0) return;
  const inquiry = reason === 'inquiry' && !bacs;
  const id = core.newId('du');
  const now = core.clock.now();
  const taken = inquiry
    ? []
    : [withdraw(core, charge.account, { id, charge: chargeId, amount }, bacs ? 0 : disputeFee)];
  const dispute: Stripe.Dispute = {
    id,
    object: 'dispute',
    amount,
    balance_transactions: taken,
    charge: chargeId,
    created: now,
    currency: 'gbp',
    enhanced_eligibility_types: [],
    evidence: noEvidence(),
    evidence_details: {
      due_by: bacs ? null : now + answerWithin,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    } as Stripe.Dispute.EvidenceDetails,
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.body.payment_intent,
    payment_method_details: methodDetails(method),
    reason: bacs ? 'debit_not_authorized' : reason === 'inquiry' ? 'general' : reason,
    status: inquiry ? 'warning_needs_response' : bacs ? 'lost' : 'needs_response',
  };
  core.store.insert('dispute', { id, account: charge.account, created: now }, dispute);
  core.store.update('charge', chargeId, { ...charge.body, disputed: true });
  emit(core, 'charge.dispute.created', dispute, charge.account);
  if (!inquiry) emit(core, 'charge.dispute.funds_withdrawn', dispute, charge.account);
  if (!bacs) doLater(core, now + answerWithin, 'dispute-overdue', id);
  if (bacs) emit(core, 'charge.dispute.closed', dispute, charge.account);
  if (bacs && method.hidden.mandate !== undefined)
    changeMandate(core, method.hidden.mandate, 'revoked', 'debit_not_authorized');
};

/** By the test card, or the test account 55555559. */
export const fileDisputeOf = (core: Core, chargeId: string): void => {
  const method = core.store.get(
    'payment_method',
    String(core.store.get('charge', chargeId).body.payment_method),
  );
  fileDispute(
    core,
    chargeId,
    method.body.type === 'card' ? (cardOf(method).dispute ?? 'fraudulent') : 'fraudulent',
  );
};
