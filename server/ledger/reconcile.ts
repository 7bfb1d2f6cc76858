/** Daily and on demand: every movement once, the sums proven, what does not agree kept one thing at a time. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import { dayAt } from '#shared/language/time.ts';
import { differenceOf, type Finding } from '#shared/ledger/breaks.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { readMovements } from '../payments/movements.ts';
import { reached } from '../payments/reached.ts';
import { type Figures, figuresAgree, figuresOf } from './figures.ts';
import { findBreaks } from './find-breaks.ts';
import { heldMoney } from './held-money.ts';
import { type BreakRow, closedBreaks, openBreaks } from './reconcile-reads.ts';
import { endBreak, keepBreak, keepReconciliation } from './reconcile-records.ts';

const most = 10_000;

const isSame = (row: BreakRow, finding: Finding): boolean =>
  row.kind === finding.kind && row.about === finding.about && row.differencePence === differenceOf(finding);

/** What a person closed stays closed as long as it is the same; what is no longer found has mended. */
const keepFindings = async (
  tx: Writer,
  call: Call,
  reconciliationId: Id<'reconciliation'>,
  findings: readonly Finding[],
): Promise<void> => {
  const { mutualId } = call.actor;
  const open = await openBreaks(tx, mutualId, most);
  const mended = { status: 'mended' as const, endedAt: call.now, closedById: null, words: null };
  for (const row of open)
    if (!findings.some((finding) => isSame(row, finding))) await endBreak(tx, mutualId, row.breakId, mended);
  for (const finding of findings) {
    if (open.some((row) => isSame(row, finding))) continue;
    const breakId = call.deps.newId('break');
    await keepBreak(tx, {
      mutualId,
      breakId,
      ...finding,
      differencePence: differenceOf(finding),
      foundIn: reconciliationId,
      foundAt: call.now,
      status: 'open',
    });
    await note(tx, call, 'BREAK_FOUND', breakId, { kind: finding.kind, about: finding.about });
  }
  if (findings.length === 0 && open.length > 0) tx.onCommit(() => call.deps.wake('settlements'));
};

/** The sums first. When they part, the service may have moved on while we asked: once more, then one by one. */
const compared = async (call: Call) => {
  await reached(call, () => readMovements(call));
  const first = await figuresOf(call);
  const none = { findings: [] as Finding[], onItsWayPence: noPence };
  if (figuresAgree(first)) return { figures: first, ...none };
  await reached(call, () => readMovements(call));
  const again = await figuresOf(call);
  if (figuresAgree(again)) return { figures: again, ...none };
  const found = await reached(call, () => findBreaks(call, again));
  return { figures: await figuresOf(call), ...found };
};

const rowOf = ({ stripe, books, movements, movementsPence, insidePence }: Figures) => ({
  stripeAvailablePence: stripe.availablePence,
  stripePendingPence: stripe.pendingPence,
  stripeReservedPence: stripe.reservedPence,
  booksAvailablePence: books.availablePence,
  booksPendingPence: books.pendingPence,
  booksReservedPence: books.reservedPence,
  movements,
  movementsPence,
  insidePence,
});

export const reconcileNow = async (call: Call): Promise<{ agrees: boolean }> => {
  const { mutualId } = call.actor;
  const { figures, findings, onItsWayPence } = await compared(call);
  return call.deps.db.write(async (tx) => {
    const mutual = await mutualOf(tx, mutualId);
    const accepted = await closedBreaks(tx, mutualId);
    const standing = findings.filter((finding) => !accepted.some((row) => isSame(row, finding)));
    const agrees = standing.length === 0;
    const reconciliationId = call.deps.newId('reconciliation');
    const { oldestOn } = await heldMoney(tx, mutual, dayAt(call.now, mutual.zone));
    await keepReconciliation(tx, {
      mutualId,
      reconciliationId,
      at: call.now,
      byId: call.actor.by.memberId,
      ...rowOf(figures),
      onItsWayPence,
      agrees,
      oldestHeldOn: oldestOn,
    });
    await keepFindings(tx, call, reconciliationId, standing);
    await note(tx, call, 'BOOKS_COMPARED', reconciliationId, { agrees, breaks: standing.length });
    announce(tx, call, 'books.compared', {}, { groups: ['coordinators'] });
    return { agrees };
  });
};
