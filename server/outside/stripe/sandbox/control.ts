import { declineFor } from './cards.ts';
import type { Core } from './core.ts';
import type { Deliveries, DeliverySwitches } from './hooks/deliveries.ts';
import { catchUp, type Due, type LaterWork, waitingWork } from './kept/later.ts';
import { liftRestriction, restrictAccount, submitOnboarding } from './resources/accounts.ts';
import { expireSession } from './resources/checkout-sessions.ts';
import { answerBank, type Entry, type Submitted, submitSession } from './resources/checkout-submission.ts';
import { type DisputeReason, fileDispute } from './resources/filed-disputes.ts';
import { changeMandate, type Revocation } from './resources/mandates.ts';
import { renewCard } from './resources/new-methods.ts';
import { failPayout } from './resources/payouts.ts';
import { topUp } from './resources/top-ups.ts';
import type { Fault, Faults } from './wire/faults.ts';
import type { LateAnswers } from './wire/late-answers.ts';
import type { RateLimits } from './wire/rate-limits.ts';
import { inTransaction } from './wire/transaction.ts';

export interface Dump {
  readonly now: string;
  readonly objects: Readonly<Record<string, readonly object[]>>;
  readonly balances: readonly { account: string; available: number; pending: number }[];
  readonly later: readonly Due[];
  readonly deliveries: readonly object[];
  /** Answers that a `slow` fault keeps back. */
  readonly lateAnswers: number;
}

/** What only a sandbox can do. The same verbs are under `/_sandbox/…`. */
export interface Control {
  /** Moves the sandbox's clock forward to this instant and does what falls due on the way. */
  moveClock(to: string): void;
  submitCheckout(session: string, card: string | Entry): Submitted;
  /** The member closes the page and the session runs out. */
  expireCheckout(session: string): void;
  answerBank(intent: string, agreed: boolean): Submitted;
  submitOnboarding(account: string, bankAccount?: string): void;
  restrict(account: string, how?: 'restricted' | 'rejected'): void;
  lift(account: string): void;
  /** The next charge of this payment method is refused with this decline code (Bacs: its next debit fails so). */
  declineNext(paymentMethod: string, declineCode: string): void;
  /** The bank sent the member a new card under the same account: last four digits and expiry change by themselves. */
  renewCard(paymentMethod: string): void;
  /** How much Bacs may take in seven days, as Stripe allows new users; 0 for no limit. */
  setBacsWeeklyLimit(pence: number): void;
  /** The mutual sends money of its own from its bank. */
  topUp(pence: number): void;
  revokeMandate(mandate: string, reason?: Revocation): void;
  failPayout(payout: string, code?: string): void;
  fileDispute(charge: string, reason?: DisputeReason): void;
  injectFault(fault: Fault): void;
  /** Nothing that was asked to go wrong, and has not yet, will. */
  forgetFaults(): void;
  /** Sends at once every answer that a `slow` fault keeps back. */
  answerNow(): void;
  setDelivery(switches: Partial<DeliverySwitches>): DeliverySwitches;
  setRateLimits(on: boolean): void;
  redeliver(event: string): void;
  /** Does what is due by now and delivers what waits, until nothing is left to try. */
  drain(): Promise<void>;
  dump(): Dump;
}

export interface Controlled {
  readonly core: Core;
  readonly work: LaterWork;
  readonly faults: Faults;
  readonly lateAnswers: LateAnswers;
  readonly rateLimits: RateLimits;
  readonly deliveries: Deliveries;
}

/** A card number becomes a whole entry of the page, expiring three years from now. */
const entryFrom = (core: Core, card: string | Entry): Entry =>
  typeof card === 'string'
    ? {
        by: 'card',
        number: card.replaceAll(' ', ''),
        expires: { month: 12, year: Number(core.clock.iso().slice(0, 4)) + 3 },
        cvc: '123',
        name: 'A Tester',
        postcode: 'CF48 1AA',
      }
    : card;

type Change = <T>(id: string, act: () => T) => T;

const checkKnown = (core: Core, id: string): void => {
  if (!core.store.kindOf(id)) throw new RangeError(`The sandbox knows no ${id}.`);
};

