import type Stripe from 'stripe';
import { type Param, shape, text, unsettable } from '../wire/params.ts';

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

export const noEvidence = (): Stripe.Dispute.Evidence =>
  ({
    ...Object.fromEntries(evidenceNames.map((name) => [name, null])),
    enhanced_evidence: {},
  }) as unknown as Stripe.Dispute.Evidence;

export const evidence = shape(
  Object.fromEntries(evidenceNames.map((name) => [name, unsettable(text(20_000))])) as Record<
    EvidenceName,
    Param<string | null>
  >,
);
const testEvidence: readonly (string | null)[] = [
  'winning_evidence',
  'losing_evidence',
  'escalate_inquiry_evidence',
];
/** Stripe's test words decide at once; over anything else a bank thinks for sixty days, and says no. */
export const weighedFor = ({ evidence: said }: Stripe.Dispute): number =>
  testEvidence.includes(said.uncategorized_text) ? 0 : 60 * 24 * 3600;
