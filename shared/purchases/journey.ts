/** The states of a pooled purchase and which step leads from where to where. Everything else is refused. */
import type { Reason, RefusalCode } from '../contract/problem.ts';
import type { PurchaseStatus } from './schema.ts';

interface StepOf {
  from: readonly PurchaseStatus[];
  /** Null: the state stays. */
  to: PurchaseStatus | null;
  else: RefusalCode;
  by: 'holder' | 'coordinator' | 'house';
}

/** The whole graph. Money is kept apart from the pledge on and moves only with `settle`. */
export const steps = {
  pledge: { from: ['offered'], to: null, else: 'purchase-closed', by: 'holder' },
  /** Before closing: free, and what was kept apart is let go. */
  withdraw: { from: ['offered'], to: null, else: 'purchase-closed', by: 'holder' },
  /** At closing, with enough people and pounds. */
  'go-ahead': { from: ['offered'], to: 'going-ahead', else: 'purchase-not-so-far', by: 'house' },
  /** At closing, without: everything kept apart is let go, everybody is told. */
  release: { from: ['offered'], to: 'released', else: 'purchase-not-so-far', by: 'house' },
  /** After closing: by the exit rule of the offer. */
  leave: { from: ['going-ahead'], to: null, else: 'purchase-not-so-far', by: 'holder' },
  /** It costs more: each is asked for themselves, and pays more only by their own yes. */
  'ask-more': {
    from: ['going-ahead', 'delivered', 'confirmed'],
    to: null,
    else: 'purchase-not-so-far',
    by: 'coordinator',
  },
  deliver: {
    from: ['going-ahead', 'doubted'],
    to: 'delivered',
    else: 'purchase-not-so-far',
    by: 'coordinator',
  },
  /** Those who take part say whether it came; their word decides by the rule of the offer. */
  answer: { from: ['delivered'], to: null, else: 'purchase-not-so-far', by: 'holder' },
  confirm: { from: ['delivered'], to: 'confirmed', else: 'purchase-not-so-far', by: 'house' },
  doubt: { from: ['delivered'], to: 'doubted', else: 'purchase-not-so-far', by: 'house' },
  invoice: { from: ['confirmed'], to: 'invoiced', else: 'purchase-not-so-far', by: 'coordinator' },
  /** A group shift: the holder who posted it says which visit it is. */
  'share-visit': { from: ['going-ahead'], to: null, else: 'purchase-not-so-far', by: 'holder' },
  /** A group shift, once its hours are settled: nobody invoices it. */
  'settle-visit': { from: ['going-ahead'], to: 'settled', else: 'purchase-not-so-far', by: 'house' },
  /** Each share goes into its holder’s due of a settlement. */
  settle: { from: ['invoiced'], to: 'settled', else: 'purchase-not-so-far', by: 'house' },
  /** The last share has come in. */
  collect: { from: ['settled'], to: 'collected', else: 'purchase-not-so-far', by: 'house' },
  /** Paid by one person, said to be right by another. */
  pay: { from: ['collected'], to: 'paid', else: 'purchase-not-so-far', by: 'coordinator' },
  /** The supplier took less: it comes back with the next due. */
  'give-back': { from: ['collected', 'paid'], to: null, else: 'purchase-not-so-far', by: 'coordinator' },
  /** Nothing has been collected yet: what is kept apart is let go. */
  cancel: {
    from: ['offered', 'going-ahead', 'delivered', 'doubted', 'confirmed', 'invoiced'],
    to: 'cancelled',
    else: 'purchase-not-so-far',
    by: 'coordinator',
  },
} as const satisfies Record<string, StepOf>;
export type PurchaseStep = keyof typeof steps;

/** Why this step cannot be made from a state, or null. The facts say which state it is in. */
export const purchaseStepRefused = (step: PurchaseStep, status: PurchaseStatus): Reason | null => {
  const { from, else: code }: StepOf = steps[step];
  return from.includes(status) ? null : { code, facts: { status } };
};

/** Where a step leads: another state, or the same. */
export const purchaseReached = (step: PurchaseStep, status: PurchaseStatus): PurchaseStatus =>
  (steps[step] as StepOf).to ?? status;
