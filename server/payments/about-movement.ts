/** What a movement of the balance is about, told by what we once wrote on it; a stranger's is unknown. */
import type { Reader } from '#db/database.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { type About, isOwnMovement } from '#shared/ledger/movement-entries.ts';
import type { Movement } from '../outside/stripe/balance.ts';
import { findDue } from '../settlements/due-reads.ts';
import { findPay } from '../settlements/pay-reads.ts';
import { findClaimOf } from './claim-reads.ts';
import { findPayeeByAccount } from './reads.ts';
import { findRefund } from './refund-reads.ts';

/** Why one of us took a pay back: it was too much, and owed back; or it went wrong, and is owed again. */
const paidTooMuch = 'paid-too-much';
const wentWrong = 'went-wrong';

const dueOf = (tx: Reader, mutualId: Id<'mutual'>, { origin }: Movement) =>
  isId('due', origin.dueId) ? findDue(tx, mutualId, origin.dueId) : null;

const unknown: About = { is: 'unknown' };

type Asking = (tx: Reader, mutualId: Id<'mutual'>, movement: Movement) => Promise<About>;

const collection: Asking = async (tx, mutualId, movement) =>
  (await dueOf(tx, mutualId, movement)) ? { is: 'collection' } : unknown;

const debit: Asking = async (tx, mutualId, movement) => {
  const due = await dueOf(tx, mutualId, movement);
  return due ? { is: 'debit', settlementId: due.settlementId, holderId: due.holderId } : unknown;
};

const refund: Asking = async (tx, mutualId, { origin }) =>
  isId('refund', origin.refundId) && (await findRefund(tx, mutualId, origin.refundId))
    ? { is: 'refund' }
    : unknown;

/** Money given back after the mutual had borne its loss is the mutual's; before, it pays the holder's due. */
const claim: Asking = async (tx, mutualId, movement) => {
  const { disputeId } = movement.origin;
  const due = disputeId === null ? null : await dueOf(tx, mutualId, movement);
  if (disputeId === null || !due) return unknown;
  const before = await findClaimOf(tx, mutualId, disputeId);
  const bornBy = before?.status === 'borne' && movement.amountPence > 0 ? 'mutual' : 'holder';
  return { is: 'claim', bornBy, settlementId: due.settlementId, holderId: due.holderId };
};

const payBack: Asking = async (tx, mutualId, { origin }) => {
  const pay = isId('pay', origin.payId) ? await findPay(tx, mutualId, origin.payId) : null;
  const { why } = origin;
  return pay && (why === paidTooMuch || why === wentWrong)
    ? { is: 'pay-back', carerId: pay.carerId, wasOwed: why === paidTooMuch }
    : unknown;
};

const short: Asking = async (tx, mutualId, { origin }) => {
  const payee = origin.accountId ? await findPayeeByAccount(tx, mutualId, origin.accountId) : null;
  return payee ? { is: 'short', carerId: payee.memberId } : unknown;
};

const askings: Readonly<Record<string, Asking>> = {
  charge: collection,
  payment: debit,
  payment_failure_refund: debit,
  transfer: async (_tx, _mutualId, { origin }) => (origin.isOurs ? { is: 'pay' } : unknown),
  transfer_refund: payBack,
  refund,
  payment_refund: refund,
  refund_failure: refund,
  adjustment: claim,
  connect_collection_transfer: short,
};

export const aboutOf = async (tx: Reader, mutualId: Id<'mutual'>, movement: Movement): Promise<About> => {
  if (isOwnMovement(movement.type)) return { is: 'own' };
  return (await askings[movement.type]?.(tx, mutualId, movement)) ?? unknown;
};

/** Types whose own object does not say what they undo. */
const undoing = new Set(['adjustment', 'payment_failure_refund', 'transfer_refund']);
export const mustBeTraced = ({ type }: Movement): boolean => undoing.has(type);
