import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, pence, sum } from '#shared/language/money.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import type { Day } from '#shared/language/time.ts';
import type { Settlement, Statement } from '#shared/settlements/schema.ts';
import type { Call } from '../http/call.ts';
import { readableEntries } from '../ledger/owner-reads.ts';
import { entriesOf } from '../ledger/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { readMovements } from '../payments/movements.ts';
import { feesOfSources } from '../payments/reads.ts';
import { collectDues } from './collect.ts';
import { payCarers } from './pay.ts';
import {
  duesOfSettlement,
  findSettlement,
  linesOfPays,
  linesOfSettlement,
  paysOfCarer,
  paysOfSettlement,
  type SettlementRow,
  settlementsBefore,
} from './reads.ts';
import { changeSettlement, keepNetPay } from './records.ts';
import { calculate, freeze } from './settle.ts';

const found = async (handle: Reader, call: Call, settlementId: Id<'settlement'>): Promise<SettlementRow> => {
  const row = await findSettlement(handle, call.actor.mutualId, settlementId);
  if (!row) throw new Refusal('not-found');
  return row;
};

const feesPaid = async (handle: Reader, call: Call, settlementId: Id<'settlement'>): Promise<Pence> => {
  const dues = await duesOfSettlement(handle, call.actor.mutualId, settlementId);
  const charges = dues.map(({ due }) => due.chargeId).filter((id) => id !== null);
  return feesOfSources(handle, call.actor.mutualId, charges);
};

const present = async (handle: Reader, call: Call, row: SettlementRow): Promise<Settlement> => {
  const { mutualId } = call.actor;
  const lines = await linesOfSettlement(handle, mutualId, row.settlementId);
  const dues = await duesOfSettlement(handle, mutualId, row.settlementId);
  const pays = await paysOfSettlement(handle, mutualId, row.settlementId);
  const add = <T>(list: readonly T[], of: (each: T) => Pence) => sum(list.map(of));
  const collected = dues.filter(({ due }) => due.status === 'collected');
  return {
    settlementId: row.settlementId,
    weekOn: row.weekOn,
    status: row.status,
    payDay: row.payDay,
    startedAt: row.startedAt,
    closedAt: row.closedAt,
    shifts: lines.length,
    unconfirmed: lines.filter((line) => line.unconfirmed === 'silent').length,
    totals: {
      chargePence: add(lines, (line) => pence(line.toCarerPence + line.toMutualPence)),
      toCarerPence: add(lines, (line) => line.toCarerPence),
      toMutualPence: add(lines, (line) => line.toMutualPence),
      setAsidePence: add(lines, (line) => line.setAsidePence),
      collectedPence: add(collected, ({ due }) => due.amountPence),
      paidPence: add(pays, ({ pay }) => (pay.status === 'paid' ? pay.amountPence : noPence)),
      feePence: await feesPaid(handle, call, row.settlementId),
    },
  };
};

export const settleWeek = (call: Call, weekOn: Day): Promise<Settlement> =>
  call.write(async (tx) => {
    const settlementId = await freeze(tx, call, weekOn);
    // The rest happens outside this write and can be cut off anywhere: a job goes on with it.
    tx.onCommit(() => call.deps.wake('settlements'));
    return present(tx, call, await found(tx, call, settlementId));
  });

const isDone = async (
  call: Call,
  settlementId: Id<'settlement'>,
): Promise<'collecting' | 'paying' | 'closed'> => {
  const { read } = call.deps.db;
  const dues = await duesOfSettlement(read, call.actor.mutualId, settlementId);
  const pays = await paysOfSettlement(read, call.actor.mutualId, settlementId);
  if (dues.some(({ due }) => ['waiting', 'processing'].includes(due.status))) return 'collecting';
  const open =
    dues.some(({ due }) => due.status === 'parked') || pays.some(({ pay }) => pay.status !== 'paid');
  return open ? 'paying' : 'closed';
};