/** What people do on the hosted pages and at their banks. */
const peoplesVerbs = (core: Core, change: Change) => ({
  submitCheckout: (session: string, card: string | Entry) =>
    change(session, () => submitSession(core, session, entryFrom(core, card))),
  expireCheckout: (session: string) => change(session, () => expireSession(core, session)),
  answerBank: (intent: string, agreed: boolean) => change(intent, () => answerBank(core, intent, agreed)),
  submitOnboarding: (account: string, bankAccount = '00012345') =>
    change(account, () => submitOnboarding(core, account, { sortCode: '108800', number: bankAccount })),
});

const withNextDecline = (core: Core, method: string, declineCode: string): void => {
  const kept = core.store.get('payment_method', method);
  core.store.update('payment_method', method, kept.body, {
    ...kept.hidden,
    nextDecline: declineFor(declineCode).declineCode,
  });
};

/** What Stripe and the banks decide by themselves. */
const banksVerbs = (core: Core, change: Change) => ({
  restrict: (account: string, how: 'restricted' | 'rejected' = 'restricted') =>
    change(account, () => restrictAccount(core, account, how)),
  lift: (account: string) => change(account, () => liftRestriction(core, account)),
  declineNext: (method: string, declineCode: string) =>
    change(method, () => withNextDecline(core, method, declineCode)),
  renewCard: (method: string) => change(method, () => renewCard(core, method)),
  setBacsWeeklyLimit: (pence: number) => core.store.setFact('bacs-weekly-limit', String(pence)),
  revokeMandate: (mandate: string, reason: Revocation = 'debit_not_authorized') =>
    change(mandate, () => changeMandate(core, mandate, 'revoked', reason)),
  failPayout: (payout: string, code = 'account_closed') =>
    change(payout, () =>
      failPayout(core, payout, { code, message: 'The bank account could not take this payout.' }),
    ),
  fileDispute: (charge: string, reason: DisputeReason = 'fraudulent') =>
    change(charge, () => fileDispute(core, charge, reason)),
});

const objectsByKind = (core: Core): Record<string, object[]> => {
  const byKind: Record<string, object[]> = {};
  for (const { kind, body } of core.store
    .sql('SELECT kind, body FROM object ORDER BY kind, seq')
    .iterate() as Iterable<{ kind: string; body: string }>) {
    byKind[kind] ??= [];
    byKind[kind].push(JSON.parse(body) as object);
  }
  return byKind;
};

const dumpOf = (core: Core, lateAnswers: LateAnswers): Dump => ({
  now: core.clock.iso(),
  objects: objectsByKind(core),
  balances: core.store
    .sql('SELECT account, available, pending FROM balance ORDER BY account')
    .all() as Dump['balances'],
  later: waitingWork(core),
  deliveries: core.store
    .sql('SELECT event, endpoint, attempts, state FROM delivery ORDER BY seq')
    .all() as object[],
  lateAnswers: lateAnswers.kept,
});

export const openControl = ({
  core,
  work,
  faults,
  lateAnswers,
  rateLimits,
  deliveries,
}: Controlled): Control => {
  const change: Change = (id, act) => {
    const result = inTransaction(core, () => {
      checkKnown(core, id);
      catchUp(core, work, 'before-now');
      return act();
    });
    deliveries.wake();
    return result;
  };
  const doDue = (): number => inTransaction(core, () => catchUp(core, work, 'now'));
  return {
    ...peoplesVerbs(core, change),
    ...banksVerbs(core, change),
    moveClock(to) {
      inTransaction(core, () => core.clock.moveTo(to));
      doDue();
      deliveries.wake();
    },
    injectFault: (fault) => faults.add(fault),
    forgetFaults: () => faults.forget(),
    topUp(pence) {
      inTransaction(core, () => topUp(core, pence));
      deliveries.wake();
    },
    answerNow: () => lateAnswers.sendNow(),
    setDelivery: (switches) => Object.assign(deliveries.switches, switches),
    setRateLimits(on) {
      rateLimits.on = on;
    },
    redeliver: (event) => deliveries.redeliver(event),
    async drain() {
      let busy = true;
      while (busy) busy = doDue() + (await deliveries.flush()) > 0;
    },
    dump: () => dumpOf(core, lateAnswers),
  };
};
