import type { Id } from '#shared/language/ids.ts';
import { add, noPence, type Pence, pence, sum } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';
import { paysAfter } from '#shared/purchases/minimum.ts';
import type { Purchase, Running } from '#shared/purchases/schema.ts';
import { coverOf, pledgeOf, type Sharer } from '#shared/purchases/shares.ts';
import type { Actor } from '../http/actor.ts';
import type { PaymentRow, PledgeRow, PurchaseRow } from './reads.ts';

/** Those who take part: also who left after closing, as far as the exit rule has them pay. */
const takesPart = ({ pledge }: PledgeRow): boolean =>
  pledge.status === 'held' || pledge.status === 'settled' || pledge.status === 'left';

export const here = (rows: readonly PledgeRow[]): PledgeRow[] =>
  rows.filter(({ pledge }) => pledge.status === 'held' || pledge.status === 'settled');

/** Who pays, and up to how much: not who left and is released, nor who says for themselves that nothing came. */
export const sharersOf = ({ purchase }: PurchaseRow, rows: readonly PledgeRow[]): Sharer[] =>
  rows
    .filter(takesPart)
    .filter(
      ({ pledge }) =>
        pledge.status === 'left' ||
        purchase.kind === 'group-shift' ||
        paysAfter(purchase.confirmRule, pledge.answer, purchase.silence),
    )
    .filter(({ pledge }) => pledge.status !== 'left' || purchase.exitRule !== 'released')
    .map(({ pledge }) => ({
      holderId: pledge.holderId,
      pledgedAt: pledge.pledgedAt,
      units: pledge.units,
      pledgedPence: pledge.pledgedPence,
      leaverPaysPence:
        pledge.status === 'left' && purchase.exitRule === 'pays-what-cannot-be-cancelled'
          ? (pledge.leaverPaysPence ?? noPence)
          : null,
    }));

/** Before anybody has been asked whether it came, all who are in it would pay. */
export const coveredNow = (row: PurchaseRow, rows: readonly PledgeRow[]): Pence => {
  const open = { ...row, purchase: { ...row.purchase, confirmRule: 'majority' as const } };
  const isSaid = !['offered', 'going-ahead', 'delivered'].includes(row.purchase.status);
  return coverOf(row.purchase.shareRule, sharersOf(isSaid ? row : open, rows));
};

export const isOpen = ({ purchase }: PurchaseRow, now: Instant): boolean =>
  purchase.status === 'offered' && now < purchase.closesAt;

export const isFull = ({ purchase }: PurchaseRow, rows: readonly PledgeRow[]): boolean =>
  purchase.mostPeople !== null && here(rows).length >= purchase.mostPeople;

/** For holders, perhaps of one council only. */
export const isFor = (
  actor: Actor,
  { purchase }: PurchaseRow,
  councilIds: readonly Id<'council'>[],
): boolean =>
  actor.roles.includes('holder') && (purchase.councilId === null || councilIds.includes(purchase.councilId));

const namesFor = (
  purchase: PurchaseRow['purchase'],
  mine: PledgeRow | undefined,
  rows: readonly PledgeRow[],
) =>
  purchase.groupOpen && mine?.pledge.groupOpen && takesPart(mine)
    ? here(rows)
        .filter(({ pledge }) => pledge.groupOpen && pledge.holderId !== mine.pledge.holderId)
        .map(({ name }) => name)
    : [];

export const presentPurchase = (
  actor: Actor,
  row: PurchaseRow,
  rows: readonly PledgeRow[],
  councilIds: readonly Id<'council'>[],
  now: Instant,
): Purchase => {
  const { purchase, supplierName } = row;
  const mine = rows.find(({ pledge }) => pledge.holderId === actor.memberId);
  const people = here(rows).length;
  const isMine = mine !== undefined && here([mine]).length > 0;
  const withMe = isMine ? people : people + 1;
  const mayPledge = isOpen(row, now) && !isMine && !isFull(row, rows) && isFor(actor, row, councilIds);
  const each = (count: number) =>
    purchase.shareRule === 'equal'
      ? pledgeOf({ ...purchase, minimumPeople: Math.max(1, count) }, { units: null, amountPence: null })
      : null;
  const isLead = purchase.shiftId !== null && isMine && mine.pledge.holdId === null;
  return {
    ...purchase,
    supplierName,
    people,
    pledgedPence: sum(here(rows).map(({ pledge }) => pledge.pledgedPence)),
    eachNowPence: each(withMe),
    eachAtMostPence: each(purchase.minimumPeople),
    mine:
      mine && mine.pledge.status !== 'withdrawn'
        ? { ...mine.pledge, pledgedPence: mine.pledge.leaverPaysPence ?? mine.pledge.pledgedPence }
        : null,
    mayPledge,
    group: namesFor(purchase, mine, rows),
    shiftId: isLead ? purchase.shiftId : null,
  };
};

export const presentRunning = (
  actor: Actor,
  row: PurchaseRow,
  rows: readonly PledgeRow[],
  payments: readonly PaymentRow[],
): Running => ({
  people: rows
    .filter(({ pledge }) => pledge.status !== 'withdrawn')
    .map(({ pledge, name }) => ({ ...pledge, memberId: pledge.holderId, name })),
  coveredPence: coveredNow(row, rows),
  invoiceReference: row.purchase.invoiceReference,
  leftoverPence: row.purchase.leftoverPence,
  payments: payments.map(({ payment, enteredBy, approvedBy }) => ({
    ...payment,
    enteredBy,
    approvedBy,
    isMine: payment.enteredById === actor.by.memberId,
  })),
});

/** At a dearer price each is asked for what they pledged, raised in the same proportion and rounded up. */
export const raised = (pledgedPence: Pence, coveredPence: Pence, costPence: Pence): Pence =>
  add(pledgedPence, pence(Math.ceil((pledgedPence * (costPence - coveredPence)) / coveredPence)));
