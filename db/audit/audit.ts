/** Asks everything that must be answered with "none". */
import { sql } from '../columns.ts';
import type { Reader } from '../database.ts';
import { chainQuestions } from './chain.ts';
import { coverQuestions } from './cover.ts';
import { ledgerQuestions } from './ledger.ts';
import { messageQuestions } from './messages.ts';
import { needQuestions } from './needs.ts';
import { offerQuestions } from './offers.ts';
import { paymentQuestions } from './payments.ts';
import { purchaseQuestions } from './purchases.ts';
import type { Question } from './question.ts';
import { settlementQuestions } from './settlements.ts';
import { shiftQuestions } from './shifts.ts';

export interface Answer {
  never: string;
  /** What should not be there: a few of it are enough to begin looking. */
  found: string[];
}

const allQuestions: readonly Question[] = [
  ...ledgerQuestions,
  ...chainQuestions,
  ...needQuestions,
  ...shiftQuestions,
  ...coverQuestions,
  ...offerQuestions,
  ...settlementQuestions,
  ...messageQuestions,
  ...paymentQuestions,
  ...purchaseQuestions,
];

const atMost = 20;

const askOne = async (read: Reader, question: Question): Promise<Answer> => {
  const { never } = question;
  if ('look' in question) return { never, found: (await question.look(read)).slice(0, atMost) };
  const { found } = question;
  const rows = await read.select({ what: sql<string>`what` }).from(sql`(${found}) as found`).limit(atMost);
  return { never, found: rows.map(({ what }) => what) };
};

/** @param hear is told each answer as it comes. */
export const askAll = async (read: Reader, hear: (answer: Answer) => void = () => {}): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const question of allQuestions) {
    const answer = await askOne(read, question);
    answers.push(answer);
    hear(answer);
  }
  return answers;
};
