/** How much of a collected due can go back, and out of what. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, pence, subtract, sum } from '#shared/language/money.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { Call } from '../http/call.ts';
import { balanceOf } from '../ledger/reads.ts';
import { ownMoney } from '../settlements/calculate.ts';
import { type DueRow, findDue } from '../settlements/due-reads.ts';
import { claimsOfDue } from './claim-reads.ts';
import { contactOf } from './reads.ts';
import { refundsOfDue } from './refund-reads.ts';

const atLeastNone = (amount: number): Pence => (amount > 0 ? pence(amount) : noPence);

/** What was collected by this due and has not gone back, to its holder or to their bank. */
export const leftOf = async (handle: Reader, due: DueRow): Promise<Pence> => {
  if (due.status !== 'collected' || !due.chargeId) throw new Refusal('not-collected');
  const back = await refundsOfDue(handle, due.mutualId, due.dueId);
  const claimed = (await claimsOfDue(handle, due.mutualId, due.dueId)).filter(
    ({ status }) => status !== 'given-back',
  );
  const gone = [...back.filter(({ status }) => status !== 'let-go'), ...claimed];
  return subtract(askedPence(due), sum(gone.map((row) => row.amountPence)));
};

/** What the holder has paid beyond all that they owed. */
export const tooMuchOf = async (handle: Reader, { mutualId, holderId }: DueRow): Promise<Pence> => {
  const due = await balanceOf(handle, mutualId, 'holder-due', holderId);
  return atLeastNone(due.creditsPostedPence - due.debitsPostedPence);
};

/** What the mutual has of its own, as far as it is there. */
export const ownOf = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Pence> =>
  atLeastNone(await ownMoney(handle, mutualId));

/** Shown before anything is asked for. */
export const showRefundable = async (call: Call, dueId: Id<'due'>) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const due = await findDue(read, mutualId, dueId);
  const contact = due && (await contactOf(read, mutualId, due.holderId));
  if (!due || !contact) throw new Refusal('not-found');
  return {
    dueId,
    settlementId: due.settlementId,
    holder: { memberId: due.holderId, name: contact.name },
    method: due.method ?? ('card' as const),
    leftPence: await leftOf(read, due),
    tooMuchPence: await tooMuchOf(read, due),
    ownPence: await ownOf(read, mutualId),
  };
};
