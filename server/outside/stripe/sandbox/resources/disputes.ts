import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { post } from '../money/balances.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, metadata, paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, flag, type Param, type Read, type Shape, shape, text } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';
import { changeMandate } from './mandates.ts';
import { cardOf } from './saved-methods.ts';

/** A card dispute costs £20 here; Bacs claims cost nothing. */
const disputeFee = 2000;

export type DisputeReason = 'fraudulent' | 'product_not_received' | 'inquiry';

const evidenceNames = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_communication',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'customer_signature',
  'duplicate_charge_documentation',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'receipt',
  'refund_policy',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'service_documentation',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_documentation',
  'shipping_tracking_number',
  'uncategorized_file',
  'uncategorized_text',
] as const;

type EvidenceName = (typeof evidenceNames)[number];

const noEvidence = (): Stripe.Dispute.Evidence =>
  ({
    ...Object.fromEntries(evidenceNames.map((name) => [name, null])),
    enhanced_evidence: {},
  }) as unknown as Stripe.Dispute.Evidence;

/** The contested money and the fee leave the balance. */
const withdraw = (
  core: Core,
  charge: Kept<'charge'>,
  dispute: string,
  fee: number,
): Stripe.BalanceTransaction =>
  post(core, {
    account: charge.account,
    type: 'adjustment',
    amount: -charge.body.amount,
    fee,
    feeDescription: 'Dispute fee',
    source: dispute,
    description: `Chargeback withdrawal for ${charge.body.id}`,
    category: 'dispute',
  });

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
  const inquiry = reason === 'inquiry' && !bacs;
  const id = core.newId('du');
  const now = core.clock.now();
  const taken = inquiry ? [] : [withdraw(core, charge, id, bacs ? 0 : disputeFee)];
  const dispute: Stripe.Dispute = {
    id,
    object: 'dispute',
    amount: charge.body.amount,
    balance_transactions: taken,
    charge: chargeId,
    created: now,
    currency: 'gbp',
    enhanced_eligibility_types: [],
    evidence: noEvidence(),
    evidence_details: {
      due_by: bacs ? null : now + 9 * 24 * 3600,
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

/** The bank has looked: what was said in the evidence decides. */
export const decideDispute = (core: Core, id: string): void => {
  const { body, account } = core.store.get('dispute', id);
  const won = body.evidence.uncategorized_text === 'winning_evidence';
  if (body.status === 'warning_under_review') end(core, { ...body, status: 'warning_closed' }, account);
  if (body.status !== 'under_review') return;
  if (!won) {
    end(core, { ...body, status: 'lost' }, account);
    return;
  }
  const back = post(core, {
    account,
    type: 'adjustment',
    amount: body.amount,
    fee: -disputeFee,
    feeDescription: 'Dispute fee returned',
    source: id,
    description: `Chargeback reversal for ${String(body.charge)}`,
    category: 'dispute_reversal',
  });
  const after: Stripe.Dispute = {
    ...body,
    status: 'won',
    balance_transactions: [...body.balance_transactions, back],
  };
  end(core, after, account);
  emit(core, 'charge.dispute.funds_reinstated', after, account);
};

const end = (core: Core, dispute: Stripe.Dispute, account: string): void => {
  core.store.update('dispute', dispute.id, dispute);
  emit(core, 'charge.dispute.closed', dispute, account);
};

const evidence = shape(
  Object.fromEntries(evidenceNames.map((name) => [name, text(20_000)])) as Record<
    EvidenceName,
    Param<string>
  >,
);
const update = {
  evidence,
  intended_submission_method: beyond,
  metadata,
  submit: flag(),
} satisfies Covers<Stripe.DisputeUpdateParams>;

const open = (call: Call<Shape>): Stripe.Dispute => {
  const { body } = named(call, 'dispute', call.ids[0]);
  if (body.status !== 'needs_response' && body.status !== 'warning_needs_response')
    throw invalid(`This dispute is already ${body.status} and cannot be answered.`, {
      code: 'dispute_not_open',
    });
  return body;
};

const answer = (call: Call<typeof update>): Stripe.Dispute => {
  const { core, params } = call;
  const before = params.evidence || params.submit ? open(call) : named(call, 'dispute', call.ids[0]).body;
  const given: Read<Record<EvidenceName, Param<string>>> = params.evidence ?? {};
  const submits = params.evidence !== undefined && params.submit !== false;
  const after: Stripe.Dispute = {
    ...before,
    evidence: { ...before.evidence, ...given } as Stripe.Dispute.Evidence,
    metadata: applyMetadata(before.metadata, params.metadata),
    ...(params.evidence
      ? {
          evidence_details: {
            ...before.evidence_details,
            has_evidence: true,
            submission_count: before.evidence_details.submission_count + (submits ? 1 : 0),
          },
        }
      : {}),
    ...(submits
      ? { status: before.status === 'needs_response' ? 'under_review' : 'warning_under_review' }
      : {}),
  };
  core.store.update('dispute', before.id, after);
  emit(core, 'charge.dispute.updated', after, call.account);
  if (submits) doLater(core, core.clock.now(), 'dispute-decided', before.id);
  return after;
};

const listing = {
  ...paging,
  created: range,
  charge: text(),
  payment_intent: text(),
} satisfies Covers<Stripe.DisputeListParams>;

export const disputes = [
  endpoint('GET', '/v1/disputes', listing, (call) => {
    const { charge, payment_intent } = call.params;
    return listOfKind(call, 'dispute', '/v1/disputes', call.params, { charge, payment_intent });
  }),
  endpoint('GET', '/v1/disputes/:id', {}, (call) => named(call, 'dispute', call.ids[0]).body),
  endpoint('POST', '/v1/disputes/:id', update, answer),
  endpoint('POST', '/v1/disputes/:id/close', {}, (call) => {
    const body = open(call);
    const lost: Stripe.Dispute = {
      ...body,
      status: body.status === 'needs_response' ? 'lost' : 'warning_closed',
    };
    end(call.core, lost, call.account);
    return lost;
  }),
];
