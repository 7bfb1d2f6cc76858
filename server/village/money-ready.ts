/** Cards and accounts, on the pages of the payment service: the sandbox's people fill them in. */

import type { WayKind } from '#shared/payments/schema.ts';
import { checkPayee, startOnboarding } from '../payments/payees.ts';
import { findPayee, findWayToPay } from '../payments/reads.ts';
import { checkSetUp, startSetUp } from '../payments/ways.ts';
import { as, type Resident, type Story } from './story.ts';

/** Numbers the sandbox knows. The last one can be kept, and says no to every payment. */
export const cards = {
  debit: '4000058260000005',
  prepaid: '5105105105105100',
  sayingNo: '4000000000000341',
} as const;

/** An account at the sandbox's bank that is nobody's test: debits from it come in the time that Bacs takes. */
const bankAccount = (name: string) =>
  ({ by: 'bacs', sortCode: '108800', number: '31926819', name, email: 'holder@example.org' }) as const;

type Entry = string | ReturnType<typeof bankAccount>;

/** A holder goes to the payment service's page and comes back with a way to pay. */
const setUp = async (story: Story, holder: Resident, kind: WayKind, entry: Entry): Promise<void> => {
  const { deps, house, mutualId } = story;
  await startSetUp(as(story, holder), kind);
  const way = await findWayToPay(deps.db.read, mutualId, holder.memberId);
  if (!way?.checkoutSessionId) throw new Error('A set-up was begun and left no trace');
  house.stripe.control(mutualId).submitCheckout(way.checkoutSessionId, entry);
  const { ready } = await checkSetUp(as(story, holder));
  if (!ready) throw new Error('A way to pay of the demo village was not kept');
};

export const setUpCard = (story: Story, holder: Resident, card: string): Promise<void> =>
  setUp(story, holder, 'card', card);

export const setUpDebits = (story: Story, holder: Resident): Promise<void> =>
  setUp(story, holder, 'bacs', bankAccount(holder.name));

/** A carer says where to be paid. Some begin and never finish. */
export const setUpPay = async (story: Story, carer: Resident, finishes: boolean): Promise<void> => {
  const { deps, house, mutualId } = story;
  await startOnboarding(as(story, carer));
  const payee = await findPayee(deps.db.read, mutualId, carer.memberId);
  if (!payee) throw new Error('The account of a carer was begun and left no trace');
  if (!finishes) return;
  house.stripe.control(mutualId).submitOnboarding(payee.stripeAccountId);
};

export const lookAtPay = async (story: Story, carers: readonly Resident[]): Promise<void> => {
  for (const carer of carers) await checkPayee(as(story, carer));
};
