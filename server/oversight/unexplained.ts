import { isId } from '#shared/language/ids.ts';
import { ownerOfAccount } from '#shared/ledger/accounts.ts';
import { explanationOf, lookOfMovement } from '#shared/oversight/explain.ts';
import type { Explained, Unexplained } from '#shared/oversight/schema.ts';
import type { Call } from '../http/call.ts';
import { entriesOf } from '../ledger/entry-reads.ts';
import { ownersOf } from '../ledger/owner-reads.ts';
import { contactOf } from '../payments/reads.ts';
import { findDue } from '../settlements/due-reads.ts';
import { findPay } from '../settlements/pay-reads.ts';
import { findSettlement } from '../settlements/settlement-reads.ts';
import { explanationsStanding, type InSuspense, movementsInSuspense } from './suspense-reads.ts';

/** So many at once; nobody explains more in a morning. */
const listedAtOnce = 60;

type About = Unexplained['about'];

/** Whose due or pay it goes back to, by what we once wrote on it at the payment service. */
const lookUp = async (call: Call, movementId: string): Promise<About> => {
  const { mutualId } = call.actor;
  const { read } = call.deps.db;
  const { dueId, payId } = await call.deps.payments(mutualId).aboutMovement(movementId);
  const due = isId('due', dueId) ? await findDue(read, mutualId, dueId) : null;
  const pay = isId('pay', payId) ? await findPay(read, mutualId, payId) : null;
  const found = due ?? pay;
  const memberId = due?.holderId ?? pay?.carerId;
  if (!found || !memberId) return null;
  const settlement = await findSettlement(read, mutualId, found.settlementId);
  const contact = await contactOf(read, mutualId, memberId);
  if (!settlement || !contact) return null;
  return {
    as: due ? 'holder' : 'carer',
    memberId,
    name: contact.name,
    settlementId: settlement.settlementId,
    weekOn: settlement.weekOn,
  };
};

/** A silent payment service keeps nobody from seeing what is in suspense: then a person says whose it was. */
const aboutOf = (call: Call, movementId: string): Promise<About> =>
  lookUp(call, movementId).catch((error: unknown) => {
    call.deps.log.warn({ err: error, movementId }, 'movement not looked up');
    return null;
  });

const present = async (call: Call, { movement }: InSuspense): Promise<Unexplained> => {
  const {
    balanceTransactionId: movementId,
    type,
    sourceId,
    amountPence,
    feePence,
    netPence,
    madeAt,
  } = movement;
  return {
    movementId,
    look: lookOfMovement(type, sourceId),
    type,
    sourceId,
    amountPence,
    feePence,
    netPence,
    madeAt,
    about: await aboutOf(call, movementId),
  };
};

/** So many may be taken back from the list; older ones are in the ledger. */
const latelyShown = 20;

const explainedLately = async (call: Call): Promise<Explained[]> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const found = await explanationsStanding(read, mutualId, latelyShown);
  const journalIds = found.map(({ explanation }) => explanation.journalId);
  if (journalIds.length === 0) return [];
  const entries = await entriesOf(read, { mutualId, journalIds, limit: 3 * latelyShown });
  const names = await ownersOf(read, mutualId, [
    ...entries.flatMap((entry) => [entry.debitAccountId, entry.creditAccountId]),
    ...found.map(({ explanation }) => `:${explanation.byId}`),
  ]);
  return found.flatMap(({ movement, explanation: { journalId, byId, postedAt } }) => {
    const first = entries.find((entry) => entry.journalId === journalId);
    if (!first) return [];
    const { as, accountId } = explanationOf(first);
    const { balanceTransactionId: movementId, netPence, madeAt } = movement;
    const whose = names.get(ownerOfAccount(accountId)) ?? null;
    return [
      { journalId, movementId, netPence, madeAt, as, whose, by: names.get(byId) ?? null, at: postedAt },
    ];
  });
};

export const listUnexplained = async (call: Call) => {
  const found = await movementsInSuspense(call.deps.db.read, call.actor.mutualId, listedAtOnce + 1);
  const items: Unexplained[] = [];
  for (const one of found.slice(0, listedAtOnce)) items.push(await present(call, one));
  return { items, more: found.length > listedAtOnce, lately: await explainedLately(call) };
};
