import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { negate } from '#shared/language/money.ts';
import { addDays, addMinutes, type Day } from '#shared/language/time.ts';
import { lookOfMovement } from '#shared/oversight/explain.ts';
import type { WorkItem } from '#shared/oversight/schema.ts';
import { isUnderReview } from '#shared/settlements/under-review.ts';
import { marksOf } from '../budgets/mark-reads.ts';
import { heldMoney } from '../ledger/held-money.ts';
import { openBreaks } from '../ledger/reconcile-reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { holidaysToPay } from '../pay/holidays/reads.ts';
import { openClaims } from '../payments/claim-reads.ts';
import { payoutCameBack } from '../payments/reads.ts';
import { failedRefunds } from '../payments/refund-reads.ts';
import { netPaysOf, restsToSettle } from '../settlements/reads.ts';
import { openShortfalls } from '../settlements/wages/reads.ts';
import {
  carersNotPayable,
  latePays,
  pairsWithoutNetPay,
  parkedDues,
  parkedPays,
  settledAmong,
  weeksToSettle,
} from './money-reads.ts';
import { movementsInSuspense } from './suspense-reads.ts';
import { item, person } from './work-item.ts';
import type { Found, Looking } from './work-list.ts';

const aWeek = 7 * 24 * 60;

const parkedMoney = async ({ handle, mutualId, today, limit }: Looking): Promise<Found> => ({
  'due-parked': (await parkedDues(handle, mutualId, limit))
    // What a bank took back is listed by itself.
    .filter(({ due }) => !isUnderReview(due.reason))
    .map(({ due, name, weekOn }) =>
      item(due.dueId, {
        person: person(due.holderId, name),
        settlementId: due.settlementId,
        weekOn,
        since: due.changedAt,
        byOn: due.nextTryOn,
        amountPence: due.amountPence,
        reason: due.reason,
      }),
    ),
  'pay-parked': (await parkedPays(handle, mutualId, limit)).map(({ pay, name, weekOn }) =>
    item(pay.payId, {
      person: person(pay.carerId, name),
      settlementId: pay.settlementId,
      weekOn,
      since: pay.changedAt,
      byOn: pay.nextTryOn,
      amountPence: pay.amountPence,
      reason: pay.reason,
    }),
  ),
  'pay-late': (await latePays(handle, mutualId, today, limit)).map(({ pay, name, weekOn, payDay }) =>
    item(pay.payId, {
      person: person(pay.carerId, name),
      settlementId: pay.settlementId,
      weekOn,
      byOn: payDay,
      amountPence: pay.amountPence,
    }),
  ),
});

/**
 * Weeks whose hours are due and that nobody has settled; late hours of a settled week, and time beyond a plan
 * agreed to late, go with the next.
 */
const weeksDue = async ({ handle, mutualId, dueWeek, dueBefore }: Looking): Promise<Day[]> => {
  const waiting = await weeksToSettle(handle, mutualId, dueBefore);
  const rests = waiting.length === 0 ? await restsToSettle(handle, mutualId, dueWeek, null) : [];
  if (waiting.length + rests.length === 0) return [];
  const settled = await settledAmong(handle, mutualId, [...waiting, dueWeek]);
  const open = waiting.filter((weekOn) => !settled.has(weekOn));
  return open.length === 0 && !settled.has(dueWeek) ? [dueWeek] : open;
};

/** Employed pairs for whom only what was left of a shift waits for payroll. */
const restsWithoutNetPay = async (handle: Reader, mutualId: Id<'mutual'>, weekOn: Day) => {
  const nets = await netPaysOf(handle, mutualId, weekOn);
  return (await restsToSettle(handle, mutualId, weekOn, null)).flatMap(({ carerId, engagement, ...row }) =>
    carerId === null ||
    engagement === 'self-employed' ||
    nets.some((net) => net.holderId === row.holderId && net.carerId === carerId)
      ? []
      : [{ ...row, carerId }],
  );
};

/** The week whose settlement comes next: net pay is entered for that one. */
const netPayMissing = async (looking: Looking, weeks: readonly Day[]): Promise<WorkItem[]> => {
  const { handle, mutualId, dueWeek, dueBefore, limit } = looking;
  const weekOn = weeks.at(-1) ?? addDays(dueWeek, 7);
  const pairs = [
    ...(await pairsWithoutNetPay(handle, mutualId, weekOn, dueBefore, limit)),
    ...(await restsWithoutNetPay(handle, mutualId, weekOn)),
  ];
  const keyOf = (pair: { holderId: string; carerId: string }) => `${pair.holderId} ${pair.carerId}`;
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()].map((pair) =>
    item(keyOf(pair), {
      person: person(pair.carerId, pair.carerName),
      other: person(pair.holderId, pair.holderName),
      weekOn,
    }),
  );
};

