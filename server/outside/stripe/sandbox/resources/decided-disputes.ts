import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import { doLater } from '../kept/later.ts';
import { post } from '../money/balances.ts';
import { answerWithin, disputeFee, withdraw } from './dispute-money.ts';

export const endDispute = (core: Core, dispute: Stripe.Dispute, account: string): void => {
  core.store.update('dispute', dispute.id, dispute);
  emit(core, 'charge.dispute.closed', dispute, account);
};

/** An inquiry that the bank was not content with becomes a dispute, and the money leaves now. */
const escalate = (core: Core, body: Stripe.Dispute, account: string): void => {
  const { id, amount } = body;
  const taken = withdraw(core, account, { id, charge: String(body.charge), amount }, disputeFee);
  const dueBy = core.clock.now() + answerWithin;
  const after: Stripe.Dispute = {
    ...body,
    status: 'needs_response',
    is_charge_refundable: false,
    balance_transactions: [...body.balance_transactions, taken],
    evidence_details: { ...body.evidence_details, due_by: dueBy },
  };
  core.store.update('dispute', id, after);
  emit(core, 'charge.dispute.updated', after, account, { status: body.status });
  emit(core, 'charge.dispute.funds_withdrawn', after, account);
  doLater(core, dueBy, 'dispute-overdue', id);
};

const win = (core: Core, body: Stripe.Dispute, account: string): void => {
  const back = post(core, {
    account,
    type: 'adjustment',
    amount: body.amount,
    fee: -disputeFee,
    feeDescription: 'Dispute fee returned',
    source: body.id,
    description: `Chargeback reversal for ${String(body.charge)}`,
    category: 'dispute_reversal',
  });
  const after: Stripe.Dispute = {
    ...body,
    status: 'won',
    balance_transactions: [...body.balance_transactions, back],
  };
  endDispute(core, after, account);
  emit(core, 'charge.dispute.funds_reinstated', after, account);
};

/** The bank has looked: what was said in the evidence decides. */
export const decideDispute = (core: Core, id: string): void => {
  const { body, account } = core.store.get('dispute', id);
  const said = body.evidence.uncategorized_text;
  if (body.status === 'warning_under_review') {
    if (said === 'escalate_inquiry_evidence') escalate(core, body, account);
    else endDispute(core, { ...body, status: 'warning_closed' }, account);
  } else if (body.status === 'under_review') {
    if (said === 'winning_evidence') win(core, body, account);
    else endDispute(core, { ...body, status: 'lost' }, account);
  }
};

/** Nobody answered in time: a dispute is lost, an inquiry forgotten. */
export const closeOverdue = (core: Core, id: string): void => {
  const { body, account } = core.store.get('dispute', id);
  if (Number(body.evidence_details.due_by ?? 0) > core.clock.now()) return;
  const evidence_details = { ...body.evidence_details, past_due: true };
  if (body.status === 'needs_response')
    endDispute(core, { ...body, status: 'lost', evidence_details }, account);
  if (body.status === 'warning_needs_response')
    endDispute(core, { ...body, status: 'warning_closed', evidence_details }, account);
};
