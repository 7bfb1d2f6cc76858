/** Money kept back for something agreed. It stays in the holder’s own account: nothing moves but what is “left”. */
import type { NewSaving, Saving } from '#shared/budgets/saving.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { budgetsOfHolder } from './reads.ts';
import { endSavingRow, keepSavingRow } from './records.ts';
import { findSaving } from './savings-reads.ts';
import { presentSaving } from './show.ts';

const tell = (tx: Parameters<typeof announce>[0], call: Call): void => {
  const { memberId } = call.actor;
  announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
};

export const keepSaving = (call: Call, given: NewSaving): Promise<Saving> =>
  call.write(async (tx) => {
    const { mutualId, memberId, by } = call.actor;
    if ((await budgetsOfHolder(tx, mutualId, memberId)).length === 0) throw new Refusal('no-budget');
    const savingId = call.deps.newId('saving');
    await keepSavingRow(tx, {
      mutualId,
      savingId,
      holderId: memberId,
      kind: given.kind,
      purpose: given.purpose,
      amountPence: pence(given.amountPence),
      neededOn: given.neededOn ?? null,
      agreedReference: given.agreedReference ?? null,
      enteredById: by.memberId,
      enteredAt: call.now,
    });
    await note(tx, call, 'SAVING_KEPT', savingId, { amountPence: given.amountPence });
    tell(tx, call);
    const kept = await findSaving(tx, mutualId, savingId);
    if (!kept) throw new Error('A saving that was just kept is gone');
    return presentSaving(kept);
  });

/** Spent on what it was for: it counts as spent from now on. Given up: it is left again. */
export const endSaving = (call: Call, savingId: Id<'saving'>, as: 'spent' | 'given-up') =>
  call.write(async (tx) => {
    const { mutualId, memberId, by } = call.actor;
    const saving = await findSaving(tx, mutualId, savingId);
    if (!saving || saving.holderId !== memberId || saving.endedAt) throw new Refusal('not-found');
    await endSavingRow(tx, mutualId, savingId, { endedAt: call.now, endedById: by.memberId, endedAs: as });
    if (as === 'spent')
      await postJournal(
        tx,
        { mutualId, at: call.now, byId: by.memberId, newId: call.deps.newId },
        {
          cause: `saving-spent:${savingId}`,
          transfers: [
            {
              kind: 'paid-elsewhere',
              debitAccountId: accountOf('holder-paid-elsewhere', memberId),
              creditAccountId: accountOf('holder-funds', memberId),
              amountPence: saving.amountPence,
              holderId: memberId,
            },
          ],
        },
      );
    await note(tx, call, 'SAVING_ENDED', savingId, { as });
    tell(tx, call);
    return { savingId };
  });
