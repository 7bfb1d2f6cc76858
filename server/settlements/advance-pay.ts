/** Where the mutual's rule says so, carers do not wait for a holder's card: the common fund pays them meanwhile. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, sum } from '#shared/language/money.ts';
import { dayAt } from '#shared/language/time.ts';
import { mayAdvance } from '#shared/settlements/advance.ts';
import { advanceJournal } from '#shared/settlements/advance-journal.ts';
import { above } from '#shared/settlements/settle.ts';
import { standingOfFund } from '../common-fund/show.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { advancedFor, advanceOf, duesToAdvance, unpaidOfDue } from './advance-reads.ts';
import { type DueRow, findDue } from './due-reads.ts';
import { keepAdvance, repaid } from './records.ts';
import { findSettlement } from './settlement-reads.ts';

const postingOf = (call: Call) => ({
  mutualId: call.actor.mutualId,
  at: call.now,
  byId: call.actor.by.memberId,
  newId: call.deps.newId,
});

const tell = (tx: Writer, call: Call, settlementId: Id<'settlement'>): void => {
  announce(tx, call, 'fund.changed', {}, { groups: ['everyone'] });
  announce(tx, call, 'settlement.changed', { settlementId }, { groups: ['coordinators'] });
};

/** All that a due owes carers or nothing: a part of a pay would look like all of it. */
const advanceOne = (call: Call, { mutualId, dueId }: DueRow, perHolderPence: Pence): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const due = await findDue(tx, mutualId, dueId);
    if (due?.status !== 'parked' || (await advanceOf(tx, mutualId, dueId))) return;
    const amountPence = sum((await unpaidOfDue(tx, mutualId, dueId)).map(above));
    const { freePence } = await standingOfFund(tx, mutualId);
    const outPence = await advancedFor(tx, mutualId, due.holderId);
    if (!mayAdvance(amountPence, { freePence, outPence, perHolderPence })) return;
    const { settlementId, holderId } = due;
    await keepAdvance(tx, { mutualId, dueId, settlementId, holderId, amountPence, advancedAt: call.now });
    await postJournal(
      tx,
      postingOf(call),
      advanceJournal('advanced', { mutualId, dueId, settlementId, holderId, amountPence }),
    );
    await note(tx, call, 'PAY_ADVANCED', dueId, { amountPence });
    tell(tx, call, settlementId);
  });

/** From pay day on, what is parked then; never beyond what is free in the fund, or the rule for one holder. */
export const advancePay = async (call: Call, settlementId: Id<'settlement'>): Promise<void> => {
  const { mutualId } = call.actor;
  const { read } = call.deps.db;
  const { zone, rules } = await mutualOf(read, mutualId);
  const settlement = await findSettlement(read, mutualId, settlementId);
  if (rules.advancePerHolderPence === null || !settlement) return;
  if (dayAt(call.now, zone) < settlement.payDay) return;
  const perHolderPence = sum([noPence, rules.advancePerHolderPence as Pence]);
  for (const due of await duesToAdvance(read, mutualId, settlementId))
    await advanceOne(call, due, perHolderPence);
};

/** The holder's money came: the fund has its own back first. Nothing happens where nothing was advanced. */
export const repayAdvance = async (tx: Writer, call: Call, mutualId: Id<'mutual'>, dueId: Id<'due'>) => {
  const advance = await advanceOf(tx, mutualId, dueId);
  if (!advance || advance.repaidAt !== null) return;
  await repaid(tx, mutualId, dueId, call.now);
  await postJournal(tx, postingOf(call), advanceJournal('repaid', advance));
  await note(tx, call, 'ADVANCE_REPAID', dueId, { amountPence: advance.amountPence });
  tell(tx, call, advance.settlementId);
};