/** The second half: pay what is there, close what is done. */
export const payAndClose = async (
  call: Call,
  settlementId: Id<'settlement'>,
  retryParked: boolean,
): Promise<void> => {
  await payCarers(call, settlementId, retryParked);
  const status = await isDone(call, settlementId);
  const closedAt = status === 'closed' ? call.now : null;
  const row = await found(call.deps.db.read, call, settlementId);
  if (row.status !== status)
    await call.deps.db.write((tx) =>
      changeSettlement(tx, call.actor.mutualId, settlementId, { status, closedAt }),
    );
};

/** Goes on with a settlement wherever it was left: collect, read what arrived, pay, close. */
export const advance = async (
  call: Call,
  settlementId: Id<'settlement'>,
  retryParked: boolean,
): Promise<void> => {
  await collectDues(call, settlementId, retryParked);
  await readMovements(call);
  await payAndClose(call, settlementId, retryParked);
};

export const advanceSettlement = async (call: Call, settlementId: Id<'settlement'>): Promise<Settlement> => {
  await found(call.deps.db.read, call, settlementId);
  await advance(call, settlementId, true);
  return call.write(async (tx) => {
    await note(tx, call, 'SETTLEMENT_ADVANCED', settlementId);
    return present(tx, call, await found(tx, call, settlementId));
  });
};

export const listSettlements = async (call: Call, page: PageQuery): Promise<Page<Settlement>> => {
  const { read } = call.deps.db;
  const rows = await settlementsBefore(read, call.actor.mutualId, page.after, page.limit + 1);
  const cut = cutPage(rows, page.limit, (row) => row.weekOn);
  return { ...cut, items: await Promise.all(cut.items.map((row) => present(read, call, row))) };
};

export const showSettlement = async (call: Call, settlementId: Id<'settlement'>) => {
  const { read } = call.deps.db;
  const row = await found(read, call, settlementId);
  const dues = await duesOfSettlement(read, call.actor.mutualId, settlementId);
  const pays = await paysOfSettlement(read, call.actor.mutualId, settlementId);
  return {
    ...(await present(read, call, row)),
    dues: dues.map(({ due, holderName }) => ({
      ...due,
      holder: { memberId: due.holderId, name: holderName },
    })),
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

export const listStatements = async (call: Call, page: PageQuery): Promise<Page<Statement>> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const rows = await paysOfCarer(read, mutualId, memberId, page.after, page.limit + 1);
  const cut = cutPage(rows, page.limit, (row) => row.pay.payId);
  const lines = await linesOfPays(
    read,
    mutualId,
    cut.items.map((row) => row.pay.payId),
  );
  const items = cut.items.map(({ pay, weekOn, payDay }) => ({
    payId: pay.payId,
    weekOn,
    payDay,
    status: pay.status,
    reason: pay.reason,
    paidAt: pay.paidAt,
    amountPence: pay.amountPence,
    shifts: lines
      .filter(({ line }) => line.payId === pay.payId)
      .map(({ line, startsAt, holderName }) => ({
        shiftId: line.shiftId,
        startsAt,
        holderName,
        paidMinutes: line.paidMinutes,
        grossPence: line.grossPence,
        toCarerPence: line.toCarerPence,
        unconfirmed: line.unconfirmed === 'silent',
        lines: line.payLines,
      })),
  }));
  return { ...cut, items };
};

/** Net pay from payroll for an employed pair and week; never for oneself, never above gross. */
export const enterNetPay = (
  call: Call,
  given: { weekOn: Day; holderId: Id<'member'>; carerId: Id<'member'>; netPence: Pence },
): Promise<{ netPence: Pence }> =>
  call.write(async (tx) => {
    if (given.carerId === call.actor.by.memberId) throw new Refusal('own-payment');
    const mutual = await mutualOf(tx, call.actor.mutualId);
    await keepNetPay(tx, {
      ...given,
      mutualId: call.actor.mutualId,
      enteredById: call.actor.by.memberId,
      enteredAt: call.now,
    });
    const { rows, parked } = await calculate(tx, mutual, given.weekOn, given);
    if (rows.length === 0) throw new Refusal('not-found');
    if (parked.some(({ reason }) => reason === 'net-pay-too-high')) throw new Refusal('net-pay-too-high');
    await note(tx, call, 'NET_PAY_ENTERED', given.carerId, { weekOn: given.weekOn });
    return { netPence: given.netPence };
  });
