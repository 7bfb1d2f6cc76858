/** Closing a month: all of it is sealed, even and untouched, and from then on nothing more stands in it. */
import { touchedSince } from '#db/audit/chain.ts';
import { beginning } from '#db/chain.ts';
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import { sum } from '#shared/language/money.ts';
import { addMonths, type Day } from '#shared/language/time.ts';
import { closingRefused, countOpen, lastOfMonth, type MonthListed } from '#shared/ledger/month.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { blockBefore, monthsClosed, openItemsOf } from './month-reads.ts';
import { keepClosedMonth } from './month-records.ts';
import { closedShown, expectMonth, whereMonthsStand } from './months.ts';
import { sealSome } from './seal.ts';
import { changeBooks, holdBooks } from './sealing-records.ts';
import { kindsOn } from './trial-balance-on.ts';

const sealAll = async (tx: Writer, call: Call): Promise<void> => {
  const mutual = await mutualOf(tx, call.actor.mutualId);
  let sealed = 1;
  while (sealed > 0) sealed = await sealSome(tx, mutual, call.now);
};

/** Even, and as it was sealed: what somebody touched in the database is not closed as if it were right. */
const evenKinds = async (tx: Writer, call: Call, monthOn: Day) => {
  const { mutualId } = call.actor;
  const before = await blockBefore(tx, mutualId, monthOn);
  const touched = await touchedSince(tx, mutualId, before ?? { block: 0, hash: beginning });
  const kinds = await kindsOn(tx, mutualId, lastOfMonth(monthOn));
  const debitsPence = sum(kinds.map((kind) => kind.debitsPence));
  const creditsPence = sum(kinds.map((kind) => kind.creditsPence));
  if (touched.length > 0 || debitsPence !== creditsPence)
    throw new Refusal({ code: 'books-touched', instead: 'Run the audit before anything else is posted.' });
  return {
    kinds: kinds.map(({ kind, debitsPence, creditsPence }) => ({ kind, debitsPence, creditsPence })),
    ...{ debitsPence, creditsPence },
  };
};

export const closeMonth = (call: Call, monthOn: Day, openCount: number): Promise<MonthListed> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    await sealAll(tx, call);
    const books = await holdBooks(tx, mutualId);
    const stand = await whereMonthsStand(call, tx);
    expectMonth(monthOn, stand);
    refuseIf(closingRefused({ ...stand, monthOn }));
    const openItems = await openItemsOf(tx, mutualId, monthOn, stand.zone);
    if (countOpen(openItems) !== openCount)
      throw new Refusal({ code: 'month-changed-meanwhile', facts: { openCount: countOpen(openItems) } });
    await keepClosedMonth(tx, {
      ...{ mutualId, monthOn, closedAt: call.now, closedById: by.memberId, openItems },
      ...{ block: books.block, hash: books.hash },
      ...(await evenKinds(tx, call, monthOn)),
    });
    await changeBooks(tx, { ...books, openFrom: addMonths(monthOn, 1) });
    await note(tx, call, 'MONTH_CLOSED', null, { monthOn, block: books.block, openCount });
    announce(tx, call, 'month.closed', { monthOn }, { groups: ['everyone'] });
    const [closed] = await monthsClosed(tx, mutualId, monthOn);
    return { monthOn, state: 'closed' as const, closed: closedShown(closed) };
  });
