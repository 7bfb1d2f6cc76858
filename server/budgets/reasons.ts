/** Why more is left than the council likes, in the words of the day. What was written stays as written. */
import type { WrittenReason } from '#shared/budgets/schema.ts';
import type { WriteReason } from '#shared/budgets/surplus-reason.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { noPence } from '#shared/language/money.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { reasonsOf } from './page-reads.ts';
import { keepReason } from './records.ts';
import { presentReason } from './show.ts';
import { standsOf } from './stands.ts';

export const writeReason = (call: Call, { reason, words }: WriteReason): Promise<WrittenReason> =>
  call.write(async (tx) => {
    const { mutualId, memberId, by } = call.actor;
    const { zone } = await mutualOf(tx, mutualId);
    const { today, budgets, surplus } = await standsOf(tx, mutualId, memberId, call.now, zone);
    if (budgets.length === 0) throw new Refusal('no-budget');
    const reasonId = call.deps.newId('reason');
    await keepReason(tx, {
      mutualId,
      reasonId,
      holderId: memberId,
      onDay: today,
      reason,
      words: words || null,
      surplusPence: surplus?.surplusPence ?? noPence,
      weeksTenths: surplus?.weeksTenths ?? null,
      byId: by.memberId,
      at: call.now,
    });
    await note(tx, call, 'SURPLUS_REASON_WRITTEN', reasonId, { reason });
    announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
    const kept = (await reasonsOf(tx, mutualId, memberId)).find(
      ({ written }) => written.reasonId === reasonId,
    );
    if (!kept) throw new Error('A reason that was just written is gone');
    return presentReason(kept);
  });
