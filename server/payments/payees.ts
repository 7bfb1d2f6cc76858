/** How a carer is paid: their account at the payment service, whether it can be paid, and their bank. */
import type { Reader, Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Payee, PayeeState } from '#shared/payments/schema.ts';
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { presentPayee } from './policy.ts';
import { reached } from './reached.ts';
import { bankPayoutsOf, contactOf, findPayee, type PayeeRow } from './reads.ts';
import { keepPayee } from './records.ts';

const payoutsShown = 12;

const ownPayee = async (handle: Reader, { mutualId, memberId }: Call['actor']): Promise<Payee> =>
  presentPayee(
    memberId,
    await findPayee(handle, mutualId, memberId),
    await bankPayoutsOf(handle, mutualId, memberId, payoutsShown),
  );

export const showPayee = (call: Call) => ownPayee(call.deps.db.read, call.actor);

export const startOnboarding = async (call: Call): Promise<{ url: string }> => {
  const { mutualId, memberId } = call.actor;
  const payments = call.deps.payments(mutualId);
  const before = await findPayee(call.deps.db.read, mutualId, memberId);
  const contact = await contactOf(call.deps.db.read, mutualId, memberId);
  const stripeAccountId =
    before?.stripeAccountId ??
    (await reached(call, () =>
      payments.openRecipient(memberId, contact?.email ?? `${memberId}@members.invalid`, contact?.name ?? ''),
    ));
  const back = `${call.deps.settings.baseUrl}/pay/account`;
  const url = await reached(call, () =>
    payments.onboardingLink({
      stripeAccountId,
      refreshUrl: `${back}?again=1`,
      returnUrl: `${back}?back=1`,
    }),
  );
  return call.write(async (tx) => {
    // Who has an account may have become payable while the link was being made.
    if (!(await findPayee(tx, mutualId, memberId)))
      await keepPayee(tx, {
        mutualId,
        memberId,
        stripeAccountId,
        transfers: 'pending',
        missing: [],
        changedAt: call.now,
      });
    await note(tx, call, 'ONBOARDING_STARTED', memberId);
    return { url };
  });
};

/** Who could be paid and is asked for something, or cannot be paid any more, hears of it at once. */
const tellWhatIsAsked = async (tx: Writer, call: Call, before: PayeeRow, now: PayeeState): Promise<void> => {
  if (before.transfers !== 'active') return;
  const stopped = now.transfers !== 'active';
  const asked = now.missing.some((each) => !before.missing.includes(each));
  if (stopped) await note(tx, call, 'PAYEE_STOPPED', before.memberId, { because: now.because });
  if (stopped || asked) await notify(tx, call, 'account-asks', [before.memberId], {});
};

/** Reads the account again and keeps what it says. */
export const readPayee = async (call: Call, memberId: Id<'member'>): Promise<void> => {
  const { mutualId } = call.actor;
  const known = await findPayee(call.deps.db.read, mutualId, memberId);
  if (!known) return;
  const state = await reached(call, () => call.deps.payments(mutualId).payeeState(known.stripeAccountId));
  await call.deps.db.write(async (tx) => {
    const payee = (await findPayee(tx, mutualId, memberId)) ?? known;
    await tellWhatIsAsked(tx, call, payee, state);
    // Parked pays are tried again when the account has changed, not whenever somebody looked.
    const changedAt = state.transfers === payee.transfers ? payee.changedAt : call.now;
    await keepPayee(tx, { ...payee, ...state, changedAt });
    if (state.transfers === 'active') tx.onCommit(() => call.deps.wake('settlements'));
    announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  });
};

export const checkPayee = async (call: Call): Promise<Payee> => {
  await readPayee(call, call.actor.memberId);
  return call.write(async (tx) => {
    await note(tx, call, 'ONBOARDING_CHECKED', call.actor.memberId);
    return ownPayee(tx, call.actor);
  });
};
