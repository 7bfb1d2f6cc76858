/** The reference: each shift by itself, with a charge, a transfer and transactions of its own. */
import { postJournal } from '#server/ledger/actions.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Transfer } from '#shared/ledger/transfers.ts';
import type { Ground } from './week.ts';

export interface Alone {
  customerId: string;
  paymentMethodId: string;
  stripeAccountId: string;
  holderId: Id<'member'>;
  carerId: Id<'member'>;
}

const amounts = { care: pence(1345), contribution: pence(54) };

const post = ({ db, house, mutualId, now, coordinatorId }: Ground, cause: string, transfers: Transfer[]) =>
  db.write(async (tx) => {
    await postJournal(
      tx,
      { mutualId, at: now, byId: coordinatorId, newId: house.deps.newId },
      { cause, transfers },
    );
  });

const transfer = (
  kind: Transfer['kind'],
  debitAccountId: string,
  creditAccountId: string,
  amountPence: Pence,
): Transfer => ({ kind, debitAccountId, creditAccountId, amountPence });

/** Collects one shift from its holder. */
export const collectAlone = async (ground: Ground, alone: Alone): Promise<void> => {
  const { house, mutualId } = ground;
  const { newId } = house.deps;
  const [dueId, settlementId] = [newId('due'), newId('settlement')];
  const due = accountOf('holder-due', alone.holderId);
  const payable = accountOf('carer-payable', alone.carerId);
  await post(ground, `alone:${dueId}`, [
    transfer('care', due, payable, amounts.care),
    transfer('contribution', due, accountOf('contribution', mutualId), amounts.contribution),
  ]);
  const amountPence = pence(amounts.care + amounts.contribution);
  const told = await house.deps.payments(mutualId).collect({
    ...{ dueId, settlementId, attempt: 1, amountPence, method: 'card', leavesOn: null },
    customerId: alone.customerId,
    paymentMethodId: alone.paymentMethodId,
  });
  if (told.kind !== 'done') throw new Error(`A card of the reference said ${told.kind}`);
  await post(ground, `collected:${dueId}`, [
    transfer('collection', accountOf('stripe-pending', mutualId), due, amountPence),
  ]);
};

/** Pays the carer of one shift, once its money is there. */
export const payAlone = async (ground: Ground, alone: Alone): Promise<void> => {
  const { house, mutualId } = ground;
  const { newId } = house.deps;
  const [payId, settlementId] = [newId('pay'), newId('settlement')];
  const payable = accountOf('carer-payable', alone.carerId);
  const sent = await house.deps.payments(mutualId).pay({
    ...{ payId, settlementId, attempt: 1, amountPence: amounts.care },
    stripeAccountId: alone.stripeAccountId,
  });
  if (sent.kind !== 'done') throw new Error(`A transfer of the reference said ${sent.kind}`);
  await post(ground, `paid:${payId}`, [
    transfer('pay', payable, accountOf('stripe-available', mutualId), amounts.care),
  ]);
};