const notPayable = async ({ handle, mutualId, now, limit }: Looking): Promise<WorkItem[]> =>
  (await carersNotPayable(handle, mutualId, addMinutes(now, aWeek), limit)).map((row) =>
    item(row.memberId, {
      person: person(row.memberId, row.name),
      startsAt: row.startsAt,
      reason: row.transfers ?? 'not-started',
    }),
  );

/** What came or went at Stripe and nobody could explain, as long as it is not put right. */
const unknownMovements = async ({ handle, mutualId, limit }: Looking): Promise<WorkItem[]> =>
  (await movementsInSuspense(handle, mutualId, limit)).map(({ movement }) =>
    item(movement.balanceTransactionId, {
      since: movement.madeAt,
      amountPence: movement.netPence < 0 ? negate(movement.netPence) : movement.netPence,
      reason: lookOfMovement(movement.type, movement.sourceId),
    }),
  );

/** More is left over than the council likes, or soon will be: somebody asks why, and whether care is missing. */
const surplusesToTalkOf = async ({ handle, mutualId, limit }: Looking): Promise<WorkItem[]> =>
  (await marksOf(handle, mutualId, limit)).map(({ mark, name, writtenOn }) =>
    item(mark.holderId, {
      person: person(mark.holderId, name),
      byOn: mark.sinceOn,
      amountPence: mark.surplusPence,
      reason: writtenOn ? `${mark.stands}-explained` : mark.stands,
    }),
  );

/** Paid under the minimum wage: the person, the week and how much is missing. */
const belowLaw = async ({ handle, mutualId, limit }: Looking): Promise<WorkItem[]> =>
  (await openShortfalls(handle, mutualId, limit)).map(({ row, carerName, holderName }) =>
    item(`${row.weekOn} ${row.carerId} ${row.employer}`, {
      person: person(row.carerId, carerName),
      other: row.holderId ? person(row.holderId, holderName ?? '') : null,
      settlementId: row.settlementId,
      weekOn: row.weekOn,
      since: row.foundAt,
      amountPence: row.shortfallPence,
      reason: row.reason,
    }),
  );

/** Holiday that has begun and that payroll has not paid. */
const holidayToPay = async ({ handle, mutualId, today, limit }: Looking): Promise<WorkItem[]> =>
  (await holidaysToPay(handle, mutualId, today, limit)).map(({ row, carerName, holderName }) =>
    item(row.holidayId, {
      person: person(row.carerId, carerName),
      other: row.holderId ? person(row.holderId, holderName ?? '') : null,
      byOn: row.fromOn,
      since: row.enteredAt,
      amountPence: row.payPence,
    }),
  );

/** What a bank took back, refunds that came back, and payouts of our own that did. */
const moneyReturned = async ({ handle, mutualId, limit }: Looking): Promise<Found> => {
  const payout = await payoutCameBack(handle, mutualId);
  return {
    'payment-claimed': (await openClaims(handle, mutualId, limit)).map(
      ({ claim, name, settlementId, weekOn }) =>
        item(claim.claimId, {
          person: person(claim.holderId, name),
          settlementId,
          weekOn,
          since: claim.openedAt,
          amountPence: claim.amountPence,
          reason: claim.method,
        }),
    ),
    'refund-failed': (await failedRefunds(handle, mutualId, limit)).map(({ refund, name }) =>
      item(refund.refundId, {
        person: person(refund.holderId, name),
        since: refund.changedAt,
        amountPence: refund.amountPence,
      }),
    ),
    'payout-failed': payout
      ? [
          item(payout.balanceTransactionId, {
            since: payout.madeAt,
            amountPence: payout.netPence < 0 ? negate(payout.netPence) : payout.netPence,
          }),
        ]
      : [],
  };
};

/** Differences with the payment service, and money that lies there long. */
const booksToSeeTo = async ({ handle, mutualId, today, limit }: Looking): Promise<Found> => {
  const held = await heldMoney(handle, await mutualOf(handle, mutualId), today);
  return {
    'books-differ': (await openBreaks(handle, mutualId, limit)).map((row) =>
      item(row.breakId, {
        since: row.foundAt,
        amountPence: row.differencePence < 0 ? negate(row.differencePence) : row.differencePence,
        reason: row.kind,
      }),
    ),
    'money-held-long': held.payOutBy
      ? [item(held.payOutBy, { byOn: held.payOutBy, amountPence: held.oldPence })]
      : [],
  };
};

export const moneyToSeeTo = async (looking: Looking): Promise<Found> => {
  const weeks = await weeksDue(looking);
  return {
    ...(await parkedMoney(looking)),
    ...(await moneyReturned(looking)),
    ...(await booksToSeeTo(looking)),
    'carer-not-payable': await notPayable(looking),
    'wage-below-law': await belowLaw(looking),
    'holiday-to-pay': await holidayToPay(looking),
    'settlement-due': weeks.map((weekOn) => item(weekOn, { weekOn })),
    'net-pay-missing': await netPayMissing(looking, weeks),
    'movement-unknown': await unknownMovements(looking),
    'surplus-near': await surplusesToTalkOf(looking),
  };
};
