import { z } from 'zod';
import type { Control } from './control.ts';
import type { Revocation } from './resources/mandates.ts';

const id = z.string().min(1);

/** A form has only words. */
const yesOrNo = z.union([z.boolean(), z.stringbool()]);

const fault = z.strictObject({
  kind: z.enum([
    'drop-before-commit',
    'drop-after-commit',
    'lock-timeout',
    'rate-limit',
    'server-error',
    'slow',
  ]),
  method: z.enum(['GET', 'POST', 'DELETE']).optional(),
  path: z.string().startsWith('/').optional(),
  times: z.coerce.number().int().positive().optional(),
  delayMs: z.coerce.number().int().nonnegative().optional(),
  effect: yesOrNo.optional(),
});

const revocations = [
  'account_closed',
  'bank_account_restricted',
  'bank_ownership_changed',
  'could_not_process',
  'debit_not_authorized',
] as const satisfies readonly Revocation[];

const switches = z.strictObject({
  duplicates: z.coerce.number().int().nonnegative().optional(),
  shuffle: yesOrNo.optional(),
  delayMs: z.coerce.number().int().nonnegative().optional(),
  lose: z.coerce.number().int().nonnegative().optional(),
});

const entry = z.union([
  z.string(),
  z.strictObject({
    by: z.literal('bacs'),
    sortCode: z.string(),
    number: z.string(),
    name: z.string(),
    email: z.string(),
  }),
]);

/** Leaves out what was not given, so that each verb's own default counts. */
const given = <T extends object>(read: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

type Verb = (control: Control, body: unknown) => unknown;

const verb =
  <S extends z.ZodType>(schema: S, act: (control: Control, read: z.output<S>) => unknown): Verb =>
  (control, body) =>
    act(control, schema.parse(body));

export const verbs: Readonly<Record<string, Verb>> = {
  'move-clock': verb(z.strictObject({ to: z.string() }), (control, { to }) => control.moveClock(to)),
  'submit-checkout': verb(z.strictObject({ session: id, card: entry }), (control, { session, card }) =>
    control.submitCheckout(session, card),
  ),
  'expire-checkout': verb(z.strictObject({ session: id }), (control, { session }) =>
    control.expireCheckout(session),
  ),
  'answer-bank': verb(z.strictObject({ intent: id, agreed: z.boolean() }), (control, { intent, agreed }) =>
    control.answerBank(intent, agreed),
  ),
  'submit-onboarding': verb(
    z.strictObject({ account: id, bankAccount: z.string().optional() }),
    (control, { account, bankAccount }) => control.submitOnboarding(account, bankAccount),
  ),
  restrict: verb(
    z.strictObject({ account: id, how: z.enum(['restricted', 'rejected']).optional() }),
    (control, { account, how }) => control.restrict(account, how),
  ),
  lift: verb(z.strictObject({ account: id }), (control, { account }) => control.lift(account)),
  'decline-next': verb(
    z.strictObject({ paymentMethod: id, declineCode: z.string() }),
    (control, { paymentMethod, declineCode }) => control.declineNext(paymentMethod, declineCode),
  ),
  'renew-card': verb(z.strictObject({ paymentMethod: id }), (control, { paymentMethod }) =>
    control.renewCard(paymentMethod),
  ),
  'revoke-mandate': verb(
    z.strictObject({ mandate: id, reason: z.enum(revocations).optional() }),
    (control, { mandate, reason }) => control.revokeMandate(mandate, reason),
  ),
  'set-bacs-weekly-limit': verb(
    z.strictObject({ pence: z.coerce.number().int().nonnegative() }),
    (control, { pence }) => control.setBacsWeeklyLimit(pence),
  ),
  'fail-payout': verb(
    z.strictObject({ payout: id, code: z.string().optional() }),
    (control, { payout, code }) => control.failPayout(payout, code),
  ),
  'file-dispute': verb(
    z.strictObject({
      charge: id,
      reason: z.enum(['fraudulent', 'product_not_received', 'inquiry']).optional(),
    }),
    (control, { charge, reason }) => control.fileDispute(charge, reason),
  ),
  'inject-fault': verb(fault, (control, read) => control.injectFault(given(read))),
  'forget-faults': verb(z.looseObject({}), (control) => control.forgetFaults()),
  'top-up': verb(z.strictObject({ pence: z.coerce.number().int().positive() }), (control, { pence }) =>
    control.topUp(pence),
  ),
  'answer-now': verb(z.looseObject({}), (control) => control.answerNow()),
  'set-delivery': verb(switches, (control, read) => control.setDelivery(given(read))),
  'set-rate-limits': verb(z.strictObject({ on: yesOrNo }), (control, { on }) => control.setRateLimits(on)),
  redeliver: verb(z.strictObject({ event: id }), (control, { event }) => control.redeliver(event)),
  drain: verb(z.looseObject({}), (control) => control.drain()),
};
