import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, sum } from '#shared/language/money.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import type { Day } from '#shared/language/time.ts';
import { dueStatuses, payStatuses, type Settlement } from '#shared/settlements/schema.ts';
import type { Call } from '../http/call.ts';
import { entriesOf } from '../ledger/entry-reads.ts';
import { readableEntries } from '../ledger/owner-reads.ts';
import { transfersFrozen } from '../ledger/reconcile-reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { reached } from '../payments/reached.ts';
import { calculate, employedLines } from './calculate.ts';
import { duesOfSettlement } from './due-reads.ts';
import { paysOfSettlement } from './pay-reads.ts';
import { present, presentAll } from './present.ts';
import { keepNetPay } from './records.ts';
import { freeze } from './settle.ts';
import {
  findSettlement,
  type SettlementRow,
  settlementOfWeek,
  settlementsBefore,
  standingsOf,
} from './settlement-reads.ts';
import { turn } from './turn.ts';
import { settledShortfalls } from './wages/show.ts';

const found = async (handle: Reader, call: Call, settlementId: Id<'settlement'>): Promise<SettlementRow> => {
  const row = await findSettlement(handle, call.actor.mutualId, settlementId);
  if (!row) throw new Refusal('not-found');
  return row;
};

export const settleWeek = (call: Call, weekOn: Day): Promise<Settlement> =>
  call.write(async (tx) => {
    const settlementId = await freeze(tx, call, weekOn);
    // The rest happens outside this write and can be cut off anywhere: a job goes on with it.
    tx.onCommit(() => call.deps.wake('settlements'));
    return present(tx, await found(tx, call, settlementId));
  });

export const advanceSettlement = async (call: Call, settlementId: Id<'settlement'>): Promise<Settlement> => {
  await found(call.deps.db.read, call, settlementId);
  await reached(call, () => turn(call, [settlementId], true));
  return call.write(async (tx) => {
    await note(tx, call, 'SETTLEMENT_ADVANCED', settlementId);
    return present(tx, await found(tx, call, settlementId));
  });
};

export const listSettlements = async (call: Call, page: PageQuery): Promise<Page<Settlement>> => {
  const { read } = call.deps.db;
  const rows = await settlementsBefore(read, call.actor.mutualId, page.after, page.limit + 1);
  const cut = cutPage(rows, page.limit, (row) => row.weekOn);
  return { ...cut, items: await presentAll(read, call.actor.mutualId, cut.items) };
};

/** Of a large week those come first that wait for a person; the counts say how many there are in all. */
const listedAtOnce = 200;

const counted = <Status extends string>(statuses: readonly Status[], many: ReadonlyMap<Status, number>) =>
  Object.fromEntries(statuses.map((status) => [status, many.get(status) ?? 0])) as Record<Status, number>;

export const showSettlement = async (call: Call, settlementId: Id<'settlement'>) => {
  const { read } = call.deps.db;
  const row = await found(read, call, settlementId);
  const dues = await duesOfSettlement(read, call.actor.mutualId, settlementId, listedAtOnce);
  const pays = await paysOfSettlement(read, call.actor.mutualId, settlementId, listedAtOnce);
  const standings = await standingsOf(read, call.actor.mutualId, settlementId);
  return {
    ...(await present(read, row)),
    frozen: await transfersFrozen(read, call.actor.mutualId),
    counts: { dues: counted(dueStatuses, standings.dues), pays: counted(payStatuses, standings.pays) },
    dues: dues.map(({ due, holderName, advancedPence, repaidAt }) => ({
      ...due,
      advance: advancedPence === null ? null : { amountPence: advancedPence, isRepaid: repaidAt !== null },
      isAgain: due.againOfId !== null,
      holder: { memberId: due.holderId, name: holderName },
    })),
    wageShortfalls: await settledShortfalls(read, call.actor.mutualId, settlementId),
    pays: pays.map(({ pay, carerName }) => ({ ...pay, carer: { memberId: pay.carerId, name: carerName } })),
  };
};

export const settlementEntries = async (call: Call, settlementId: Id<'settlement'>, page: PageQuery) => {
  const { read } = call.deps.db;
  await found(read, call, settlementId);
  const rows = await entriesOf(read, {
    mutualId: call.actor.mutualId,
    settlementId,
    after: page.after,
    limit: page.limit,
  });
  const cut = cutPage(rows, page.limit, (row) => row.transferId);
  return { ...cut, items: await readableEntries(read, call.actor.mutualId, cut.items) };
};

/** Net pay from payroll for an employed pair and week; never for oneself, never above gross. */
export const enterNetPay = (
  call: Call,
  given: { weekOn: Day; holderId: Id<'member'>; carerId: Id<'member'>; netPence: Pence },
): Promise<{ netPence: Pence }> =>
  call.write(async (tx) => {
    if (given.carerId === call.actor.by.memberId) throw new Refusal('own-payment');
    const mutual = await mutualOf(tx, call.actor.mutualId);
    if (await settlementOfWeek(tx, call.actor.mutualId, given.weekOn))
      throw new Refusal({
        code: 'settlement-already-run',
        instead: 'Enter it for the week that is settled next: late shifts go with it.',
      });
    const { rows, lines, parked } = await calculate(tx, mutual, given.weekOn, given);
    if (rows.length === 0) throw new Refusal('not-found');
    const grossPence = sum(employedLines({ lines, parked }).map((line) => line.grossPence));
    if (given.netPence > grossPence) throw new Refusal({ code: 'net-pay-too-high', facts: { grossPence } });
    await keepNetPay(tx, {
      ...given,
      mutualId: call.actor.mutualId,
      enteredById: call.actor.by.memberId,
      enteredAt: call.now,
    });
    await note(tx, call, 'NET_PAY_ENTERED', given.carerId, { weekOn: given.weekOn });
    return { netPence: given.netPence };
  });
