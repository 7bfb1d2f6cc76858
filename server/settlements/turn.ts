/**
 * One turn of the wheel: collect, read what arrived, pay, and say where each settlement stands.
 * `collecting` while a due is still to be asked for or under way; `paying` while a due or a pay is parked or
 * waits, which may be long: it is the sign that a person has something to see to; `closed` when all of it is
 * collected and paid. A due carried forward does not keep its week open; when it is collected the week opens
 * again until its carers have theirs.
 */
import type { Id } from '#shared/language/ids.ts';
import { feedFund } from '../common-fund/feed.ts';
import type { Call } from '../http/call.ts';
import { announce } from '../oversight/actions.ts';
import { readMovements } from '../payments/movements.ts';
import { advancePay } from './advance-pay.ts';
import { collectDues } from './collect.ts';
import { tellOfDues } from './collection-notice.ts';
import { payCarers } from './pay.ts';
import { changeSettlement } from './records.ts';
import { findSettlement, standingsOf } from './settlement-reads.ts';

type Status = 'collecting' | 'paying' | 'closed';

const statusNow = async (call: Call, settlementId: Id<'settlement'>): Promise<Status> => {
  const { dues, pays } = await standingsOf(call.deps.db.read, call.actor.mutualId, settlementId);
  if (dues.has('waiting') || dues.has('processing')) return 'collecting';
  return dues.has('parked') || pays.has('waiting') || pays.has('parked') ? 'paying' : 'closed';
};

const sayWhere = async (call: Call, settlementId: Id<'settlement'>): Promise<void> => {
  const { mutualId } = call.actor;
  const row = await findSettlement(call.deps.db.read, mutualId, settlementId);
  const status = await statusNow(call, settlementId);
  if (!row || row.status === status) return;
  await call.deps.db.write(async (tx) => {
    await changeSettlement(tx, mutualId, settlementId, {
      status,
      closedAt: status === 'closed' ? call.now : null,
    });
    if (status === 'closed') await feedFund(tx, call, settlementId);
    announce(tx, call, 'settlement.changed', { settlementId }, { groups: ['coordinators'] });
  });
};

/** Goes on with settlements of one mutual wherever they were left. One that fails does not hold up the others. */
export const turn = async (
  call: Call,
  settlementIds: readonly Id<'settlement'>[],
  retryParked: boolean,
): Promise<void> => {
  const each = async (step: (settlementId: Id<'settlement'>) => Promise<void>) => {
    for (const settlementId of settlementIds)
      await step(settlementId).catch((error: unknown) =>
        call.deps.log.warn({ err: error, settlementId }, 'settlement waits'),
      );
  };
  await each((settlementId) => tellOfDues(call, settlementId));
  await each((settlementId) => collectDues(call, settlementId, retryParked));
  await readMovements(call);
  await each((settlementId) => advancePay(call, settlementId));
  await each((settlementId) => payCarers(call, settlementId, retryParked));
  await each((settlementId) => sayWhere(call, settlementId));
};
