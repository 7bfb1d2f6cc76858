/** What a settled line does to the books. Pure; whole pence. */
import type { Id } from '../language/ids.ts';
import { negate, type Pence, pence, subtract } from '../language/money.ts';
import { type AccountKind, accountOf } from '../ledger/accounts.ts';
import type { Journal, Transfer } from '../ledger/transfers.ts';
import type { SettledLine } from './line.ts';

const causeEnds = { whole: '', rest: ':rest', correction: ':correction' } as const;

/** Each part of a shift is settled once: its cause names the hours it is for. */
export const causeOfLine = (line: Pick<SettledLine, 'shiftId' | 'hoursId' | 'part'>): string =>
  `settle:${line.shiftId}:${line.hoursId}${causeEnds[line.part]}`;

type Part = [kind: Transfer['kind'], amountPence: Pence, debit: string, credit: string];

/**
 * To the mutual: its contribution, and what payroll owes onwards for carers it employs. Where one is more and
 * the other less, the holder is asked for, or has back, only what both come to.
 */
const toMutual = (line: SettledLine, mutualId: Id<'mutual'>, due: string, credit: string): Part[] => {
  const parts = [
    ['contribution', subtract(line.toMutualPence, line.payrollPence), accountOf('contribution', mutualId)],
    ['payroll', line.payrollPence, accountOf('mutual-payroll', mutualId)],
  ] as const;
  const more = parts.find(([, amountPence]) => amountPence > 0);
  const less = parts.find(([, amountPence]) => amountPence < 0);
  const between = more && less ? Math.min(more[1], -less[1]) : 0;
  const asked = parts.flatMap(([kind, amountPence, account]): Part[] =>
    amountPence >= 0
      ? [[kind, pence(amountPence - between), due, account]]
      : [['correction', pence(-amountPence - between), account, credit]],
  );
  return more && less ? [...asked, ['correction', pence(between), less[2], more[2]]] : asked;
};

/**
 * What is collected is what the holder owes; set-asides stay with them. A part below nothing takes back: what
 * the carer had too much is owed back by them and to the holder, and nobody else's money is touched for it.
 */
export const settleJournal = (
  line: SettledLine,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
  correctsId: Id<'journal'> | null = null,
): Journal => {
  const about = { shiftId: line.shiftId, settlementId, holderId: line.holderId, carerId: line.carerId };
  const ofHolder = (kind: AccountKind) => accountOf(kind, line.holderId);
  const ofCarer = (kind: AccountKind) => accountOf(kind, line.carerId);
  const credit = ofHolder('holder-credit');
  const parts: Part[] =
    line.toCarerPence >= 0
      ? [['care', line.toCarerPence, ofHolder('holder-due'), ofCarer('carer-payable')]]
      : [['correction', negate(line.toCarerPence), ofCarer('carer-owed-back'), credit]];
  parts.push(...toMutual(line, mutualId, ofHolder('holder-due'), credit));
  const [onCosts, aside] = [ofHolder('holder-on-costs'), ofHolder('holder-set-aside')];
  parts.push(
    line.setAsidePence >= 0
      ? ['set-aside', line.setAsidePence, onCosts, aside]
      : ['correction', negate(line.setAsidePence), aside, onCosts],
  );
  return {
    cause: causeOfLine(line),
    correctsId,
    transfers: parts
      .filter(([, amountPence]) => amountPence > 0)
      .map(([kind, amountPence, debitAccountId, creditAccountId]) => ({
        kind,
        debitAccountId,
        creditAccountId,
        amountPence,
        ...about,
      })),
  };
};

/** What a holder has back from corrections, set against what they owe now. */
export const creditJournal = (
  due: { dueId: Id<'due'>; holderId: Id<'member'>; creditPence: Pence },
  settlementId: Id<'settlement'>,
): Journal => ({
  cause: `credit:${due.dueId}`,
  transfers: [
    {
      kind: 'set-off',
      debitAccountId: accountOf('holder-credit', due.holderId),
      creditAccountId: accountOf('holder-due', due.holderId),
      amountPence: due.creditPence,
      settlementId,
      holderId: due.holderId,
    },
  ],
});

/** What a carer had too much before, kept of what they are owed now. */
export const setOffJournal = (
  pay: { payId: Id<'pay'>; carerId: Id<'member'>; setOffPence: Pence },
  settlementId: Id<'settlement'>,
): Journal => ({
  cause: `set-off:${pay.payId}`,
  transfers: [
    {
      kind: 'set-off',
      debitAccountId: accountOf('carer-payable', pay.carerId),
      creditAccountId: accountOf('carer-owed-back', pay.carerId),
      amountPence: pay.setOffPence,
      settlementId,
      carerId: pay.carerId,
    },
  ],
});
