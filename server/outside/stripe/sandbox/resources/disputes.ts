import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import { doLater } from '../kept/later.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, metadata, paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, flag, type Shape, text } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';
import { endDispute } from './decided-disputes.ts';
import { evidence, weighedFor } from './dispute-evidence.ts';

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
  const given = params.evidence ?? {};
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
  if (submits) doLater(core, core.clock.now() + weighedFor(after), 'dispute-decided', before.id);
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
    endDispute(call.core, lost, call.account);
    return lost;
  }),
];
