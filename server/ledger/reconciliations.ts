/** What coordinators see of the comparings: the newest, what does not agree, how long money is held. */
import { dayAt } from '#shared/language/time.ts';
import { accountKinds } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { heldMoney } from './held-money.ts';
import { balancesByKind } from './reads.ts';
import { type BreakRow, endedBreaks, newestReconciliations, openBreaks } from './reconcile-reads.ts';

const [runsShown, breaksShown, endedShown] = [7, 200, 20];

const shownBreak = ({ mutualId: _, closedById: __, ...row }: BreakRow, closedBy: string | null) => ({
  ...row,
  closedBy,
});

export const listReconciliations = async (call: Call) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const mutual = await mutualOf(read, mutualId);
  const open = await openBreaks(read, mutualId, breaksShown);
  const kinds = await balancesByKind(read, mutualId);
  return {
    runs: (await newestReconciliations(read, mutualId, runsShown)).map(
      ({ mutualId: _, byId: __, ...run }) => run,
    ),
    open: open.map((row) => shownBreak(row, null)),
    ended: (await endedBreaks(read, mutualId, endedShown)).map(({ row, closedBy }) =>
      shownBreak(row, closedBy),
    ),
    frozen: open.length > 0,
    inside: kinds
      .filter(({ kind }) => accountKinds[kind] !== 'outside')
      .map(({ kind, debitsPence, creditsPence }) => ({ kind, debitsPence, creditsPence })),
    held: await heldMoney(read, mutual, dayAt(call.now, mutual.zone)),
  };
};
