import { declineFor } from './cards.ts';
import type { Core } from './core.ts';
import type { Deliveries, DeliverySwitches } from './hooks/deliveries.ts';
import { catchUp, type Due, type LaterWork, waitingWork } from './kept/later.ts';
import { liftRestriction, restrictAccount, submitOnboarding } from './resources/accounts.ts';
import { expireSession } from './resources/checkout-sessions.ts';
import { answerBank, type Entry, type Submitted, submitSession } from './resources/checkout-submission.ts';
import { fileDispute } from './resources/disputes.ts';
import { changeMandate } from './resources/mandates.ts';
import { failPayout } from './resources/payouts.ts';
import type { Fault, Faults } from './wire/faults.ts';
import type { RateLimits } from './wire/rate-limits.ts';
import { inTransaction } from './wire/transaction.ts';

export interface Dump {
  readonly now: string;
  readonly objects: Readonly<Record<string, readonly object[]>>;
  readonly balances: readonly { account: string; available: number; pending: number }[];
  readonly later: readonly Due[];
  readonly deliveries: readonly object[];
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
  revokeMandate(
    mandate: string,
    reason?: 'account_closed' | 'bank_ownership_changed' | 'debit_not_authorized',
  ): void;
  failPayout(payout: string, code?: string): void;
  fileDispute(charge: string, reason?: 'fraudulent' | 'product_not_received' | 'inquiry'): void;
  injectFault(fault: Fault): void;
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
  readonly rateLimits: RateLimits;
  readonly deliveries: Deliveries;
}

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

const known = (core: Core, id: string): void => {
  if (!core.store.kindOf(id)) throw new RangeError(`The sandbox knows no ${id}.`);
};

export const openControl = ({ core, work, faults, rateLimits, deliveries }: Controlled): Control => {
  const change = <T>(id: string | undefined, act: () => T): T => {
    const result = inTransaction(core, () => {
      if (id !== undefined) known(core, id);
      catchUp(core, work, 'before-now');
      return act();
    });
    deliveries.wake();
    return result;
  };
  const doDue = (): number => inTransaction(core, () => catchUp(core, work, 'now'));

  return {
    moveClock: (to) =>
      change(undefined, () => {
        core.clock.moveTo(to);
        catchUp(core, work, 'now');
      }),
    submitCheckout: (session, card) =>
      change(session, () => submitSession(core, session, entryFrom(core, card))),
    expireCheckout: (session) => change(session, () => expireSession(core, session)),
    answerBank: (intent, agreed) => change(intent, () => answerBank(core, intent, agreed)),
    submitOnboarding: (account, bankAccount = '00012345') =>
      change(account, () => submitOnboarding(core, account, { sortCode: '108800', number: bankAccount })),
    restrict: (account, how = 'restricted') => change(account, () => restrictAccount(core, account, how)),
    lift: (account) => change(account, () => liftRestriction(core, account)),
    declineNext: (method, declineCode) =>
      change(method, () => {
        const kept = core.store.get('payment_method', method);
        core.store.update('payment_method', method, kept.body, {
          ...kept.hidden,
          nextDecline: declineFor(declineCode).declineCode,
        });
      }),
    revokeMandate: (mandate, reason = 'debit_not_authorized') =>
      change(mandate, () => changeMandate(core, mandate, 'revoked', reason)),
    failPayout: (payout, code = 'account_closed') =>
      change(payout, () =>
        failPayout(core, payout, { code, message: 'The bank account could not take this payout.' }),
      ),
    fileDispute: (charge, reason = 'fraudulent') => change(charge, () => fileDispute(core, charge, reason)),
    injectFault: (fault) => faults.add(fault),
    setDelivery: (switches) => Object.assign(deliveries.switches, switches),
    setRateLimits: (on) => {
      rateLimits.on = on;
    },
    redeliver: (event) => deliveries.redeliver(event),
    async drain() {
      let busy = true;
      while (busy) {
        const done = doDue();
        const tried = await deliveries.flush();
        busy = done > 0 || tried > 0 || waitingWork(core).some(({ at }) => at <= core.clock.now());
      }
    },
    dump: () => ({
      now: core.clock.iso(),
      objects: Object.fromEntries(
        (core.store.sql('SELECT DISTINCT kind FROM object ORDER BY kind').all() as { kind: string }[]).map(
          ({ kind }) => [
            kind,
            (
              core.store.sql('SELECT body FROM object WHERE kind = ? ORDER BY seq').all(kind) as {
                body: string;
              }[]
            ).map(({ body }) => JSON.parse(body) as object),
          ],
        ),
      ),
      balances: core.store
        .sql('SELECT account, available, pending FROM balance ORDER BY account')
        .all() as Dump['balances'],
      later: waitingWork(core),
      deliveries: core.store
        .sql('SELECT event, endpoint, attempts, state FROM delivery ORDER BY seq')
        .all() as object[],
    }),
  };
};
